import type { CheckedTraining, TrainingInput } from '../../rules/training.ts'
import { dayOf } from '../../rules/office-time.ts'
import type { Accounts } from '../accounts/index.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import { narrowed, searched } from '../platform/narrowing.ts'
import type { CountedPage } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import { firstVersion } from '../platform/record.ts'
import type { SortedArgs } from '../platform/sorting.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { Reading } from '../reading/index.ts'
import { inArea } from '../reference/index.ts'
import { trainingErrors } from './training.errors.ts'
import { factsOf } from './training-facts.ts'
import { trainingDrafts } from './training-draft.service.ts'
import { checkedTraining, trainingCheck } from './training.input.ts'
import { mayOfferTrainings } from './training.policy.ts'
import { searchedIn, trainingStore, type OpenBySkill, type TrainingOrder } from './training.store.ts'
import { isWhole, type TrainingRow } from './training.ts'

interface TrainingsDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log'> {
  readonly accounts: Pick<Accounts, 'hasOtherStaff'>
  readonly reading: Pick<Reading, 'wording'>
}

/** A training to make as it stood on some day. */
export interface TrainingDraft extends Pick<TrainingRow, '_id' | 'createdAt' | 'stationId' | 'ownerArea'> {
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
  readonly near?: string | null | undefined
}

const byFee = (free: boolean | null | undefined) =>
  free == null ? null : { fee: free ? { $eq: 0 } : { $gt: 0 } }

/** A training that was made by offering it lacks nothing. */
type ById = (id: string) => Promise<TrainingRow | null>

const whole = ({ areaCode, startsOn, days, places }: CheckedTraining) => ({
  areaCode,
  startsOn,
  days,
  places,
})

/** The row of a new training. */
const rowOf = (input: CheckedTraining, _id: string, now: Date) =>
  ({ ...factsOf(input), ...whole(input), _id, state: 'OFFERED', ...firstVersion(now) }) as const

export const createTrainings = (deps: TrainingsDeps) => {
  const { connection, clock, newId } = deps
  const store = trainingStore(connection)
  const check = trainingCheck(deps.reading.wording)
  const { owed, onOffering, kept, ...drafts } = trainingDrafts({ ...deps, store, check })
  return {
    ...drafts,
    owed,
    kept: [store.oldDrafts],

    /** Offers it at once; where its wording is held it waits for a colleague as a draft. */
    async offerTraining(viewer: Viewer | null, input: TrainingInput, key?: MakingKey): Promise<TrainingRow> {
      const { id: maker, stationId, reach } = allowed(viewer, mayOfferTrainings)
      const making = { kind: 'training', maker, key, newId, byId: store.byId as ById }
      return madeOnce<TrainingRow>(making, async (_id) => {
        const written = rowOf(checkedTraining(input, clock(), check), _id, clock())
        const owner = { stationId, ownerArea: reach }
        const training = { ...written, ...owner, ...(await onOffering(written, maker)) }
        await store.add([training])
        return training satisfies TrainingRow
      })
    },

    /** Trainings as given, for example data. */
    async createMany(given: readonly TrainingDraft[]): Promise<void> {
      const rows = given.map(({ _id, createdAt, stationId = null, ownerArea = null, input }) => ({
        ...rowOf(checkedTraining(input, createdAt, check), _id, createdAt),
        stationId,
        ownerArea,
      }))
      await store.add(rows)
    },

    /** Withdrawing what is withdrawn changes nothing. */
    async withdrawTraining(viewer: Viewer | null, id: string): Promise<true> {
      const training = await kept(allowed(viewer, mayOfferTrainings), id)
      if (training.state === 'DRAFT') throw trainingErrors.notOffered()
      await store.withdraw(id, clock())
      return true
    },

    async trainings({ skillId, search, filter, near, ...args }: ListArgs): Promise<CountedPage<TrainingRow>> {
      const which = { today: dayOf(clock()), skillId }
      const narrowings = [
        searched(search, searchedIn),
        inArea(filter?.areaCode),
        narrowed(byFee(filter?.free)),
      ]
      return near ? store.openNear(near, which, args, narrowings) : store.open(which, args, narrowings)
    },

    /** Those that lack nothing. */
    byIds: async (ids: readonly string[]): Promise<TrainingRow[]> => (await store.byIds(ids)).filter(isWhole),
    staffByIds: store.byIds,
    /** The station that they belong to serves this area now. */
    followStation: store.worded.followStation,
    handStation: store.worded.handStation,

    /** For each skill that any gives, or something that implies it: the open trainings, soonest first, as they were a moment ago. */
    openBySkill: (): Promise<OpenBySkill> => store.openBySkill(dayOf(clock())),
  }
}

export type Trainings = ReturnType<typeof createTrainings>
