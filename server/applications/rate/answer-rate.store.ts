import type { Connection } from 'mongoose'
import { recordsOf } from '../../platform/database.ts'
import { recordSchema } from '../../platform/schema.ts'
import type { AnswerRate } from './answer-rate.ts'

export interface AnswerRateRow extends AnswerRate {
  /** The employer. */
  readonly _id: string
  readonly at: Date
}

const schema = recordSchema<AnswerRateRow>('answerrates', {
  _id: { type: String, required: true },
  answered: { type: Number, required: true },
  unanswered: { type: Number, required: true },
  medianDays: { type: Number, default: null },
  at: { type: Date, required: true },
})

/** How employers answer, as counted when something was last answered or left. */
export const answerRateStore = (connection: Connection) => {
  const rows = connection.model<AnswerRateRow>('AnswerRate', schema)
  return {
    ...recordsOf(rows, {}),
    async put({ _id, ...rate }: AnswerRateRow): Promise<void> {
      await rows.updateOne({ _id }, { $set: rate }, { upsert: true }).exec()
    },
  }
}
