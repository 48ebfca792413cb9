import { addDays, isDay, startOfDay } from '../../../rules/office-time.ts'
import { wrongIf } from '../../../rules/rule.ts'
import { platformErrors } from '../../platform/errors.ts'
import { soughtOf } from '../../platform/name-keys.ts'
import { narrowed } from '../../platform/narrowing.ts'
import type { CountedPage, PageArgs } from '../../platform/page.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import { areasReached, reaches, unknown } from '../../reference/index.ts'
import type { PastDecision } from '../verification.ts'
import type { DecidedCase, DecisionDesk, DecisionKind, DecisionRow } from './decision.ts'
import { mayLookAtDecisions } from './decision.policy.ts'
import { decisionStore } from './decision.store.ts'

export interface DecisionFilter {
  readonly kind?: DecisionKind | null | undefined
  readonly outcome?: PastDecision['outcome'] | null | undefined
  readonly undone?: boolean | null | undefined
  readonly decidedBy?: string | null | undefined
  readonly mine?: boolean | null | undefined
  readonly areaCode?: string | null | undefined
  readonly recordId?: string | null | undefined
  /** `YYYY-MM-DD`. */
  readonly day?: string | null | undefined
}

interface DecisionsDeps extends Pick<Platform, 'connection'> {
  readonly desks: Readonly<Record<DecisionKind, DecisionDesk>>
}

type Asked = PageArgs & {
  readonly search?: string | null | undefined
  readonly filter?: DecisionFilter | null | undefined
}

/** What a list of decisions is narrowed to, but for where they lie. */
function asFilter(staff: Viewer, { kind, outcome, undone, decidedBy, mine, recordId, day }: DecisionFilter) {
  return narrowed({
    ...(kind && { kind }),
    ...(outcome && { outcome }),
    ...(typeof undone === 'boolean' && { 'undone.at': { $exists: undone } }),
    ...(decidedBy && { decidedBy }),
    ...(mine === true && { decidedById: staff.id }),
    ...(recordId && { recordId }),
    ...(day && { decidedAt: { $gte: startOfDay(day), $lt: startOfDay(addDays(day, 1)) } }),
  })
}

/** Decisions of staff, to be found again and undone. */
export const createDecisions = ({ connection, desks }: DecisionsDeps) => {
  const store = decisionStore(connection)

  /** The decision, when its record lay in the viewer's area. */
  async function reached(staff: Viewer, id: string): Promise<DecisionRow> {
    const decision = await store.byId(id)
    if (!decision || !reaches(staff, decision.areaCode)) throw platformErrors.notFound()
    return decision
  }

  /** Null when nothing is left out. */
  function kindsShownTo(staff: Viewer) {
    const hidden = Object.entries(desks).flatMap(([kind, { mayReview }]) => (mayReview(staff) ? [] : [kind]))
    return hidden.length > 0 ? { kind: { $nin: hidden } } : null
  }

  return {
    async decisions(
      viewer: Viewer | null,
      { search, filter, ...args }: Asked,
    ): Promise<CountedPage<DecisionRow>> {
      const staff = allowed(viewer, mayLookAtDecisions)
      const { areaCode = null, day, ...rest } = filter ?? {}
      const areas = areasReached(staff, areaCode)
      const { named } = soughtOf(search)
      const wrong = [
        ...unknown.area('areaCode', areaCode ?? undefined),
        ...wrongIf(Boolean(day) && !isDay(day ?? ''), 'day', '请填写有效日期', 'This is no day'),
      ]
      if (wrong.length > 0) throw platformErrors.invalid(wrong)
      const within = narrowed(areas && { areaPath: areas.length === 1 ? areas[0] : { $in: [...areas] } })
      return store.page(
        [within, named, narrowed(kindsShownTo(staff)), asFilter(staff, { ...rest, day })],
        args,
      )
    },

    /** The case as it was decided, beside how it is now; who opens a person's file by it is logged. */
    async decision(viewer: Viewer | null, id: string): Promise<DecidedCase> {
      const staff = allowed(viewer, mayLookAtDecisions)
      const decision = await reached(staff, id)
      const { words: wordsOf, review } = desks[decision.kind]
      const record = await review(staff, decision)
      return {
        decision,
        record,
        words: (facts, language) =>
          Object.entries(facts).map(([field, value]) => ({ field, values: wordsOf(field, value, language) })),
      }
    },

    /** `id` is the record's, under which the log has it. */
    async undoDecision(
      viewer: Viewer | null,
      id: string,
      decisionOf: string,
      reason: string,
      version: number,
    ): Promise<DecisionRow> {
      const staff = allowed(viewer, mayLookAtDecisions)
      const decision = await reached(staff, decisionOf)
      if (decision.recordId !== id) throw platformErrors.notFound()
      return { ...decision, ...(await desks[decision.kind].undo(staff, decision, reason, version)) }
    },
  }
}

export type Decisions = ReturnType<typeof createDecisions>
