import type { CheckedFair, WholeFair } from '../../rules/fair.ts'
import type { Text } from '../../rules/text.ts'
import { firstVersion, type RecordRow } from '../platform/record.ts'
import type { WordingCheck } from '../verification/index.ts'
import type { FairTexts } from './fair-wording.ts'

export type FairState = 'DRAFT' | 'PUBLISHED' | 'CANCELLED'

/** How far the announcement has come; a worker that died goes on from `cursor`. */
export interface Announcement {
  /** The last veteran asked; null before the first. */
  readonly cursor: string | null
  /** Raised when the fair is changed so that everybody is walked through anew. */
  readonly round: number
  readonly complete: boolean
}

/** A place that somebody is taking or giving back: kept from a request's first write to its last. */
export interface PlaceHold {
  /** Of the ticket that is being written or withdrawn. */
  readonly ticketCode: string
  readonly at: Date
}

/** A draft may lack facts; what is or was announced lacks none. */
export interface FairRow extends Readonly<CheckedFair>, RecordRow, WordingCheck {
  readonly stationId: string | null
  /** Places held: raised before a registration is written, so never above capacity. */
  readonly placesTaken: number
  /** When a place last moved, by the database's clock: places are recounted only when nothing has moved for a while. */
  readonly placesMovedAt: Date
  /** The requests under way, or dead. */
  readonly placeHolds?: readonly PlaceHold[]
  /** Whether they have been recounted since. */
  readonly placesSettled: boolean
  readonly state: FairState
  /** Null while only staff know of it; a draft called off stays unknown. */
  readonly publishedAt: Date | null
  readonly cancelReason: string | null
  readonly announcement: Announcement
  /** New texts of an announced fair that wait for a colleague, or were given back: those of before are shown. */
  readonly heldTexts?: Partial<FairTexts> | null
}

/** A fair that lacks no fact. */
export type WholeFairRow<Row extends FairRow = FairRow> = Row & Readonly<WholeFair>

export const isWhole = <Row extends FairRow>(fair: Row): fair is WholeFairRow<Row> =>
  fair.areaCode !== null &&
  fair.place !== '' &&
  fair.startsAt !== null &&
  fair.endsAt !== null &&
  fair.registrationClosesAt !== null &&
  fair.capacity !== null &&
  fair.invitedAreaCodes.length > 0

/** Whether it is announced and not called off. */
export const isAnnounced = <Row extends FairRow>(fair: Row | null): fair is WholeFairRow<Row> =>
  fair !== null && fair.state === 'PUBLISHED' && isWhole(fair)

export const isOver = ({ endsAt }: Pick<FairRow, 'endsAt'>, now: Date): boolean =>
  endsAt !== null && endsAt <= now

/** When and where a fair is. */
export type Meeting = Pick<WholeFair, 'startsAt' | 'endsAt' | 'areaCode' | 'place'>

/** A new day, hour or place of an announced fair, as people have to be told it. */
export interface FairMove {
  /** The fair's version that it made. */
  readonly version: number
  readonly at: Date
  readonly before: Meeting
  readonly after: Meeting
}

export const meetingOf = ({ startsAt, endsAt, areaCode, place }: Meeting): Meeting => ({
  startsAt,
  endsAt,
  areaCode,
  place,
})

/** Whether it is at another time or place. */
export const isMoved = (before: Meeting, after: Meeting): boolean =>
  JSON.stringify(meetingOf(before)) !== JSON.stringify(meetingOf(after))

export const unannounced: Announcement = { cursor: null, round: 0, complete: false }

/** What a draft begins with. */
export const newDraft = (now: Date) =>
  ({
    placesTaken: 0,
    placesMovedAt: now,
    placesSettled: true,
    state: 'DRAFT',
    publishedAt: null,
    cancelReason: null,
    announcement: unannounced,
    ...firstVersion(now),
  }) as const

const announced = [
  'titleZh',
  'titleEn',
  'place',
  'startsAt',
  'endsAt',
  'registrationClosesAt',
  'occupationCodes',
  'invitedAreaCodes',
] as const

type Announced = Pick<FairRow, (typeof announced)[number]>

/** Whether a change concerns what invitations say or whom they are for. */
export const changesInvitations = (before: Announced, after: Announced): boolean =>
  announced.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))

export const fairTitle = (fair: Pick<FairRow, 'titleZh' | 'titleEn'>): Text => ({
  zh: fair.titleZh,
  en: fair.titleEn ?? fair.titleZh,
})

export const closedReasons = {
  draft: { zh: '尚未发布', en: 'It has not been announced yet' },
  cancelled: { zh: '招聘会已取消', en: 'The fair has been called off' },
  closed: { zh: '报名已截止', en: 'Registration has closed' },
  full: { zh: '名额已满', en: 'All places are taken' },
} satisfies Record<string, Text>

/** A request that moves places and has not come to its end by then is dead, or finds out that it came too late. */
export const longestMoveMs = 15_000

export const deadSince = (now: Date): Date => new Date(now.getTime() - longestMoveMs)

/** Places held, without those that the dead hold. */
const placesHeld = ({ placesTaken, placeHolds = [] }: FairRow, now: Date): number =>
  placesTaken - placeHolds.filter(({ at }) => at <= deadSince(now)).length

/** Why a veteran cannot register now; null when registering is possible. */
export function registrationClosedBecause(fair: FairRow, now: Date): Text | null {
  if (fair.state === 'CANCELLED') return closedReasons.cancelled
  if (!isAnnounced(fair)) return closedReasons.draft
  if (now >= fair.registrationClosesAt) return closedReasons.closed
  return placesHeld(fair, now) >= fair.capacity ? closedReasons.full : null
}
