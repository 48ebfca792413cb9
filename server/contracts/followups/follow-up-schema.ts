import { indexOwed, owedMark, type OwedMark } from '../../platform/queue/owed.ts'
import { partSchema, recordFields, recordSchema } from '../../platform/schema.ts'
import {
  followUpStates,
  type FollowUpAnswerRow,
  type FollowUpDecisionRow,
  type FollowUpRow,
} from './follow-up.ts'

export interface StoredFollowUp extends FollowUpRow {
  /** Something befell it that others are still to hear of. */
  readonly changeOwed?: OwedMark
}

const required = { type: String, required: true }
const text = { type: String, default: null }
const date = { type: Date, default: null }
const texts = { type: [String], required: true }
const number = { type: Number, required: true }
const moment = { type: Date, required: true }

const leaving = { leftOn: text, endedBy: text, reason: text }
const by = { at: moment, by: text, byId: text }
const answer = partSchema<FollowUpAnswerRow>({
  answer: required,
  ...leaving,
  words: text,
  isByPhone: { type: Boolean, required: true },
  ...by,
})
const decision = partSchema<FollowUpDecisionRow>({ outcome: required, ...leaving, words: required, ...by })

export const schema = recordSchema<StoredFollowUp>('followups', {
  agreementId: required,
  accountId: required,
  veteranId: required,
  employerId: required,
  employerName: required,
  title: { type: String, default: '' },
  homePath: texts,
  homeCode: text,
  occupationCode: text,
  fairId: text,
  startOn: required,
  afterDays: number,
  dueOn: required,
  answerBy: text,
  state: { ...required, enum: followUpStates },
  waitsSince: moment,
  awaits: texts,
  wakeAt: date,
  personAnswer: { type: answer, default: null },
  employerAnswer: { type: answer, default: null },
  outcome: text,
  leftOn: text,
  kept: { type: Boolean, default: null },
  decision: { type: decision, default: null },
  callsInVain: number,
  lastCallAt: date,
  changeOwed: owedMark,
  ...recordFields,
})
indexOwed(schema, 'changeOwed')
schema.index({ wakeAt: 1 })
schema.index({ agreementId: 1, afterDays: 1 })
schema.index({ accountId: 1, awaits: 1, waitsSince: 1, _id: 1 })
schema.index({ employerId: 1, awaits: 1, waitsSince: 1, _id: 1 })
schema.index({ state: 1, waitsSince: 1, _id: 1 })
schema.index({ homePath: 1, state: 1, waitsSince: 1, _id: 1 })
schema.index({ employerId: 1, dueOn: 1 })
schema.index({ homePath: 1, dueOn: 1 })
schema.index({ dueOn: 1 })
for (const field of ['personAnswer', 'employerAnswer', 'decision'])
  schema.index({ [`${field}.byId`]: 1 }, { sparse: true })

/** What of a record is nobody's to see. */
export const hidden = { changeOwed: 0 } as const
