import type { Viewer } from '../../platform/viewer.ts'

/** What staff do about a person's coming in and seeing: the person is told of each. */
export const stationActKinds = ['HANDED_OVER', 'RESET', 'SEEN_AS'] as const

/** How somebody was known at the station. */
export const identityProofs = [
  'RESIDENT_ID',
  'PREFERENTIAL_CARD',
  'DISCHARGE_CERTIFICATE',
  'KNOWN_IN_PERSON',
] as const
export type IdentityProof = (typeof identityProofs)[number]

export interface StationAct {
  readonly kind: (typeof stationActKinds)[number]
  readonly at: Date
  readonly byId: string
  /** As that person was called then. */
  readonly by: string
  readonly stationId: string | null
  /** How it was made sure who the person is; null where nothing was handed out. */
  readonly identity: IdentityProof | null
  readonly reason: string | null
}

/** So many are kept in the file; all are in the log. */
const mostKept = 50

export const withAct = (
  acts: readonly StationAct[] | undefined,
  staff: Viewer,
  act: Pick<StationAct, 'kind' | 'at'> & Partial<Pick<StationAct, 'identity' | 'reason'>>,
): StationAct[] => [
  ...(acts ?? []).slice(1 - mostKept),
  { byId: staff.id, by: staff.name, stationId: staff.stationId, identity: null, reason: null, ...act },
]
