import { daysUntil } from '../../core/format/dates.ts'
import type { FollowUpCountsQuery } from '../agreements/generated/agreements.ts'
import type { StaffWorkbenchQuery } from './generated/workbench.ts'

type Fair = StaffWorkbenchQuery['fairs']['nodes'][number]

/** What is counted where it waits. */
export type WaitingKind =
  | 'calls'
  | 'undecided'
  | 'veterans'
  | 'employers'
  | 'held'
  | 'heldFairs'
  | 'heldTrainings'
  | 'reported'
  | 'appealed'

/** Something that waits for a clerk. */
export type Todo =
  | { kind: WaitingKind; count: number; since: string | null }
  | { kind: 'running' | 'soon' | 'unannounced' | 'draft'; fair: Fair }

/** A fair this near is prepared for. */
const soonDays = 7

const aboutFair = (fair: Fair, now: Date): Todo[] => {
  if (fair.state === 'CANCELLED') return []
  if (fair.state === 'DRAFT') return [{ kind: 'draft', fair }]
  if (fair.startsAt === null) return []
  if (new Date(fair.startsAt) <= now) return [{ kind: 'running', fair }]
  if (fair.announcement?.complete === false) return [{ kind: 'unannounced', fair }]
  return daysUntil(fair.startsAt, now) <= soonDays ? [{ kind: 'soon', fair }] : []
}

/** Whom to call about kept work, and where the sides say different things. */
export const callsOf = ({ toCall, toDecide }: FollowUpCountsQuery): Todo[] =>
  (
    [
      { kind: 'undecided', count: toDecide.totalCount, since: null },
      { kind: 'calls', count: toCall.totalCount, since: null },
    ] as const
  ).filter(({ count }) => count > 0)

const order: readonly Todo['kind'][] = [
  'running',
  'reported',
  'held',
  'heldFairs',
  'heldTrainings',
  'appealed',
  'veterans',
  'employers',
  'undecided',
  'calls',
  'soon',
  'unannounced',
  'draft',
]

/** Today's work, most pressing first: the fair that is on, who waits to be checked, the fairs that come, the drafts. */
export const todosOf = (work: StaffWorkbenchQuery, now: Date = new Date()): Todo[] => {
  const waiting: Todo[] = [
    { kind: 'veterans', count: work.veterans.totalCount, since: work.veterans.nodes[0]?.submittedAt ?? null },
    {
      kind: 'employers',
      count: work.employers.totalCount,
      since: work.employers.nodes[0]?.verification.submittedAt ?? null,
    },
    {
      kind: 'held',
      count: work.held.totalCount,
      since: work.held.nodes[0]?.wordingCheck?.submittedAt ?? null,
    },
    ...(['heldFairs', 'heldTrainings'] as const).map((kind) => ({
      kind,
      count: work[kind].totalCount,
      since: work[kind].nodes[0]?.wordingCheck.submittedAt ?? null,
    })),
    {
      kind: 'reported',
      count: work.reported.totalCount,
      since: work.reported.nodes[0]?.waitingSince ?? null,
    },
    {
      kind: 'appealed',
      count: work.appealed.totalCount,
      since: work.appealed.nodes[0]?.takedown?.appeal?.at ?? null,
    },
  ]
  const all = [
    ...waiting.filter((todo) => 'count' in todo && todo.count > 0),
    ...work.fairs.nodes.flatMap((fair) => aboutFair(fair, now)),
  ]
  return all.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
}
