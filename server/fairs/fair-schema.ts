import { indexOwed, owedMark, type OwedMark } from '../platform/queue/owed.ts'
import { partSchema, recordFields, recordSchema } from '../platform/schema.ts'
import { indexWorded, wordedFields } from '../verification/index.ts'
import type { FairTexts } from './fair-wording.ts'
import type { Announcement, FairMove, FairRow, Meeting, PlaceHold } from './fair.ts'

export interface StoredFair extends FairRow {
  /** An announcement that not everybody has been found for yet. */
  readonly announcementOwed?: OwedMark
  /** New days, hours and places that not everybody has been told of yet, oldest first. */
  readonly moves?: readonly FairMove[]
  readonly moveOwed?: OwedMark
  /** A cancellation that those registered have not been notified of yet. */
  readonly cancellationOwed?: OwedMark
  /** When what names people in its registrations was taken away. */
  readonly namesGoneAt?: Date | null
  /** A decision on its wording that whoever wrote it is still to hear of. */
  readonly decisionOwed?: OwedMark
}

const announcementSchema = partSchema<Announcement>({
  cursor: { type: String, default: null },
  round: { type: Number, required: true },
  complete: { type: Boolean, required: true },
})

const holdSchema = partSchema<PlaceHold>({
  ticketCode: { type: String, required: true },
  at: { type: Date, required: true },
})

const meetingSchema = partSchema<Meeting>({
  startsAt: { type: Date, required: true },
  endsAt: { type: Date, required: true },
  areaCode: { type: String, required: true },
  place: { type: String, required: true },
})

const moveSchema = partSchema<FairMove>({
  version: { type: Number, required: true },
  at: { type: Date, required: true },
  before: { type: meetingSchema, required: true },
  after: { type: meetingSchema, required: true },
})

const textsSchema = partSchema<Partial<FairTexts>>({
  titleZh: String,
  titleEn: String,
  place: String,
  notes: String,
})

export const schema = recordSchema<StoredFair>('fairs', {
  titleZh: { type: String, required: true },
  titleEn: { type: String, default: null },
  areaCode: { type: String, default: null },
  place: { type: String, default: '' },
  startsAt: { type: Date, default: null },
  endsAt: { type: Date, default: null },
  registrationClosesAt: { type: Date, default: null },
  capacity: { type: Number, default: null },
  placesTaken: { type: Number, required: true },
  placesMovedAt: { type: Date, required: true },
  placesSettled: { type: Boolean, required: true },
  placeHolds: { type: [holdSchema], default: undefined },
  occupationCodes: { type: [String], required: true },
  invitedAreaCodes: { type: [String], required: true },
  notes: { type: String, default: '' },
  state: { type: String, required: true },
  publishedAt: { type: Date, default: null },
  cancelReason: { type: String, default: null },
  announcement: { type: announcementSchema, required: true },
  announcementOwed: owedMark,
  moves: { type: [moveSchema], default: undefined },
  moveOwed: owedMark,
  cancellationOwed: owedMark,
  heldTexts: { type: textsSchema, default: null },
  namesGoneAt: { type: Date, default: null },
  ...wordedFields,
  ...recordFields,
})
indexWorded(schema)
indexOwed(schema, 'announcementOwed')
indexOwed(schema, 'moveOwed')
indexOwed(schema, 'cancellationOwed')
schema.index({ state: 1, registrationClosesAt: 1 })
schema.index({ stationId: 1 })
schema.index({ namesGoneAt: 1, endsAt: 1, _id: 1 })
schema.index({ state: 1, ownerArea: 1 })
schema.index({ state: 1, updatedAt: -1, _id: -1 })
schema.index({ placesSettled: 1, placesMovedAt: 1 })
