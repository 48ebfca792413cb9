import type { Connection } from 'mongoose'
import { retentionSubjects, type RetentionSubject } from '../../rules/retention.ts'
import { partSchema, recordSchema } from '../platform/schema.ts'
import type { RetentionSetting } from './retention.ts'

const subject = { type: String, required: true, enum: retentionSubjects } as const
const text = { type: String, required: true } as const
const number = { type: Number, required: true } as const
const date = { type: Date, required: true } as const

const settingSchema = recordSchema<RetentionSetting>('retentionsettings', {
  _id: text,
  subject,
  days: number,
  from: text,
  reason: text,
  by: text,
  byId: text,
  at: date,
})

/** That more was due than goes at once, and nothing was done. */
export interface HeldBack {
  readonly due: number
  readonly most: number
  readonly at: Date
}
/** That the bureau has let so many go. */
export interface Release {
  readonly upTo: number
  readonly by: string
  readonly byId: string
  readonly reason: string
  readonly at: Date
}

/** How keeping to the time of one subject goes. */
export interface RetentionState {
  readonly _id: RetentionSubject
  /** When it is looked into next. */
  readonly dueAt: Date
  readonly heldBack?: HeldBack | null
  readonly released?: Release | null
}
const stateSchema = recordSchema<RetentionState>('retentionstates', {
  _id: subject,
  dueAt: date,
  heldBack: { type: partSchema<HeldBack>({ due: number, most: number, at: date }), default: null },
  released: {
    type: partSchema<Release>({ upTo: number, by: text, byId: text, reason: text, at: date }),
    default: null,
  },
})

/** What went on a day. */
export interface RetentionRun {
  readonly _id: string
  readonly subject: RetentionSubject
  readonly day: string
  readonly done: number
}
const runSchema = recordSchema<RetentionRun>('retentionruns', { _id: text, subject, day: text, done: number })
runSchema.index({ day: -1, _id: -1 })

/** Nobody sets more. */
const mostSettings = 1_000

export const retentionStore = (connection: Connection) => {
  const settings = connection.model<RetentionSetting>('RetentionSetting', settingSchema)
  const states = connection.model<RetentionState>('RetentionState', stateSchema)
  const runs = connection.model<RetentionRun>('RetentionRun', runSchema)
  return {
    settings: (): Promise<RetentionSetting[]> =>
      settings.find({}, {}, { limit: mostSettings }).lean<RetentionSetting[]>().exec(),
    setting: (_id: string): Promise<RetentionSetting | null> =>
      settings.findOne({ _id }).lean<RetentionSetting>().exec(),
    async addSetting(row: RetentionSetting): Promise<void> {
      await settings.create(row)
    },
    states: (): Promise<RetentionState[]> =>
      states
        .find({ _id: { $in: [...retentionSubjects] } })
        .lean<RetentionState[]>()
        .exec(),
    /** Keeps how it went and when to look again. */
    async setState(_id: RetentionSubject, change: Partial<Omit<RetentionState, '_id'>>): Promise<void> {
      await states.updateOne({ _id }, { $set: change }, { upsert: true }).exec()
    },
    /** Lets go what was held back, as it was read; false when it is another matter by now. */
    async release(_id: RetentionSubject, heldAt: Date, released: Release): Promise<boolean> {
      const change = { released, heldBack: null, dueAt: released.at }
      return (
        (await states.updateOne({ _id, 'heldBack.at': heldAt }, { $set: change }).exec()).modifiedCount === 1
      )
    },
    async countDone(subjectDone: RetentionSubject, day: string, done: number): Promise<void> {
      await runs
        .updateOne(
          { _id: `${subjectDone}-${day}` },
          { $inc: { done }, $setOnInsert: { subject: subjectDone, day } },
          { upsert: true },
        )
        .exec()
    },
    doneOn: async (subjectDone: RetentionSubject, day: string): Promise<number> =>
      (
        await runs
          .findOne({ _id: `${subjectDone}-${day}` })
          .lean<RetentionRun>()
          .exec()
      )?.done ?? 0,
    /** The newest days first. */
    runs: (limit: number): Promise<RetentionRun[]> =>
      runs
        .find({}, {}, { sort: { day: -1, _id: -1 }, limit })
        .lean<RetentionRun[]>()
        .exec(),
  }
}

export type RetentionStore = ReturnType<typeof retentionStore>
