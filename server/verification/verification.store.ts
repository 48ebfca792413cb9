import { Schema, type Model, type ProjectionType, type QueryFilter } from 'mongoose'
import type { Proven } from '../evidence/index.ts'
import { changeVersion } from '../platform/database.ts'
import { asked, narrowed, searched, type Narrowing } from '../platform/narrowing.ts'
import { ascending, keyset, orNull, type CountedPage } from '../platform/page.ts'
import { indexOwed, owedMark } from '../platform/queue/owed.ts'
import type { RecordRow } from '../platform/record.ts'
import { sortings, type OrderOf, type SortedArgs } from '../platform/sorting.ts'
import { inArea } from '../reference/index.ts'
import type { Decided } from './past-decision.ts'
import { returnedCases } from './returned-cases.store.ts'
import { decisionStore } from './decisions/decision.store.ts'
import { pastDecision, verificationPart } from './verification-parts.store.ts'
import type { VerificationRow } from './verification.ts'

/** A record that staff check. */
export interface Verifiable extends Pick<RecordRow, '_id' | 'version'>, Decided, Proven {
  readonly verification: VerificationRow
}

export const waiting = { 'verification.state': 'PENDING' } as const

/** The oldest first, for the collection named. */
export const queueOf = (name: string) =>
  keyset(`${name}-to-verify`, { 'verification.submittedAt': orNull(ascending.date), _id: ascending.text })

/** What a record holds that is handed in at a desk: how it stands, and the decision that its owner is still to hear of. */
export const deskFields = {
  verification: { type: verificationPart, required: true },
  decisionOwed: owedMark,
  pastDecisions: { type: [pastDecision], default: undefined },
  factsThen: { type: Schema.Types.Mixed, default: undefined },
} as const

/** The orders of a queue beside the oldest first, for the collection named. */
export const queueOrders = (name: string) =>
  sortings(`${name}-to-verify`, ['verification.state'], {
    SUBMITTED: { path: 'verification.submittedAt', kind: 'date', nullable: true },
    NAME: { path: 'nameSound', kind: 'text', nullable: true },
    AREA: { path: 'areaCode', kind: 'text', nullable: true },
  })
export type QueueOrder = OrderOf<'SUBMITTED' | 'NAME' | 'AREA'>

interface QueueFilter {
  readonly areaCode?: string | null | undefined
  readonly submittedAfter?: Date | null | undefined
  readonly returnedBefore?: boolean | null | undefined
}

/** What a clerk asks of a queue. */
export type QueueArgs = SortedArgs<QueueOrder> & {
  readonly search?: string | null | undefined
  readonly filter?: QueueFilter | null | undefined
  /** Of one area alone, for a list that takes no filter. */
  readonly areaCode?: string | null | undefined
}

const returnedOnce = { pastDecisions: { $elemMatch: { outcome: 'RETURNED', undone: null } } }

const narrowings = (
  { areaCode, submittedAfter, returnedBefore }: QueueFilter,
  search: string | null | undefined,
  searchedIn: readonly string[],
  reach: Narrowing,
): Narrowing[] => [
  narrowed(waiting),
  reach,
  searched(search, searchedIn),
  inArea(areaCode),
  narrowed(submittedAfter && { 'verification.submittedAt': { $gt: submittedAfter } }),
  narrowed(asked(returnedBefore) && (returnedBefore ? returnedOnce : { $nor: [returnedOnce] })),
]

/** Serves the queue of a desk, in every order, and its owed decisions. */
export function indexDesk(schema: { index(fields: object, options?: object): unknown }): void {
  queueOrders('any').declare(schema)
  indexOwed(schema, 'decisionOwed')
  schema.index({ 'verification.state': 1, 'verification.decidedAt': 1, _id: 1 })
}

/** How a check may stand, as the API names it: what has run out is not verified any more. */
export type Standing = VerificationRow['state'] | 'LAPSED'

/** Rows whose check stands so at this moment. */
export function standing(state: Standing | null | undefined, now: Date): Narrowing {
  if (state !== 'VERIFIED' && state !== 'LAPSED') return narrowed(state && { 'verification.state': state })
  const lapsed = { 'verification.validUntil': { $lte: now } }
  return narrowed({ 'verification.state': 'VERIFIED', ...(state === 'LAPSED' ? lapsed : { $nor: [lapsed] }) })
}

/**
 * What a desk asks of a collection: records with what is `shown`, lines of the queue with what is `listed`, looked for in
 * the paths of `searchedIn`.
 */
export function deskStore<Row extends Verifiable>(
  rows: Model<Row>,
  shown: ProjectionType<Row>,
  listed: ProjectionType<Row> = shown,
  searchedIn: readonly string[] = ['name'],
) {
  const oldestFirst = queueOf(rows.modelName)
  const orders = queueOrders(rows.modelName)
  return {
    decisions: decisionStore(rows.db),
    byId: (id: string): Promise<Row | null> =>
      rows
        .findOne({ _id: id } as QueryFilter<Row>, shown)
        .lean<Row>()
        .exec(),
    /** Those that `reach` leaves, which say where they are in `areaCode`. */
    queue: ({ search, filter, ...args }: QueueArgs, reach: Narrowing): Promise<CountedPage<Row>> =>
      orders.counted(rows, narrowings(filter ?? {}, search, searchedIn, reach), args, oldestFirst, listed),
    ...returnedCases(rows, shown),
    /** As decided; null when it has changed since it was read. */
    decide: (row: Row, change: Partial<Row>): Promise<Row | null> => changeVersion(rows, row, change, shown),
  }
}

export type DeskStore<Row extends Verifiable> = ReturnType<typeof deskStore<Row>>
