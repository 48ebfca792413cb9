import type { Connection } from 'mongoose'
import { changeWhere, recordsOf } from '../platform/database.ts'
import { narrowed, type Narrowing } from '../platform/narrowing.ts'
import { ascending, keyset, type CountedPage } from '../platform/page.ts'
import { isPresent } from '../platform/present.ts'
import { partSchema, recordFields, recordSchema } from '../platform/schema.ts'
import { sortings, type OrderOf, type SortedArgs } from '../platform/sorting.ts'
import type { Text } from '../../rules/text.ts'
import type { TrainingRow } from './training.ts'

const text = partSchema<Text>({ zh: { type: String, default: '' }, en: { type: String, default: '' } })
const number = { type: Number, required: true }

const schema = recordSchema<TrainingRow>('trainings', {
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
  ...recordFields,
})
schema.index({ covers: 1, state: 1, startsOn: 1, _id: 1 })

export const trainingOrders = sortings('trainings', ['state'], {
  STARTS: { path: 'startsOn', kind: 'text' },
  TITLE: { path: 'title.zh', kind: 'text' },
  AREA: { path: 'areaCode', kind: 'text' },
  DAYS: { path: 'days', kind: 'number' },
  PLACES: { path: 'places', kind: 'number' },
  FEE: { path: 'fee', kind: 'number' },
})
trainingOrders.declare(schema)
export type TrainingOrder = OrderOf<'STARTS' | 'TITLE' | 'AREA' | 'DAYS' | 'PLACES' | 'FEE'>

/** Offered trainings that begin after `today`, those that cover `skillId` when one is named. */
export interface OpenTrainings {
  readonly today: string
  readonly skillId?: string | null | undefined
}

export const openFilter = ({ today, skillId }: OpenTrainings) => ({
  state: 'OFFERED' as const,
  startsOn: { $gt: today },
  ...(isPresent(skillId) && { covers: skillId }),
})

export const soonestFirst = keyset('trainings', { startsOn: ascending.text, _id: ascending.text })

export const trainingStore = (connection: Connection) => {
  const trainings = connection.model<TrainingRow>('Training', schema)
  return {
    ...recordsOf(trainings, {}),

    open: (
      open: OpenTrainings,
      args: SortedArgs<TrainingOrder>,
      narrowings: readonly Narrowing[] = [],
    ): Promise<CountedPage<TrainingRow>> =>
      trainingOrders.counted(trainings, [narrowed(openFilter(open)), ...narrowings], args, soonestFirst),

    /** Open ones that cover any of the skills, soonest first. */
    covering: (skillIds: readonly string[], today: string): Promise<TrainingRow[]> =>
      trainings
        .find({ ...openFilter({ today }), covers: { $in: skillIds } })
        .sort(soonestFirst.sort)
        .limit(2_000)
        .lean<TrainingRow[]>()
        .exec(),

    async withdraw(id: string, now: Date): Promise<void> {
      await changeWhere(trainings, { _id: id, state: 'OFFERED' }, { state: 'WITHDRAWN', updatedAt: now })
    },
  }
}
