import type { CheckedTraining, TrainingInput } from '../../rules/training.ts'
import { dayOf } from '../../rules/office-time.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import { narrowed, searched } from '../platform/narrowing.ts'
import type { CountedPage } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import { firstVersion } from '../platform/record.ts'
import type { SortedArgs } from '../platform/sorting.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { Reading } from '../reading/index.ts'
import { inArea, reference } from '../reference/index.ts'
import { trainingErrors } from './training.errors.ts'
import { checkedTraining } from './training.input.ts'
import { mayOfferTrainings } from './training.policy.ts'
import { trainingStore, type TrainingOrder } from './training.store.ts'
import type { TrainingRow } from './training.ts'

interface TrainingsDeps extends Pick<Platform, 'connection' | 'clock' | 'newId'> {
  readonly reading: Pick<Reading, 'wording'>
}

/** A training to make as it stood on some day. */
export interface TrainingDraft extends Pick<TrainingRow, '_id' | 'createdAt'> {
  readonly input: TrainingInput
}

interface TrainingFilter {
  readonly areaCode?: string | null | undefined
  readonly free?: boolean | null | undefined
}

type ListArgs = SortedArgs<TrainingOrder> & {
  readonly skillId?: string | null | undefined
  readonly search?: string | null | undefined
  readonly filter?: TrainingFilter | null | undefined
}

const searchedIn = ['title.zh', 'title.en', 'provider.zh', 'provider.en']

const byFee = (free: boolean | null | undefined) =>
  free == null ? null : { fee: free ? { $eq: 0 } : { $gt: 0 } }

/** The row of a new training; English is Chinese where staff wrote none. */
const rowOf = (input: CheckedTraining, _id: string, now: Date): TrainingRow => ({
  _id,
  title: { zh: input.titleZh, en: input.titleEn ?? input.titleZh },
  provider: { zh: input.providerZh, en: input.providerEn ?? input.providerZh },
  areaCode: input.areaCode,
  startsOn: input.startsOn,
  days: input.days,
  places: input.places,
  fee: input.fee,
  gives: input.gives,
  covers: [...reference().skillClosure(input.gives)],
  content: { zh: input.contentZh, en: input.contentEn ?? input.contentZh },
  state: 'OFFERED',
  ...firstVersion(now),
})

export const createTrainings = ({ connection, clock, newId, reading }: TrainingsDeps) => {
  const store = trainingStore(connection)
  return {
    async offerTraining(viewer: Viewer | null, input: TrainingInput, key?: MakingKey): Promise<TrainingRow> {
      const { id: maker } = allowed(viewer, mayOfferTrainings)
      const making = { kind: 'training', maker, key, newId, byId: store.byId }
      return madeOnce<TrainingRow>(making, async (_id) => {
        const training = rowOf(checkedTraining(input, clock(), reading.wording), _id, clock())
        await store.add([training])
        return training
      })
    },

    /** Trainings as given, for example data. */
    async createMany(drafts: readonly TrainingDraft[]): Promise<void> {
      const rows = drafts.map(({ _id, createdAt, input }) =>
        rowOf(checkedTraining(input, createdAt, reading.wording), _id, createdAt),
      )
      await store.add(rows)
    },

    /** Withdrawing what is withdrawn changes nothing. */
    async withdrawTraining(viewer: Viewer | null, id: string): Promise<true> {
      allowed(viewer, mayOfferTrainings)
      const [training] = await store.byIds([id])
      if (!training) throw trainingErrors.unknown()
      await store.withdraw(id, clock())
      return true
    },

    async trainings({ skillId, search, filter, ...args }: ListArgs): Promise<CountedPage<TrainingRow>> {
      return store.open({ today: dayOf(clock()), skillId }, args, [
        searched(search, searchedIn),
        inArea(filter?.areaCode),
        narrowed(byFee(filter?.free)),
      ])
    },

    byIds: store.byIds,

    /** For each skill the open trainings that give it or something that implies it, soonest first. One question. */
    async giving(skillIds: readonly string[]): Promise<Map<string, TrainingRow[]>> {
      const bySkill = new Map<string, TrainingRow[]>(skillIds.map((id) => [id, []]))
      if (skillIds.length === 0) return bySkill
      for (const training of await store.covering([...bySkill.keys()], dayOf(clock())))
        for (const id of training.covers) bySkill.get(id)?.push(training)
      return bySkill
    },
  }
}

export type Trainings = ReturnType<typeof createTrainings>
