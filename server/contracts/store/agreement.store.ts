import type { Connection, Model, QueryFilter, UpdateQuery } from 'mongoose'
import type { AgreementKind } from '../../../rules/contract.ts'
import { recordsOf } from '../../platform/database.ts'
import { descending, keyset, type CountedPage, type PageArgs } from '../../platform/page.ts'
import { owedWork } from '../../platform/queue/owed.ts'
import { agreementChanged } from '../agreement.jobs.ts'
import { isOver, type AgreementRow, type Party } from '../agreement.ts'
import { agreementMoves } from './agreement-moves.store.ts'
import { agreementNames } from './agreement-names.store.ts'
import { hidden, schema, type StoredAgreement } from './agreement-schema.ts'

type Change = Partial<StoredAgreement>

const orders = {
  CHANGED: keyset('agreements', { changedAt: descending.date, _id: descending.text }),
  START: keyset('agreements-by-start', { startOn: descending.text, _id: descending.text }),
} as const
export type AgreementOrder = keyof typeof orders

export type AgreementStatus = 'TO_CONFIRM' | 'WAITING' | 'IN_FORCE' | 'OVER'

/** Which agreements, as they are asked for. */
export interface AgreementFilter {
  readonly kind?: AgreementKind | null | undefined
  readonly status?: AgreementStatus | null | undefined
  readonly postingId?: string | null | undefined
  readonly applicationId?: string | null | undefined
  readonly fairId?: string | null | undefined
  readonly employerId?: string | null | undefined
  readonly areaCode?: string | null | undefined
}

export type AgreementArgs = PageArgs & {
  readonly filter?: AgreementFilter | null | undefined
  readonly orderBy?: AgreementOrder | null | undefined
}

/** What stands so; `side` is whose turn it is, null for staff. */
const standingSo = (status: AgreementFilter['status'], side: Party | null): object => {
  switch (status) {
    case 'TO_CONFIRM':
      return { awaits: side ?? { $in: ['VETERAN', 'EMPLOYER'] } }
    case 'WAITING':
      return { awaits: { $in: ['VETERAN', 'EMPLOYER'] } }
    case 'IN_FORCE':
      return { state: { $in: ['IN_FORCE', 'CHANGING'] } }
    case 'OVER':
      return { state: { $in: ['ENDED', 'REFUSED', 'WITHDRAWN'] } }
    default:
      return {}
  }
}

const filterOf = (
  { kind, status, postingId, applicationId, fairId, employerId }: AgreementFilter,
  side: Party | null,
): object => ({
  ...(kind && { kind }),
  ...(postingId && { postingId }),
  ...(applicationId && { applicationId }),
  ...(fairId && { fairId }),
  ...(employerId && { employerId }),
  ...standingSo(status, side),
})

/** Kind and sides of an agreement that lives. */
export const livingKeyOf = ({
  kind,
  employerId,
  accountId,
}: Pick<AgreementRow, 'kind' | 'employerId' | 'accountId'>): string => `${kind} ${employerId} ${accountId}`

export const agreementStore = (connection: Connection) => {
  const rows = connection.model<StoredAgreement>('Agreement', schema)
  const plain = rows as unknown as Model<AgreementRow>
  const lean = (filter: QueryFilter<StoredAgreement>, options: object = {}): Promise<AgreementRow[]> =>
    rows.find(filter, hidden, options).lean<AgreementRow[]>().exec()

  return {
    ...recordsOf(rows, hidden),
    ...agreementMoves(rows),
    ...agreementNames(rows),

    /** The one that lives of a kind between two sides. */
    living: async (between: Parameters<typeof livingKeyOf>[0]): Promise<AgreementRow | null> =>
      (await lean({ livingKey: livingKeyOf(between) }))[0] ?? null,

    /** Changes the very version that was read; null when it has changed since. What is over holds its place no more. */
    change: ({ _id, version }: AgreementRow, set: Change): Promise<AgreementRow | null> =>
      rows
        .findOneAndUpdate(
          { _id, version },
          {
            $set: set,
            $inc: { version: 1 },
            ...(set.state !== undefined && isOver(set.state) && { $unset: { livingKey: 1 } }),
          } as UpdateQuery<StoredAgreement>,
          { returnDocument: 'after', projection: hidden },
        )
        .lean<AgreementRow>()
        .exec(),

    page: (
      of: object,
      { filter, orderBy, ...args }: AgreementArgs,
      side: Party | null,
    ): Promise<CountedPage<AgreementRow>> => {
      const narrowed = { ...filterOf(filter ?? {}, side), ...of }
      const order = orders[orderBy ?? 'CHANGED'] as (typeof orders)['CHANGED']
      return order.counted(plain, narrowed as QueryFilter<AgreementRow>, args, hidden)
    },

    /** A side has read a wording; later than one that it has read already. */
    async see(_id: string, side: Party, revision: number): Promise<AgreementRow | null> {
      const field = side === 'VETERAN' ? 'personSeen' : 'employerSeen'
      await rows.updateOne({ _id, [field]: { $lt: revision } }, { $set: { [field]: revision } }).exec()
      return (await lean({ _id }))[0] ?? null
    },

    /** Those for whom something is due by itself. */
    awake: async (now: Date, limit: number): Promise<string[]> =>
      (
        await rows
          .find({ wakeAt: { $lte: now } }, { _id: 1 }, { sort: { wakeAt: 1 }, limit })
          .lean<Pick<StoredAgreement, '_id'>[]>()
          .exec()
      ).map(({ _id }) => _id),

    /** What an organisation that is gone has under way and nobody will confirm. */
    waitingOf: (employerId: string, limit: number): Promise<AgreementRow[]> =>
      lean({ employerId, awaits: { $in: ['VETERAN', 'EMPLOYER'] } }, { limit }),

    /** Contracts that are or were in force, by what they are counted by. */
    begunBy: (filter: object, field: string): Promise<{ _id: string | null; n: number }[]> =>
      rows
        .aggregate<{ _id: string | null; n: number }>([
          { $match: { ...filter, kind: 'CONTRACT', inForceSince: { $gt: new Date(0) } } },
          { $group: { _id: `$${field}`, n: { $sum: 1 } } },
        ])
        .exec(),

    /** Of example data: as though everybody had been told. */
    async settleAll(_id: string): Promise<void> {
      await rows.updateOne({ _id }, { $unset: { changeOwed: 1 } }).exec()
    },

    changed: owedWork(rows, 'changeOwed', agreementChanged),
  }
}

export type AgreementStore = ReturnType<typeof agreementStore>
