import { applicationParts, declineReasons } from '../../../rules/application.ts'
import { indexOwed, owedMark, type OwedMark } from '../../platform/queue/owed.ts'
import { partSchema, recordFields, recordSchema } from '../../platform/schema.ts'
import type { ApplicantItem, ApplicantRow } from '../sending/applicant.ts'
import {
  applicationStates,
  groups,
  type ApplicationEventRow,
  type ApplicationRow,
  type Before,
  type Standing,
} from '../application.ts'

/** With what holds its places: each is one string that a unique index gives to one application only. */
export interface StoredApplication extends ApplicationRow {
  /** While it lives: person and posting. */
  readonly livingKey?: string
  /** While it waits for its first answer: its number among those of the posting. */
  readonly waitingSlot?: string
  /** Its number among those that the person sent on that day. */
  readonly daySlot?: string
  /** Hired: which of the places of the posting it has. */
  readonly hireSlot?: string
  /** Something befell it that others are still to hear of. */
  readonly changeOwed?: OwedMark
  /** When what names the person was taken away. */
  readonly namesGoneAt?: Date | null
}

const text = { type: String, default: null }
const date = { type: Date, default: null }
const texts = { type: [String], required: true }

const item = partSchema<ApplicantItem>({ id: { type: String, required: true }, words: texts })

const applicant = partSchema<ApplicantRow>({
  name: { type: String, required: true },
  sees: { type: [String], required: true, enum: applicationParts },
  areaCode: text,
  yearsServed: text,
  serviceText: { type: String, default: '' },
  occupations: { type: [item], required: true },
  skills: { type: [item], required: true },
  certificates: { type: [item], required: true },
  degree: text,
  wishedOccupations: texts,
  wishedAreas: texts,
  shifts: texts,
  contractTypes: texts,
  availableFrom: text,
  isVerified: { type: Boolean, required: true },
})

const standing = {
  state: { type: String, required: true, enum: applicationStates },
  changedAt: { type: Date, required: true },
  answerBy: text,
  isCalendarKnown: { type: Boolean, required: true },
  wakeAt: date,
  declineReason: { type: String, default: null, enum: [...declineReasons, null] },
  words: text,
  closedBecause: text,
  rated: text,
  ratedAt: date,
  answerDays: { type: Number, default: null },
}

const event = partSchema<ApplicationEventRow>({
  act: { type: String, required: true },
  from: text,
  at: { type: Date, required: true },
  side: text,
  byId: text,
  by: text,
  reason: text,
  words: text,
})

const before = partSchema<Before>({
  side: text,
  at: { type: Date, required: true },
  standing: { type: partSchema<Standing>(standing), required: true },
})

export const schema = recordSchema<StoredApplication>('applications', {
  ...standing,
  postingId: { type: String, required: true },
  employerId: { type: String, required: true },
  veteranId: { type: String, required: true },
  accountId: { type: String, required: true },
  title: { type: String, required: true },
  employerName: { type: String, required: true },
  areaCode: text,
  homePath: texts,
  message: { type: String, default: '' },
  isInvited: { type: Boolean, default: false },
  applicant: { type: applicant, default: null },
  sentAt: { type: Date, required: true },
  openedAt: date,
  group: { type: String, required: true, enum: groups },
  nudgeFrom: { type: String, required: true },
  nudgedAt: date,
  remindedFor: text,
  lateWords: text,
  wordOwedSince: date,
  personAgrees: { type: Boolean, required: true },
  employerAgrees: { type: Boolean, required: true },
  nextBest: texts,
  history: { type: [event], required: true },
  before: { type: before, default: null },
  listedAt: { type: Date, required: true },
  movedFrom: text,
  fileMovedFrom: text,
  livingKey: String,
  waitingSlot: String,
  daySlot: String,
  hireSlot: String,
  changeOwed: owedMark,
  namesGoneAt: date,
  ...recordFields,
})
schema.index({ livingKey: 1 }, { unique: true, sparse: true })
schema.index({ waitingSlot: 1 }, { unique: true, sparse: true })
schema.index({ daySlot: 1 }, { unique: true, sparse: true })
schema.index({ hireSlot: 1 }, { unique: true, sparse: true })
indexOwed(schema, 'changeOwed')
schema.index({ wakeAt: 1 })
schema.index({ wordOwedSince: 1 })
schema.index({ accountId: 1, listedAt: -1, _id: -1 })
schema.index({ accountId: 1, postingId: 1, sentAt: -1 })
schema.index({ postingId: 1, group: 1, sentAt: 1, _id: 1 })
schema.index({ postingId: 1, state: 1 })
schema.index({ postingId: 1, wordOwedSince: 1, sentAt: 1, _id: 1 })
schema.index({ employerId: 1, group: 1, sentAt: 1, _id: 1 })
schema.index({ employerId: 1, wordOwedSince: 1, sentAt: 1, _id: 1 })
schema.index({ employerId: 1, sentAt: 1, _id: 1 })
schema.index({ postingId: 1, sentAt: 1, _id: 1 })
schema.index({ employerId: 1, ratedAt: -1 })
schema.index({ employerId: 1, group: 1, answerBy: 1 })
schema.index({ homePath: 1, group: 1 })
schema.index({ homePath: 1, wordOwedSince: 1 })
schema.index({ homePath: 1, state: 1, changedAt: -1 })
schema.index({ 'history.byId': 1 })
schema.index({ veteranId: 1 })
schema.index({ movedFrom: 1 }, { partialFilterExpression: { movedFrom: { $type: 'string' } } })
schema.index({ namesGoneAt: 1, group: 1, changedAt: 1 })

/** What of a record is nobody's to see. */
export const hidden = {
  livingKey: 0,
  waitingSlot: 0,
  daySlot: 0,
  hireSlot: 0,
  changeOwed: 0,
  namesGoneAt: 0,
} as const
