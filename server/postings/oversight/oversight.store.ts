import type { Connection, Model, QueryFilter } from 'mongoose'
import { changeWhere } from '../../platform/database.ts'
import { ascending, keyset, type CountedPage, type PageArgs } from '../../platform/page.ts'
import { owedWork } from '../../platform/queue/owed.ts'
import { queueOf, waiting, type VerificationRow } from '../../verification/index.ts'
import { projection, type StoredPosting } from '../posting.store.ts'
import type { PostingRow } from '../posting.ts'
import type { FoundDecision } from './decided-text.ts'
import { postingOverseen } from './oversight.jobs.ts'
import type { AppealRow, TakedownRow } from './takedown.ts'

/** A posting whose wording is, or was, for a clerk to check. */
export type HeldPosting = StoredPosting & { readonly verification: VerificationRow }

/** A posting whose take-down was appealed against. */
type AppealedPosting = StoredPosting & { readonly takedown: TakedownRow & { readonly appeal: AppealRow } }

const oldestHeld = queueOf('Posting')
const oldestAppeal = keyset('appealed-postings', {
  'takedown.appeal.at': ascending.date,
  _id: ascending.text,
})
const appealing = { state: 'OPEN', 'takedown.appeal.state': 'WAITING' } as const

type Deciding = Pick<StoredPosting, '_id' | 'employerId' | 'decidedTexts'>

/** What staff ask of the collection of all postings, and what they change of a posting. */
export const oversightStore = (connection: Connection) => {
  const postings = connection.model<StoredPosting>('Posting')
  // That the check is there, or the appeal, is what the filters of the lists say.
  const held = postings as unknown as Model<HeldPosting>
  const contested = postings as unknown as Model<AppealedPosting>
  return {
    byId: (id: string): Promise<HeldPosting | null> =>
      held.findOne({ _id: id }, projection).lean<HeldPosting>().exec(),

    /** Those whose wording waits for a clerk, the oldest first. */
    queue: (args: PageArgs): Promise<CountedPage<HeldPosting>> =>
      oldestHeld.counted(held, { ...waiting, state: 'OPEN' } as QueryFilter<HeldPosting>, args, projection),

    /** Those whose take-down is appealed against, the oldest first. */
    appealed: (args: PageArgs): Promise<CountedPage<PostingRow>> =>
      oldestAppeal.counted(contested, appealing as QueryFilter<AppealedPosting>, args, projection),

    /** Changes the very version of an open posting that was read; null when it has changed or closed since. */
    change: ({ _id, version }: PostingRow, set: Partial<StoredPosting>): Promise<HeldPosting | null> =>
      changeWhere(postings, { _id, version, state: 'OPEN' }, set, projection) as Promise<HeldPosting | null>,

    /** What clerks have decided of these texts, in whichever posting. */
    async decisionsOn(digests: readonly string[]): Promise<FoundDecision[]> {
      const rows = await postings
        .find({ 'decidedTexts.digest': { $in: digests } }, { employerId: 1, decidedTexts: 1 })
        .lean<Deciding[]>()
        .exec()
      return rows.flatMap(({ _id, employerId, decidedTexts = [] }) =>
        decidedTexts
          .filter(({ digest }) => digests.includes(digest))
          .map((each) => ({ ...each, postingId: _id, employerId })),
      )
    },

    decided: owedWork(postings, 'decisionOwed', postingOverseen),
  }
}

export type OversightStore = ReturnType<typeof oversightStore>
