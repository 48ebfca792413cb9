import type { Connection, Model } from 'mongoose'
import { changeWhere, recordsOf } from '../platform/database.ts'
import { oldDrafts } from '../platform/old-drafts.ts'
import { narrowed, searched, together, type Narrowing } from '../platform/narrowing.ts'
import {
  ascending,
  descending,
  keyset,
  type CountedPage,
  type Page,
  type PageArgs,
} from '../platform/page.ts'
import { partSchema, recordFields, recordSchema } from '../platform/schema.ts'
import { sortings, type OrderOf, type SortedArgs } from '../platform/sorting.ts'
import { inArea } from '../reference/index.ts'
import { firmPostingStore } from './firm-postings.store.ts'
import type { PostingEventRow } from './life/posting-event.ts'
import { postingEnds } from './life/posting-ends.store.ts'
import { indexFinding, postingFinding } from './posting-finding.ts'
import { standingsOf } from './posting-standing.store.ts'
import { postingChanges } from './posting-changes.store.ts'
import { postingFilling } from './posting-filling.store.ts'
import { termsFields } from './posting-terms-fields.ts'
import { postingSlots } from './posting-slots.ts'
import { publicPostingStore } from './public-postings.store.ts'
import { postingWriters } from './posting-writers.store.ts'
import { pushed } from './life/pushed.ts'
import type { OwedMark } from '../platform/queue/owed.ts'
import { deskFields, indexDesk, unsubmitted } from '../verification/index.ts'
import { indexOversight, oversightFields } from './oversight/oversight-fields.ts'
import type { PostingRow, PostingSourceRow, PostingState } from './posting.ts'

const text = { type: String, default: null }
const number = { type: Number, default: null }
const words = { type: [String], required: true }

/** As stored: an imported posting also keeps a digest of what was derived, to tell a change from a repeat. */
export interface StoredPosting extends PostingRow {
  readonly importDigest?: string
  /** Its number among the drafts and open ones of its employer. */
  readonly slot?: string
  /** The day on which its employer is to be told that it ends. */
  readonly warnOn?: string | null
  /** A decision of staff that its employer is still to hear of. */
  readonly decisionOwed?: OwedMark
}

const source = partSchema<PostingSourceRow>({ feed: String, externalId: String, postedOn: text })

const lifeEvent = partSchema<PostingEventRow>({
  act: { type: String, required: true },
  at: { type: Date, required: true },
  side: text,
  byId: text,
  by: text,
  reason: text,
})

const schema = recordSchema<StoredPosting>('postings', {
  employerId: text,
  movedFrom: text,
  employerVerifiedUntil: { type: Date, default: null },
  employerSeen: { type: Number, default: 0 },
  source: { type: source, default: null },
  importDigest: String,
  slot: String,
  title: { type: String, required: true },
  occupationCode: text,
  occupationFrom: text,
  occupationConfidence: { type: Number, default: 0 },
  headCount: number,
  conditions: { type: String, default: '' },
  content: { type: String, default: '' },
  terms: words,
  areaCode: text,
  areaPath: words,
  place: { type: String, default: '' },
  payMin: number,
  payMax: number,
  payBasis: { type: String, default: 'MONTH' },
  payRate: number,
  payMonths: { type: Number, default: 12 },
  contractType: text,
  shift: text,
  degree: text,
  minYears: number,
  mustSkills: words,
  preferredSkills: words,
  veteransPreferred: { type: Boolean, default: false },
  ...termsFields,
  validUntil: text,
  state: { type: String, required: true, enum: ['DRAFT', 'OPEN', 'PAUSED', 'CLOSED'] },
  publishedAt: { type: Date, default: null },
  filledAt: { type: Date, default: null },
  pausedAt: { type: Date, default: null },
  life: { type: [lifeEvent], default: [] },
  warnOn: String,
  editedBy: { type: String, default: null },
  editedById: { type: String, default: null },
  ...deskFields,
  verification: { ...deskFields.verification, required: false },
  ...oversightFields,
  ...recordFields,
})
indexDesk(schema)
indexOversight(schema)
schema.index({ editedById: 1, _id: -1 }, { partialFilterExpression: { editedById: { $type: 'string' } } })
schema.index({ employerId: 1, state: 1, createdAt: -1, _id: -1 })
export const postingOrders = sortings('own-postings', ['employerId'], {
  CREATED: { path: 'createdAt', kind: 'date' },
  TITLE: { path: 'title', kind: 'text' },
  AREA: { path: 'areaCode', kind: 'text', nullable: true },
  PEOPLE: { path: 'headCount', kind: 'number', nullable: true },
  PAY: { path: 'payMin', kind: 'number', nullable: true },
  VALID: { path: 'validUntil', kind: 'text', nullable: true },
})
postingOrders.declare(schema)
schema.index({ updatedAt: 1, _id: 1 })
schema.index({ state: 1, _id: 1 })
schema.index({ state: 1, updatedAt: 1, _id: 1 })
schema.index({ state: 1, areaPath: 1, _id: 1 })
indexFinding(schema)
schema.index({ warnOn: 1 }, { sparse: true })
schema.index({ 'life.byId': 1 }, { sparse: true })
schema.index({ slot: 1 }, { unique: true, sparse: true })

