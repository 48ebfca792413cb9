import type { AnyBulkWriteOperation } from 'mongodb'
import type { Connection } from 'mongoose'
import { isDuplicateKey } from '../../platform/database.ts'
import type { StoredPosting } from '../posting.store.ts'
import type { ImportedPosting } from './imported-posting.ts'

export interface KeptCounts {
  readonly created: number
  readonly updated: number
}

const pageSize = 500

const noneKept: KeptCounts = { created: 0, updated: 0 }

interface Keeping {
  readonly now: Date
  /** Last valid day of those that are new. */
  readonly validUntil: string
}

/**
 * One write for a posting whose meaning is not the stored one. A state that staff or time gave it is left as it is; when
 * somebody else has stored this very meaning meanwhile, the insert fails on the id, which is as good.
 */
function writeOf(
  { _id, source, facts, digest }: ImportedPosting,
  { now, validUntil }: Keeping,
): AnyBulkWriteOperation<StoredPosting> {
  return {
    updateOne: {
      filter: { _id, importDigest: { $ne: digest } },
      update: {
        $set: { ...facts, source, importDigest: digest, updatedAt: now },
        $setOnInsert: {
          employerId: null,
          employerVerifiedUntil: null,
          employerSeen: 0,
          validUntil,
          state: 'OPEN',
          publishedAt: now,
          createdAt: now,
        },
        $inc: { version: 1 },
      },
      upsert: true,
    },
  }
}

interface BulkCounts {
  readonly upsertedCount: number
  readonly modifiedCount: number
}

/** The counts of a bulk write of which some inserts may have been made by somebody else. */
async function countsOf(writing: Promise<BulkCounts>): Promise<KeptCounts> {
  const countsIn = ({ upsertedCount, modifiedCount }: BulkCounts): KeptCounts => ({
    created: upsertedCount,
    updated: modifiedCount,
  })
  return writing.then(countsIn, (error: unknown) => {
    const all = (error as { writeErrors?: unknown }).writeErrors
    const each = Array.isArray(all) ? all : [all]
    if (!each.every(isDuplicateKey)) throw error
    return countsIn((error as { result: BulkCounts }).result)
  })
}

/** Keeping of imported postings, in the collection of all postings. */
export const importedPostingStore = (connection: Connection) => {
  const postings = () => connection.model<StoredPosting>('Posting')
  return {
    /** Writes those that are new or mean something else than what is stored. */
    async keep(batch: readonly ImportedPosting[], keeping: Keeping): Promise<KeptCounts> {
      const stored = await postings()
        .find({ _id: { $in: batch.map(({ _id }) => _id) } }, { importDigest: 1 })
        .lean<Pick<StoredPosting, '_id' | 'importDigest'>[]>()
        .exec()
      const digests = new Map(stored.map((row) => [row._id, row.importDigest]))
      const changed = batch.filter(({ _id, digest }) => digests.get(_id) !== digest)
      if (changed.length === 0) return noneKept
      const writes = changed.map((posting) => writeOf(posting, keeping))
      // Past mongoose: every value is made here, and casting costs more than the write.
      return countsOf(postings().collection.bulkWrite(writes as never, { ordered: false }))
    },
    /** Closes the open postings of a feed that are not among the named ids; answers how many. */
    async closeOthers(feed: string, named: ReadonlySet<string>, now: Date): Promise<number> {
      let closed = 0
      for (let after: string | undefined = ''; after !== undefined;) {
        const open: Pick<StoredPosting, '_id' | 'source'>[] = await postings()
          .find({ state: 'OPEN', _id: { $gt: after } }, { source: 1 })
          .sort({ _id: 1 })
          .limit(pageSize)
          .lean<Pick<StoredPosting, '_id' | 'source'>[]>()
          .exec()
        const gone = open.filter(({ _id, source }) => source?.feed === feed && !named.has(_id))
        const change = { $set: { state: 'CLOSED', updatedAt: now }, $inc: { version: 1 } } as const
        const ids = gone.map(({ _id }) => _id)
        if (ids.length > 0)
          closed += (await postings().updateMany({ _id: { $in: ids }, state: 'OPEN' }, change)).modifiedCount
        after = open.length === pageSize ? open.at(-1)?._id : undefined
      }
      return closed
    },
  }
}

export type ImportedPostingStore = ReturnType<typeof importedPostingStore>
