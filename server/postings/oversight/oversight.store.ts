import type { Connection, Model, QueryFilter } from 'mongoose'
import { changeWhere } from '../../platform/database.ts'
import { narrowed, together, type Narrowing } from '../../platform/narrowing.ts'
import { ascending, keyset, type CountedPage, type PageArgs } from '../../platform/page.ts'
import { owedWork } from '../../platform/queue/owed.ts'
import {
  decisionsIn,
  decisionStore,
  queueOf,
  waiting,
  type VerificationRow,
} from '../../verification/index.ts'
import { projection, type StoredPosting } from '../posting.store.ts'
import type { PostingRow } from '../posting.ts'
import { postingOverseen } from './oversight.jobs.ts'
import type { AppealRow, TakedownRow } from './takedown.ts'

/** A posting whose wording is, or was, for a clerk to check. */
export type HeldPosting = StoredPosting & { readonly verification: VerificationRow }

/** A posting that is taken down. */
type TakenDownPosting = StoredPosting & { readonly takedown: TakedownRow }

/** A posting whose take-down was appealed against. */
type AppealedPosting = StoredPosting & { readonly takedown: TakedownRow & { readonly appeal: AppealRow } }

const oldestHeld = queueOf('Posting')
const oldestAppeal = keyset('appealed-postings', {
  'takedown.appeal.at': ascending.date,
  _id: ascending.text,
})
const oldestTakedown = keyset('taken-down-postings', { 'takedown.at': ascending.date, _id: ascending.text })
/** Any moment: that there is one is what is asked. */
const takenDown = { state: 'OPEN', 'takedown.at': { $gte: new Date(0) } } as const
const appealing = { state: 'OPEN', 'takedown.appeal.state': 'WAITING' } as const

/** Those of a list that the viewer reaches. */
const within = <Row>(list: object, reach: Narrowing): QueryFilter<Row> =>
  together([narrowed(list), reach]).filter as QueryFilter<Row>

/** What staff ask of the collection of all postings, and what they change of a posting. */
export const oversightStore = (connection: Connection) => {
  const postings = connection.model<StoredPosting>('Posting')
  // That the check is there, or the appeal, is what the filters of the lists say.
  const held = postings as unknown as Model<HeldPosting>
  const down = postings as unknown as Model<TakenDownPosting>
  const contested = postings as unknown as Model<AppealedPosting>
  return {
    byId: (id: string): Promise<HeldPosting | null> =>
      held.findOne({ _id: id }, projection).lean<HeldPosting>().exec(),

    /** Those whose wording waits for a clerk, the oldest first. */
    queue: (args: PageArgs, reach: Narrowing): Promise<CountedPage<HeldPosting>> =>
      oldestHeld.counted(held, within<HeldPosting>({ ...waiting, state: 'OPEN' }, reach), args, projection),

    /** Those whose take-down is appealed against, the oldest first. */
    appealed: (args: PageArgs, reach: Narrowing): Promise<CountedPage<PostingRow>> =>
      oldestAppeal.counted(contested, within<AppealedPosting>(appealing, reach), args, projection),

    /** Those that are taken down, the earliest first. */
    takenDown: (args: PageArgs, reach: Narrowing): Promise<CountedPage<PostingRow>> =>
      oldestTakedown.counted(down, within<TakenDownPosting>(takenDown, reach), args, projection),

    /** Changes the very version of an open posting that was read; null when it has changed or closed since. */
    change: ({ _id, version }: PostingRow, set: Partial<StoredPosting>): Promise<HeldPosting | null> =>
      changeWhere(postings, { _id, version, state: 'OPEN' }, set, projection) as Promise<HeldPosting | null>,

    /** What clerks have decided of these texts, in whichever posting. */
    decisionsOn: decisionsIn(postings, 'employerId'),
    decisions: decisionStore(connection),

    decided: owedWork(postings, 'decisionOwed', postingOverseen),
  }
}

export type OversightStore = ReturnType<typeof oversightStore>
