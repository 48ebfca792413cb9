import { agreementKinds } from '../../../rules/contract.ts'
import { indexOwed, owedMark, type OwedMark } from '../../platform/queue/owed.ts'
import { partSchema, recordFields, recordSchema } from '../../platform/schema.ts'
import {
  agreementActs,
  agreementStates,
  type AgreementRow,
  type EntryRow,
  type RevisionRow,
  type SaidRow,
  type SealedParties,
  type TermsRow,
} from '../agreement.ts'

export interface StoredAgreement extends AgreementRow {
  /** While it lives: its kind and both sides. One string that a unique index gives to one agreement only. */
  readonly livingKey?: string
  /** Something befell it that others are still to hear of. */
  readonly changeOwed?: OwedMark
  /** When what names the person was taken away. */
  readonly namesGoneAt?: Date | null
}

const required = { type: String, required: true }
const text = { type: String, default: null }
const date = { type: Date, default: null }
const number = { type: Number, required: true }
const moment = { type: Date, required: true }
const texts = { type: [String], required: true }

const terms = partSchema<TermsRow>({
  title: required,
  contractType: required,
  startOn: required,
  endOn: text,
  probationMonths: number,
  pay: number,
  payBasis: required,
  payRate: { type: Number, default: null },
  areaCode: required,
  place: required,
  words: { type: String, default: '' },
})

const revision = partSchema<RevisionRow>({
  revision: number,
  terms: { type: terms, default: null },
  at: moment,
  side: required,
  byId: text,
  by: text,
  seal: required,
  personConfirmedAt: date,
  employerConfirmedAt: date,
})

const entry = partSchema<EntryRow>({
  _id: number,
  previous: required,
  hash: required,
  act: { ...required, enum: agreementActs },
  at: moment,
  side: text,
  revision: number,
  seal: required,
})

const said = partSchema<SaidRow>({ entry: number, byId: text, by: text, refusal: text, words: text })

export const schema = recordSchema<StoredAgreement>('agreements', {
  kind: { ...required, enum: agreementKinds },
  state: { ...required, enum: agreementStates },
  employerId: required,
  employerName: required,
  veteranId: required,
  accountId: required,
  veteranName: { type: String, default: '' },
  sealed: { type: partSchema<SealedParties>({ person: required, employer: required }), required: true },
  postingId: text,
  occupationCode: text,
  applicationId: text,
  fairId: text,
  intentionId: text,
  contractId: text,
  homePath: texts,
  homeCode: text,
  drawnBy: required,
  drawnById: text,
  revision: number,
  revisions: { type: [revision], required: true },
  inForceRevision: { type: Number, default: null },
  inForceSince: date,
  awaits: texts,
  personSeen: number,
  employerSeen: number,
  startOn: required,
  wakeAt: date,
  confirmBy: text,
  endedBecause: text,
  endedOn: text,
  chain: { type: [entry], required: true },
  said: { type: [said], required: true },
  changedAt: moment,
  movedFrom: text,
  fileMovedFrom: text,
  livingKey: String,
  changeOwed: owedMark,
  namesGoneAt: date,
  ...recordFields,
})
schema.index({ livingKey: 1 }, { unique: true, sparse: true })
indexOwed(schema, 'changeOwed')
schema.index({ wakeAt: 1 })
// Of a person, an organisation, an area or all, in either order.
for (const of of [[], ['accountId'], ['employerId'], ['homePath']])
  for (const by of ['changedAt', 'startOn'])
    schema.index({ ...Object.fromEntries(of.map((field) => [field, 1])), [by]: -1, _id: -1 })
schema.index({ applicationId: 1 }, { partialFilterExpression: { applicationId: { $type: 'string' } } })
schema.index({ intentionId: 1 }, { partialFilterExpression: { intentionId: { $type: 'string' } } })
schema.index({ 'said.byId': 1 })
schema.index({ 'revisions.byId': 1 })
schema.index({ drawnById: 1 })
schema.index({ veteranId: 1 })
schema.index({ movedFrom: 1 }, { partialFilterExpression: { movedFrom: { $type: 'string' } } })
schema.index({ kind: 1, inForceSince: 1 })
schema.index({ homePath: 1, kind: 1, inForceSince: 1 })
schema.index({ namesGoneAt: 1, state: 1, changedAt: 1 })

/** What of a record is nobody's to see. */
export const hidden = { livingKey: 0, changeOwed: 0, namesGoneAt: 0 } as const
