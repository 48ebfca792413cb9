import type { Viewer } from '../../platform/viewer.ts'

/** What staff do about a person's coming in: the person is told of each. */
export const stationActKinds = ['HANDED_OVER', 'MERGED_AWAY', 'MERGED', 'MERGE_UNDONE'] as const

export interface StationAct {
  readonly kind: (typeof stationActKinds)[number]
  readonly at: Date
  readonly byId: string
  /** As that person was called then. */
  readonly by: string
  readonly stationId: string | null
  /** Of a merge: the last four of the number to use. */
  readonly note?: string
}

/** So many are kept in the file; all are in the log. */
const mostKept = 50

export const withAct = (
  acts: readonly StationAct[] | undefined,
  staff: Pick<Viewer, 'id' | 'name' | 'stationId'>,
  act: Pick<StationAct, 'kind' | 'at' | 'note'>,
): StationAct[] => [
  ...(acts ?? []).slice(1 - mostKept),
  { byId: staff.id, by: staff.name, stationId: staff.stationId, ...act },
]
