import type { Connection, QueryFilter } from 'mongoose'
import { isDuplicateKey } from '../platform/database.ts'
import { descending, keyset, type CountedPage, type PageArgs } from '../platform/page.ts'
import { partSchema, recordSchema } from '../platform/schema.ts'
import { linked, type AuditFacts, type AuditRow } from './audit-entry.ts'

const text = { type: String, default: null }
const required = { type: String, required: true }

const fields = {
  _id: { type: Number, required: true },
  at: { type: Date, required: true },
  byId: required,
  by: required,
  stationId: text,
  act: required,
  subjects: { type: [String], required: true },
  why: text,
  of: { type: Number, default: null },
  outcome: text,
  previous: required,
  hash: required,
}
const schema = recordSchema<AuditRow>('auditentries', fields)
// Acts, without the entries that say what became of them.
for (const by of [[], ['byId'], ['subjects'], ['act']])
  schema.index({ of: 1, ...Object.fromEntries(by.map((field) => [field, 1])), at: -1, _id: -1 })

/** The end of the chain: whoever moves it writes the next entry. */
interface Head {
  readonly _id: 'head'
  readonly seq: number
  /** The newest entry whole: a writer that died before it was kept apart is finished by the next. */
  readonly entry: AuditRow
  readonly kept: boolean
  /** The last of the entries that were taken away when their time was over: the chain goes on from it. */
  readonly from?: ChainEnd | null
}
/** Where a chain stands. */
export type ChainEnd = Pick<AuditRow, '_id' | 'hash'>
const headSchema = recordSchema<Head>('audithead', {
  _id: required,
  seq: { type: Number, required: true },
  entry: { type: partSchema<AuditRow>(fields), required: true },
  kept: { type: Boolean, required: true },
  from: {
    type: partSchema<ChainEnd>({ _id: { type: Number, required: true }, hash: required }),
    default: undefined,
  },
})

const newestFirst = keyset('audit', { at: descending.date, _id: descending.number })

export type AuditFilter = QueryFilter<AuditRow>

export function auditStore(connection: Connection) {
  const entries = connection.model<AuditRow>('AuditEntry', schema)
  const heads = connection.model<Head>('AuditHead', headSchema)

  const head = () => heads.findOne({ _id: 'head' }).lean<Head>().exec()

  /** Puts the newest entry with the others, unless it is there. */
  async function keep({ seq, entry }: Pick<Head, 'seq' | 'entry'>): Promise<void> {
    try {
      await entries.create(entry)
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
    }
    await heads.updateOne({ _id: 'head', seq }, { $set: { kept: true } }).exec()
  }

  /** Whether the end of the chain was still where it was read, and has been moved. */
  async function moved(from: Head | null, entry: AuditRow): Promise<boolean> {
    const to = { seq: entry._id, entry, kept: false }
    if (from !== null)
      return (await heads.updateOne({ _id: 'head', seq: from.seq }, { $set: to }).exec()).modifiedCount === 1
    try {
      await heads.create({ _id: 'head', ...to })
      return true
    } catch (error) {
      if (isDuplicateKey(error)) return false
      throw error
    }
  }

  return {
    head,

    /** The next entry; null when another writer was first, who is to be followed. */
    async append(facts: AuditFacts): Promise<AuditRow | null> {
      const end = await head()
      if (end && !end.kept) await keep(end)
      const entry = linked(facts, end?.entry ?? null)
      if (!(await moved(end, entry))) return null
      await keep({ seq: entry._id, entry })
      return entry
    },

    page: (filter: AuditFilter, args: PageArgs): Promise<CountedPage<AuditRow>> =>
      newestFirst.counted(entries, { of: null, ...filter }, args),

    /** Acts on any of these, the newest first. */
    about: (subjects: readonly string[]) =>
      entries
        .find({ of: null, subjects: { $in: [...subjects] } })
        .sort({ at: -1, _id: -1 })
        .lean<AuditRow>()
        .cursor({ batchSize: 100 }),

    /** What somebody did, the newest first. */
    by: (byId: string) =>
      entries.find({ of: null, byId }).sort({ at: -1, _id: -1 }).lean<AuditRow>().cursor({ batchSize: 100 }),

    /** What became of these acts. */
    completions: (ids: readonly number[]): Promise<AuditRow[]> =>
      entries
        .find({ of: { $in: [...ids] } })
        .lean<AuditRow[]>()
        .exec(),

    total: (): Promise<number> => entries.estimatedDocumentCount().exec(),
    countUntil: (until: Date): Promise<number> =>
      entries.countDocuments({ of: null, at: { $lte: until } }).exec(),

    /**
     * Takes away the oldest entries, at most so many, up to the newest act of that time. Where the chain goes on is kept first: cut
     * short, the next time finishes it. Gives how many went.
     */
    async takeAway(until: Date, most: number): Promise<number> {
      const [last, oldest] = await Promise.all([
        entries
          .findOne({ of: null, at: { $lte: until } }, {}, { sort: { at: -1, _id: -1 } })
          .lean<AuditRow>(),
        entries.findOne({}, { _id: 1 }, { sort: { _id: 1 } }).lean<Pick<AuditRow, '_id'>>(),
      ])
      if (!last || !oldest) return 0
      const from = await entries
        .findOne({ _id: { $lte: Math.min(last._id, oldest._id + most - 1) } }, {}, { sort: { _id: -1 } })
        .lean<AuditRow>()
      const end = await head()
      // The newest stays: the next is chained to it.
      if (!from || !end || from._id >= end.seq) return 0
      await heads.updateOne({ _id: 'head' }, { $set: { from: { _id: from._id, hash: from.hash } } }).exec()
      return (await entries.deleteMany({ _id: { $lte: from._id } }).exec()).deletedCount
    },

    /** The chain from where it begins now. */
    all: (after: number) =>
      entries
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .lean<AuditRow>()
        .cursor({ batchSize: 500 }),
  }
}

export type AuditStore = ReturnType<typeof auditStore>
