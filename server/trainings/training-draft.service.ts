import { dayOf } from '../../rules/office-time.ts'
import { wrongToOffer, type TrainingDraftInput } from '../../rules/training.ts'
import type { Accounts } from '../accounts/index.ts'
import { platformErrors } from '../platform/errors.ts'
import { searched } from '../platform/narrowing.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import type { CountedPage, PageArgs } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import { firstVersion } from '../platform/record.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { CheckWording } from '../reading/index.ts'
import { checkOnWriting, wordedDeskOf, wordingStanding, type WordedDesk } from '../verification/index.ts'
import { trainingErrors } from './training.errors.ts'
import { factsOf } from './training-facts.ts'
import { checkedDraft } from './training.input.ts'
import { inReach } from '../reference/index.ts'
import {
  mayChangeTraining,
  mayDeleteTrainings,
  mayOfferTrainings,
  maySeeDrafts,
  maySeeTraining,
} from './training.policy.ts'
import { searchedIn, type StoredTraining, type TrainingStore } from './training.store.ts'
import { wordingOf, writtenOf, type StaffTrainingRow } from './training.ts'

interface Deps extends Pick<Platform, 'clock' | 'newId' | 'queue' | 'log'> {
  readonly accounts: Pick<Accounts, 'hasOtherStaff'>
  readonly store: TrainingStore
  readonly check: CheckWording
}

type DraftArgs = PageArgs & { readonly search?: string | null | undefined }
type Version = number | null | undefined

const isSameWording = (one: StaffTrainingRow, other: Pick<StaffTrainingRow, 'title' | 'content'>): boolean =>
  JSON.stringify(wordingOf(one)) === JSON.stringify(wordingOf(other))

/** How a training stands, with the check of its wording. */
type Standing = Pick<StaffTrainingRow, 'state' | 'verification' | 'writtenBy'>

/** Trainings before they are offered: written in parts, checked by a colleague where the wording is held, or deleted. */
export function trainingDrafts({ clock, newId, accounts, store, check, ...platform }: Deps) {
  const decided = store.decided({ clock, ...platform })
  const standing = wordingStanding({ decisionsOn: store.worded.decisionsOn, clock, check })
  const wrongNow = (training: StaffTrainingRow, now: Date) => wrongToOffer(writtenOf(training), dayOf(now))

  const desk: WordedDesk = wordedDeskOf<StoredTraining>({
    kind: 'TRAINING',
    store: store.worded,
    clock,
    accounts,
    textsOf: wordingOf,
    titleOf: ({ title }) => title.zh,
    findings: standing.findings,
    owed: decided,
    // What begins today, or lacks something, stays a draft.
    isPublic: ({ state }) => state !== 'DRAFT',
    onPassed: (training, now) => (wrongNow(training, now).length > 0 ? {} : { state: 'OFFERED' }),
  })

  /** One that the viewer may change; of those of others what is or was offered is refused, the rest is not found. */
  async function kept(staff: Viewer, id: string): Promise<StaffTrainingRow> {
    const training = await store.byId(id)
    if (!training || !maySeeTraining(staff, training)) throw trainingErrors.unknown()
    if (!mayChangeTraining(staff, training)) throw platformErrors.beyondReach()
    return training
  }

  async function draft(staff: Viewer, id: string, version?: Version): Promise<StaffTrainingRow> {
    const training = await kept(staff, id)
    if (training.state !== 'DRAFT') throw trainingErrors.notDraft()
    if (typeof version === 'number' && version !== training.version) throw platformErrors.changed()
    return training
  }

  async function put(read: StaffTrainingRow, change: Partial<StoredTraining>): Promise<StaffTrainingRow> {
    const changed = await store.changeDraft(read, { ...change, updatedAt: clock() })
    if (!changed) throw platformErrors.changed()
    return changed
  }

  /** How a training stands that is to be offered: it waits as a draft where its wording is held. */
  async function onOffering(training: StaffTrainingRow, maker: string): Promise<Standing> {
    const { change } = await standing.onShowing(training, wordingOf(training))
    const waits = change.verification?.state === 'PENDING'
    const writtenBy = training.writtenBy ?? maker
    return { ...change, writtenBy, state: waits ? 'DRAFT' : 'OFFERED' }
  }

  return {
    wordedDesk: desk,
    owed: { decided },

    onOffering,
    kept,

    async drafts(
      viewer: Viewer | null,
      { search, ...args }: DraftArgs,
    ): Promise<CountedPage<StaffTrainingRow>> {
      const reach = inReach(allowed(viewer, maySeeDrafts), 'ownerArea')
      return store.drafts(args, [reach, searched(search, searchedIn)])
    },

    async training(viewer: Viewer | null, id: string): Promise<StaffTrainingRow> {
      const staff = allowed(viewer, maySeeDrafts)
      const training = await store.byId(id)
      if (!training || !maySeeTraining(staff, training)) throw trainingErrors.unknown()
      return training
    },

    async draftTraining(
      viewer: Viewer | null,
      input: TrainingDraftInput,
      key?: MakingKey,
    ): Promise<StaffTrainingRow> {
      const { id: maker, stationId, reach } = allowed(viewer, mayOfferTrainings)
      const making = { kind: 'training-draft', maker, key, newId, byId: store.byId }
      return madeOnce<StaffTrainingRow>(making, async (_id) => {
        const { version: _, ...facts } = checkedDraft(input, clock(), check)
        const row = {
          ...factsOf(facts),
          _id,
          state: 'DRAFT',
          writtenBy: maker,
          stationId,
          ownerArea: reach,
          ...firstVersion(clock()),
        } as const
        await store.add([row])
        return row
      })
    },

    /** Changed, it waits for nobody any longer, and is handed in again by publishing it. */
    async updateTraining(
      viewer: Viewer | null,
      id: string,
      input: TrainingDraftInput,
    ): Promise<StaffTrainingRow> {
      const writer = allowed(viewer, mayOfferTrainings)
      const { version, ...written } = checkedDraft(input, clock(), check)
      const read = await draft(writer, id, version)
      const facts = factsOf(written)
      return put(read, { ...facts, ...checkOnWriting(read, !isSameWording(read, facts), writer.id) })
    },

    async publishTraining(viewer: Viewer | null, id: string, version?: Version): Promise<StaffTrainingRow> {
      const publisher = allowed(viewer, mayOfferTrainings)
      const read = await draft(publisher, id, version)
      const wrong = wrongNow(read, clock())
      if (wrong.length > 0) throw platformErrors.invalid(wrong)
      return put(read, await onOffering(read, publisher.id))
    },

    async deleteTraining(viewer: Viewer | null, id: string, version?: Version): Promise<StaffTrainingRow> {
      const read = await draft(allowed(viewer, mayDeleteTrainings), id, version)
      if (!(await store.dropDraft(read))) throw platformErrors.changed()
      return read
    },

    heldTexts: (training: StaffTrainingRow) => standing.heldTexts(training, wordingOf(training)),
  }
}
