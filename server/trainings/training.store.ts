import { Schema, type Connection } from 'mongoose'
import type { PageRequest } from '../platform/page.ts'
import type { TrainingRow } from './training.ts'

const text = new Schema(
  { zh: { type: String, default: '' }, en: { type: String, default: '' } },
  { _id: false },
)
const number = { type: Number, required: true }

const schema = new Schema<TrainingRow>(
  {
    _id: { type: String, required: true },
    title: { type: text, required: true },
    provider: { type: text, required: true },
    areaCode: { type: String, required: true },
    startsOn: { type: String, required: true },
    days: number,
    places: number,
    fee: number,
    gives: { type: [String], required: true },
    covers: { type: [String], required: true },
    content: { type: text, required: true },
    state: { type: String, required: true, enum: ['OFFERED', 'WITHDRAWN'] },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    version: number,
  },
  { versionKey: false, strict: 'throw', collection: 'trainings' },
)
schema.index({ state: 1, startsOn: 1, _id: 1 })
schema.index({ covers: 1, state: 1, startsOn: 1, _id: 1 })

/** Offered trainings that begin after `today`, those that cover `skillId` when one is named. */
export interface OpenTrainings {
  readonly today: string
  readonly skillId: string | null
}

type TrainingPage = PageRequest<readonly (string | number)[]> & OpenTrainings

const openFilter = ({ today, skillId }: OpenTrainings) => ({
  state: 'OFFERED' as const,
  startsOn: { $gt: today },
  ...(skillId !== null && { covers: skillId }),
})

function pageFilter(page: TrainingPage) {
  const filter = openFilter(page)
  if (page.after === null) return filter
  const [startsOn, _id] = [String(page.after[0]), String(page.after[1])]
  // A cursor never lets a caller see what has begun.
  const from = startsOn > page.today ? { $gte: startsOn } : filter.startsOn
  return { ...filter, startsOn: from, $or: [{ startsOn: { $gt: startsOn } }, { _id: { $gt: _id } }] }
}

export const trainingStore = (connection: Connection) => {
  const trainings = connection.model<TrainingRow>('Training', schema)
  return {
    byIds: (ids: readonly string[]): Promise<TrainingRow[]> =>
      trainings
        .find({ _id: { $in: ids } })
        .lean<TrainingRow[]>()
        .exec(),

    async add(rows: readonly TrainingRow[]): Promise<void> {
      await trainings.insertMany(rows)
    },

    /** Soonest first, one row more than asked. */
    openPage: (page: TrainingPage): Promise<TrainingRow[]> =>
      trainings
        .find(pageFilter(page))
        .sort({ startsOn: 1, _id: 1 })
        .limit(page.first + 1)
        .lean<TrainingRow[]>()
        .exec(),

    countOpen: (open: OpenTrainings): Promise<number> => trainings.countDocuments(openFilter(open)).exec(),

    /** Open ones that cover any of the skills, soonest first. */
    covering: (skillIds: readonly string[], today: string): Promise<TrainingRow[]> =>
      trainings
        .find({ covers: { $in: skillIds }, state: 'OFFERED', startsOn: { $gt: today } })
        .sort({ startsOn: 1, _id: 1 })
        .limit(2_000)
        .lean<TrainingRow[]>()
        .exec(),

    async withdraw(id: string, now: Date): Promise<void> {
      await trainings
        .updateOne(
          { _id: id, state: 'OFFERED' },
          { $set: { state: 'WITHDRAWN', updatedAt: now }, $inc: { version: 1 } },
        )
        .exec()
    },
  }
}
