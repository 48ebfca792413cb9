import type { Connection, Model } from 'mongoose'
import { believed } from '../platform/believed.ts'
import { changeWhere, driverOf, recordsOf } from '../platform/database.ts'
import { oldDrafts } from '../platform/old-drafts.ts'
import { countedByMeasure } from '../platform/measured.ts'
import { narrowed, type Narrowing } from '../platform/narrowing.ts'
import { ascending, descending, keyset, type CountedPage, type PageArgs } from '../platform/page.ts'
import { isPresent } from '../platform/present.ts'
import { owedWork, type OwedMark } from '../platform/queue/owed.ts'
import { partSchema, recordFields, recordSchema } from '../platform/schema.ts'
import { sortings, type OrderOf, type SortedArgs } from '../platform/sorting.ts'
import { kmFrom, nearPlace } from '../reference/index.ts'
import type { Text } from '../../rules/text.ts'
import { indexWorded, wordedFields, wordedStore } from '../verification/index.ts'
import { trainingWordingDecided } from './training.jobs.ts'
import type { StaffTrainingRow, TrainingRow } from './training.ts'

const text = partSchema<Text>({ zh: { type: String, default: '' }, en: { type: String, default: '' } })
const number = { type: Number, default: null }

/** As stored, with a decision on its wording that whoever wrote it is still to hear of. */
export interface StoredTraining extends StaffTrainingRow {
  readonly decisionOwed?: OwedMark
}

const schema = recordSchema<StoredTraining>('trainings', {
  title: { type: text, required: true },
  provider: { type: text, required: true },
  areaCode: { type: String, default: null },
  startsOn: { type: String, default: null },
  days: number,
  places: number,
  fee: { type: Number, required: true },
  gives: { type: [String], required: true },
  covers: { type: [String], required: true },
  content: { type: text, required: true },
  state: { type: String, required: true, enum: ['DRAFT', 'OFFERED', 'WITHDRAWN'] },
  ...wordedFields,
  ...recordFields,
})
schema.index({ covers: 1, state: 1, startsOn: 1, _id: 1 })
schema.index({ state: 1, createdAt: -1, _id: -1 })
schema.index({ state: 1, ownerArea: 1 })
schema.index({ state: 1, updatedAt: 1, _id: 1 })
schema.index({ stationId: 1 })
indexWorded(schema)

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

/** What matching needs of one. */
type OpenTrainingRow = Pick<TrainingRow, '_id' | 'days' | 'gives' | 'covers'>

export type OpenBySkill = ReadonlyMap<string, readonly OpenTrainingRow[]>

/** A training that another process offers or withdraws is seen as late as this; those of this process at once. */
const believedForMs = 2_000

function bySkill(trainings: readonly OpenTrainingRow[]): OpenBySkill {
  const found = new Map<string, OpenTrainingRow[]>()
  for (const training of trainings)
    for (const id of training.covers) {
      const giving = found.get(id)
      if (giving) giving.push(training)
      else found.set(id, [training])
    }
  return found
}

/** All that are open, soonest first, without what is only read. */
const openNow =
  (all: Model<StoredTraining>) =>
  async (today: string): Promise<OpenBySkill> =>
    bySkill(
      await driverOf(all)
        .find(openFilter({ today }))
        .project<OpenTrainingRow>({ gives: 1, covers: 1, days: 1 })
        .sort(soonestFirst.sort)
        .limit(2_000)
        .toArray(),
    )

export const openFilter = ({ today, skillId }: OpenTrainings) => ({
  state: 'OFFERED' as const,
  startsOn: { $gt: today },
  ...(isPresent(skillId) && { covers: skillId }),
})

/** Where a search looks. */
export const searchedIn = ['title.zh', 'title.en', 'provider.zh', 'provider.en']

const soonest = { startsOn: ascending.text, _id: ascending.text }
export const soonestFirst = keyset('trainings', soonest)
const newestDraft = keyset('training-drafts', { createdAt: descending.date, _id: descending.text })

export const trainingStore = (connection: Connection) => {
  const all = connection.model<StoredTraining>('Training', schema)
  // That nothing of it is lacking is what its being offered says.
  const trainings = all as unknown as Model<TrainingRow>
  const open = believed(believedForMs, openNow(all))
  const thenForget = async <Done>(change: Promise<Done>): Promise<Done> => change.finally(open.forget)
  const records = recordsOf(all, {})
  const worded = wordedStore<StoredTraining>(all, { state: 'DRAFT' }, {})
  const draft = ({ _id, version }: StaffTrainingRow) => ({ _id, version, state: 'DRAFT' as const })
  return {
    ...records,
    add: (added: readonly StoredTraining[]): Promise<void> => thenForget(records.add(added)),
    oldDrafts: oldDrafts(all),

    /** Those not offered yet, the newest first. */
    drafts: (args: PageArgs, narrowings: readonly Narrowing[]): Promise<CountedPage<StaffTrainingRow>> =>
      trainingOrders.counted(all, [narrowed({ state: 'DRAFT' }), ...narrowings], args, newestDraft),

    /** Changes the very draft that was read; null when it has changed since. */
    changeDraft: (read: StaffTrainingRow, change: Partial<StoredTraining>): Promise<StoredTraining | null> =>
      thenForget(changeWhere(all, draft(read), change)),

    /** Deletes the very draft that was read; gives whether it did. */
    dropDraft: async (read: StaffTrainingRow): Promise<boolean> =>
      (await all.deleteOne(draft(read))).deletedCount === 1,

    worded: {
      ...worded,
      decide: (...decided: Parameters<typeof worded.decide>) => thenForget(worded.decide(...decided)),
    },
    decided: owedWork(all, 'decisionOwed', trainingWordingDecided),

    openBySkill: open.of,

    open: (
      which: OpenTrainings,
      args: SortedArgs<TrainingOrder>,
      narrowings: readonly Narrowing[] = [],
    ): Promise<CountedPage<TrainingRow>> =>
      trainingOrders.counted(trainings, [narrowed(openFilter(which)), ...narrowings], args, soonestFirst),

    /** The same, nearest to a place first. */
    openNear: (
      near: string,
      which: OpenTrainings,
      args: PageArgs,
      narrowings: readonly Narrowing[],
    ): Promise<CountedPage<TrainingRow>> =>
      countedByMeasure(trainings, [nearPlace(near), narrowed(openFilter(which)), ...narrowings], args, {
        name: `trainings-near-${near}`,
        usual: soonest,
        measure: kmFrom(near),
      }),

    async withdraw(id: string, now: Date): Promise<void> {
      await thenForget(
        changeWhere(trainings, { _id: id, state: 'OFFERED' }, { state: 'WITHDRAWN', updatedAt: now }),
      )
    },
  }
}

export type TrainingStore = ReturnType<typeof trainingStore>
