import { changedSince } from './changed-since.ts'
import {
  casesRule,
  reasonsRule,
  returnedCasesRule,
  type CasesInput,
  type ReasonsInput,
} from '../../rules/verification.ts'
import { checked } from '../platform/checked.ts'
import type { Clock } from '../platform/clock.ts'
import { platformErrors, type AppError } from '../platform/errors.ts'
import type { CountedPage } from '../platform/page.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { WrongField } from '../../rules/rule.ts'
import type { Proven } from '../evidence/index.ts'
import { inReachOf } from '../reference/index.ts'
import { outcomesOf, type CaseOutcome } from './case-outcome.ts'
import type { DecisionsKept } from './decisions/undoing.service.ts'
import { casesOf, type CaseParts } from './desk-case.ts'
import { withDecision, type Facts } from './past-decision.ts'
import { verificationErrors } from './verification.errors.ts'
import type { DeskStore, QueueArgs, Verifiable } from './verification.store.ts'
import type { PastDecision, VerificationRow } from './verification.ts'

/** What a desk brings of its own. */
export interface DeskParts<Row extends Verifiable> extends CaseParts<Row> {
  readonly store: Pick<DeskStore<Row>, 'byId' | 'queue' | 'decide'>
  readonly clock: Clock
  readonly mayDecide: (viewer: Viewer) => boolean
  /** Where its decisions are kept, so that they are found again. */
  readonly kept?: DecisionsKept<Row>
  readonly notWaiting: () => AppError
  /** What a clerk looks at, to tell later what has changed since. */
  readonly factsOf?: (row: Row) => Facts
  /** What is to follow a decision; its mark is kept with it. */
  readonly owed: {
    mark(version: number): Partial<Row>
    ask(decided: readonly Row[]): Promise<void>
  }
  /** What is not there and must be before anything is said to be right, by name. */
  readonly missing?: (row: Row, now: Date) => readonly WrongField[]
  /** Until when a check holds; for good when left out. */
  readonly validUntil?: (now: Date, row: Row) => Date
  /** Why a case is not said to be right among several, but by whoever reads it alone. */
  readonly toBeReadAlone?: (row: Row) => AppError | null
  /** Asked when the decision may be made, and before it is. */
  readonly beforehand?: (staff: Viewer, id: string, row: Row) => Promise<void>
  readonly afterwards?: (staff: Viewer, decided: Row) => Promise<void>
}

/** What it was decided by stays with the decision. */
const decidedProofs = ({ proofs }: Proven): Proven =>
  proofs ? { proofs: proofs.map((proof) => ({ ...proof, decided: true })) } : {}
/** A record that nobody has had to look at says nothing of a check. */
const isWaiting = ({ verification }: Partial<Pick<Verifiable, 'verification'>>): boolean =>
  verification?.state === 'PENDING'

/** Whoever has undone a colleague's decision would overrule it alone. */
const overrules = ({ id }: Viewer, { verification: { undone } }: Verifiable): boolean =>
  undone !== undefined && undone.byId === id && undone.decidedById !== id

type Version = number | null | undefined
type Outcome = Pick<VerificationRow, 'validUntil' | 'reasons'> & { readonly state: PastDecision['outcome'] }

/** What staff do with what was handed in: the queue, and the two ways to decide, on one case or on several. */
export function deskOf<Row extends Verifiable>(parts: DeskParts<Row>) {
  const { store, clock, mayDecide, notWaiting, owed, validUntil, beforehand, afterwards, factsOf, kept } =
    parts
  const { decidable } = casesOf(parts)

  /** What is written for a decision. */
  function changeOf(staff: Viewer, row: Row, outcome: (now: Date, row: Row) => Outcome) {
    const now = clock()
    const by = { decidedAt: now, decidedBy: staff.name, decidedById: staff.id }
    const decision = { ...by, stationId: staff.stationId, ...outcome(now, row) }
    const { state, reasons } = decision
    const { undone: _, inForce, ...handedIn } = row.verification
    return {
      // A renewal that is given back takes nothing away before its time.
      verification: { ...handedIn, ...decision, ...(state === 'RETURNED' && inForce && { inForce }) },
      ...withDecision(row, { ...by, outcome: state, reasons }, factsOf?.(row) ?? {}),
      ...(state === 'VERIFIED' && decidedProofs(row)),
      updatedAt: now,
    }
  }

  /** One conditional write: of two members of staff who decide at once, one does and the other is refused. */
  async function decide(
    staff: Viewer,
    id: string,
    version: Version,
    outcome: (now: Date, row: Row) => Outcome,
  ): Promise<Row> {
    const row = await decidable(staff, id)
    if (!isWaiting(row)) throw notWaiting()
    if (typeof version === 'number' && version !== row.version) throw changedSince(row)
    if (overrules(staff, row)) throw verificationErrors.ownUndoing()
    await beforehand?.(staff, id, row)
    // Before another takes its place on the record.
    await kept?.keep(row)
    const decided = await store.decide(row, {
      ...changeOf(staff, row, outcome),
      ...owed.mark(row.version + 1),
    })
    if (!decided) throw changedSince(await store.byId(id))
    await owed.ask([decided])
    await afterwards?.(staff, decided)
    // The job does it when this does not.
    await kept?.keep(decided).catch(() => undefined)
    return decided
  }

  const verified = (now: Date, row: Row): Outcome => {
    const missing = parts.missing?.(row, now) ?? []
    if (missing.length > 0) throw platformErrors.invalid(missing)
    return { state: 'VERIFIED', validUntil: validUntil?.(now, row) ?? null, reasons: [] }
  }
  const verifiedAmongSeveral = (now: Date, row: Row): Outcome => {
    const refused = parts.toBeReadAlone?.(row)
    if (refused) throw refused
    return verified(now, row)
  }
  const returned = (reasons: Outcome['reasons']) => (): Outcome => ({
    state: 'RETURNED',
    validUntil: null,
    reasons,
  })

  return {
    async queue(viewer: Viewer | null, { areaCode, ...args }: QueueArgs): Promise<CountedPage<Row>> {
      return store.queue(args, inReachOf(allowed(viewer, mayDecide), areaCode, parts.area.path))
    },

    async verify(viewer: Viewer | null, id: string, version?: Version): Promise<Row> {
      return decide(allowed(viewer, mayDecide), id, version, verified)
    },

    async giveBack(viewer: Viewer | null, id: string, given: ReasonsInput, version?: Version): Promise<Row> {
      const staff = allowed(viewer, mayDecide)
      const { reasons } = checked(reasonsRule, { reasons: given })
      return decide(staff, id, version, returned(reasons))
    },

    async verifyEach(viewer: Viewer | null, given: CasesInput): Promise<CaseOutcome[]> {
      const staff = allowed(viewer, mayDecide)
      const { cases } = checked(casesRule, { cases: given })
      return outcomesOf(cases, ({ id, version }) => decide(staff, id, version, verifiedAmongSeveral))
    },

    async giveBackEach(viewer: Viewer | null, given: CasesInput, why: ReasonsInput): Promise<CaseOutcome[]> {
      const staff = allowed(viewer, mayDecide)
      const { cases, reasons } = checked(returnedCasesRule, { cases: given, reasons: why })
      return outcomesOf(cases, ({ id, version }) => decide(staff, id, version, returned(reasons)))
    },
  }
}