export const projection = { importDigest: 0, slot: 0, decisionOwed: 0, warnOn: 0 } as const

type PostingOrder = OrderOf<'CREATED' | 'TITLE' | 'AREA' | 'PEOPLE' | 'PAY' | 'VALID'>

export type OwnArgs = SortedArgs<PostingOrder> & {
  readonly state?: PostingState | null | undefined
  readonly search?: string | null | undefined
  readonly filter?: { readonly areaCode?: string | null | undefined } | null | undefined
}

const ownRows = (employerId: string, { state, search, filter }: OwnArgs) => [
  narrowed({ employerId, ...(state && { state }) }),
  searched(search, ['title', 'place']),
  inArea(filter?.areaCode),
]

export const newestFirst = keyset('own-postings', { createdAt: descending.date, _id: descending.text })

const latestChange = keyset('area-postings', { updatedAt: descending.date, _id: descending.text })

const byId = keyset('open-postings', { _id: ascending.text })

export const postingStore = (connection: Connection) => {
  const postings = connection.model<StoredPosting>('Posting', schema)
  return {
    ...recordsOf(postings, projection),

    oldDrafts: oldDrafts(postings),
    ...postingFinding(postings),
    addWithin: postingSlots(postings).addWithin,

    ...firmPostingStore(postings),

    /** One employer's. */
    ownPage: (employerId: string, args: OwnArgs): Promise<CountedPage<PostingRow>> =>
      postingOrders.counted(
        postings as unknown as Model<PostingRow>,
        ownRows(employerId, args),
        args,
        newestFirst,
        projection,
      ),

    /** One employer's, without drafts, and of them what `reach` leaves. */
    publishedPage: (employerId: string, reach: Narrowing, args: PageArgs): Promise<CountedPage<PostingRow>> =>
      postingOrders.counted(
        postings as unknown as Model<PostingRow>,
        [narrowed({ employerId, state: { $in: ['OPEN', 'PAUSED', 'CLOSED'] } }), reach],
        args,
        newestFirst,
        projection,
      ),

    /** Of all employers and sources, what `reach` leaves of one state; the latest change first. */
    areaPage: (state: PostingState, reach: Narrowing, args: PageArgs): Promise<CountedPage<PostingRow>> =>
      latestChange.counted(
        postings as unknown as Model<PostingRow>,
        together([narrowed({ state }), reach]).filter,
        args,
        projection,
      ),

    /** Changes the very version that was read, or answers null when it has changed or closed since. */
    change: ({ _id, version, state }: PostingRow, set: Partial<StoredPosting>): Promise<PostingRow | null> =>
      changeWhere(postings, { _id, version, state }, set, projection),

    /** Deletes the very draft that was read; gives whether it did. */
    async dropDraft({ _id, version }: PostingRow): Promise<boolean> {
      const dropped = await postings.deleteOne({ _id, version, state: 'DRAFT' })
      return dropped.deletedCount === 1
    },

    ...postingWriters(postings),

    /** Closes whatever version there is, which gives its number free; null when it is closed already. */
    close: (id: string, event: PostingEventRow): Promise<PostingRow | null> =>
      postings
        .findOneAndUpdate(
          { _id: id, state: { $ne: 'CLOSED' } },
          {
            // A closed posting is shown to nobody: nothing of it waits for a clerk.
            $set: { state: 'CLOSED', verification: unsubmitted, updatedAt: event.at },
            ...pushed(event),
            $inc: { version: 1 },
            $unset: { slot: 1, warnOn: 1 },
          },
          { returnDocument: 'after', projection },
        )
        .lean<PostingRow>()
        .exec(),

    ...postingFilling(postings),
    ...publicPostingStore(postings),
    ...postingEnds(postings),

    /** Open ones, valid on this day, in an order that changes nothing while they are read; whether they are to be seen is asked of each. */
    openPage: (
      today: string,
      areaCode: string | null | undefined,
      args: PageArgs,
    ): Promise<Page<PostingRow>> => {
      const { filter, wrong } = together([
        narrowed({ state: 'OPEN', validUntil: { $gte: today } }),
        { ...inArea(areaCode, 'areaPath', 'areaCode'), filter: areaCode ? { areaPath: areaCode } : {} },
      ])
      return byId.page(postings as unknown as Model<PostingRow>, filter, args, projection, { besides: wrong })
    },

    ...postingChanges(postings, projection),

    ...standingsOf(postings),

    /** Open rows by id, after the given one. */
    openAfter: (id: string, limit: number): Promise<PostingRow[]> =>
      postings
        .find({ state: 'OPEN', _id: { $gt: id } }, projection, { sort: { _id: 1 }, limit })
        .lean<PostingRow[]>()
        .exec(),
  }
}

export type PostingStore = ReturnType<typeof postingStore>
