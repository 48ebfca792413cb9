import { postingConcerns } from '../../../rules/choices.ts'
import { partSchema } from '../../platform/schema.ts'
import { decidedTextFields, indexDecidedTexts } from '../../verification/index.ts'
import type { AppealRow, TakedownRow } from './takedown.ts'

const text = { type: String, default: null }
const moment = { type: Date, default: null }
const required = { type: String, required: true }

const appeal = partSchema<AppealRow>({
  words: required,
  at: { type: Date, required: true },
  state: { ...required, enum: ['WAITING', 'UPHELD', 'LIFTED'] },
  answer: text,
  decidedAt: moment,
  decidedBy: text,
})

const takedown = partSchema<TakedownRow>({
  concern: { ...required, enum: postingConcerns },
  reason: required,
  at: { type: Date, required: true },
  byId: required,
  by: required,
  appeal: { type: appeal, default: null },
  endedAt: moment,
  endedBy: text,
  endedBecause: text,
})

/** What staff keep on a posting; a posting that nobody had to look at has none of it. */
export const oversightFields = {
  ...decidedTextFields,
  takedown,
  pastTakedowns: { type: [takedown], default: undefined },
} as const

/** Serves the look-up of texts that were decided, and the list of appeals. */
export function indexOversight(schema: { index(fields: object, options?: object): unknown }): void {
  indexDecidedTexts(schema)
  schema.index({ 'takedown.appeal.state': 1, 'takedown.appeal.at': 1, _id: 1 })
  schema.index({ 'takedown.at': 1, _id: 1 }, { sparse: true })
  // Of one area.
  schema.index({ areaCode: 1, 'takedown.at': 1 })
}
