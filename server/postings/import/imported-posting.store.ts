import type { AnyBulkWriteOperation } from 'mongodb'
import type { Connection } from 'mongoose'
import { isDuplicateKey } from '../../platform/database.ts'
import {
  checkOnShowing,
  decisionsIn,
  digestOf,
  isFoundLawful,
  type VerificationRow,
} from '../../verification/index.ts'
import type { StoredPosting } from '../posting.store.ts'
import { lastDayOf } from './import-holding.ts'
import type { ImportedPosting } from './imported-posting.ts'

export interface KeptCounts {
  readonly created: number
  readonly updated: number
  /** Of all that were given, those whose wording waits for a clerk: nobody sees them meanwhile. */
  readonly held: number
}

const pageSize = 500

interface Keeping {
  readonly now: Date
  /** Last valid day of those that are new. */
  readonly validUntil: string
}

/** What is asked of a posting that is there already. */
type Kept = Pick<StoredPosting, '_id' | 'importDigest' | 'verification' | 'takedown'>
const kept = { importDigest: 1, verification: 1, takedown: 1 } as const

/** A posting to write, and how the check of its wording stands then. */
interface Writing extends ImportedPosting {
  readonly verification: VerificationRow | undefined
}

/**
 * One write for a posting whose meaning is not the stored one. A state that staff or time gave it is left as it is; when
 * somebody else has stored this very meaning meanwhile, the insert fails on the id, which is as good.
 */
function writeOf(
  { _id, source, facts, digest, verification }: Writing,
  { now, validUntil }: Keeping,
): AnyBulkWriteOperation<StoredPosting> {
  return {
    updateOne: {
      filter: { _id, importDigest: { $ne: digest } },
      update: {
        $set: {
          ...facts,
          source,
          importDigest: digest,
          updatedAt: now,
          ...(verification && { verification }),
        },
        $setOnInsert: {
          employerId: null,
          employerVerifiedUntil: null,
          employerSeen: 0,
          validUntil: lastDayOf(source.postedOn, validUntil),
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
async function countsOf(writing: Promise<BulkCounts>): Promise<Omit<KeptCounts, 'held'>> {
  const countsIn = ({ upsertedCount, modifiedCount }: BulkCounts) => ({
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

  /** Of the titles that smell, those that no clerk has found lawful yet. */
  async function heldTitles(batch: readonly ImportedPosting[]): Promise<ReadonlySet<string>> {
    const titles = [
      ...new Set(batch.filter(({ isSuspicious }) => isSuspicious).map(({ facts }) => facts.title)),
    ]
    const isLawful = isFoundLawful(await decisionsIn(postings(), 'employerId')(titles.map(digestOf)))
    return new Set(titles.filter((title) => !isLawful(title)))
  }

  return {
    /** Writes those that are new or mean something else than what is stored. */
    async keep(batch: readonly ImportedPosting[], keeping: Keeping): Promise<KeptCounts> {
      const found = await postings()
        .find({ _id: { $in: batch.map(({ _id }) => _id) } }, kept)
        .lean<Kept[]>()
        .exec()
      const stored = new Map(found.map((row) => [row._id, row]))
      const titles = await heldTitles(batch)
      const changed = batch
        .filter(({ _id, digest }) => stored.get(_id)?.importDigest !== digest)
        .map((posting): Writing => {
          const { verification, takedown } = stored.get(posting._id) ?? {}
          // What its source has mended after a take-down waits too.
          const isToBeChecked = titles.has(posting.facts.title) || Boolean(takedown)
          return { ...posting, verification: checkOnShowing(verification, isToBeChecked, keeping.now) }
        })
      const checks = new Map(changed.map(({ _id, verification }) => [_id, verification]))
      const held = batch.filter(({ _id }) => {
        const verification = checks.has(_id) ? checks.get(_id) : stored.get(_id)?.verification
        return verification?.state === 'PENDING'
      }).length
      if (changed.length === 0) return { created: 0, updated: 0, held }
      const writes = changed.map((posting) => writeOf(posting, keeping))
      // Past mongoose: every value is made here, and casting costs more than the write.
      const counts = await countsOf(postings().collection.bulkWrite(writes as never, { ordered: false }))
      return { ...counts, held }
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
