import type { Employers } from '../employers/index.ts'
import type { Platform } from '../platform/platform.ts'
import { postingChanged } from './posting.jobs.ts'
import { verifiedUntil } from './posting-draft.ts'
import type { PostingStore } from './posting.store.ts'
import { isVisible, type PostingRow } from './posting.ts'

const batchSize = 1_000

interface FollowingDeps extends Pick<Platform, 'queue' | 'clock' | 'log'> {
  readonly store: PostingStore
  readonly employers: Pick<Employers, 'byIds'>
}

type Changed = Pick<PostingRow, '_id' | 'version'>

/** What other features ask of postings: by id, what changed, everything visible; and how visibility follows the employer. */
export function postingFollowing({ store, queue, clock, log, employers }: FollowingDeps) {
  /** For the search server. The rows say already what has changed: what the queue loses, followers find by `changedSince`. */
  async function askRefresh(rows: readonly Changed[]): Promise<void> {
    const asks = rows.map(({ _id, version }) => ({
      payload: { postingId: _id, version },
      key: `${_id}-${version}`,
    }))
    await queue
      .askMany(postingChanged, asks)
      .catch((error: unknown) => log.warn({ err: error }, 'posting-changed was not asked for'))
  }

  /**
   * Those that others may see, asked of their employers as these are now: what a posting knows of its employer comes by a job, and
   * lags behind while the queue is away.
   */
  async function visibleNow(rows: readonly PostingRow[]): Promise<PostingRow[]> {
    const now = clock()
    const open = rows.filter((row) => isVisible(row, now))
    const asked = open.flatMap(({ source, employerId }) =>
      source === null && employerId ? [employerId] : [],
    )
    const found = asked.length > 0 ? await employers.byIds([...new Set(asked)]) : []
    const verified = new Set(found.filter((each) => (verifiedUntil(each) ?? now) > now).map(({ _id }) => _id))
    return open.filter(({ source, employerId }) => source !== null || verified.has(employerId ?? ''))
  }

  return {
    askRefresh,
    visibleNow,

    byIds: store.byIds,

    /**
     * Rows of any state changed after the cursor, oldest change first. Clocks of several servers differ: ask again from a
     * few seconds before the last cursor, versions tell what is new.
     */
    changedSince: store.changedSince,

    /** Every visible row, in batches by id. */
    async *stream(): AsyncGenerator<PostingRow[]> {
      let last = ''
      for (;;) {
        const rows = await store.openAfter(last, batchSize)
        const visible = rows.filter((row) => isVisible(row, clock()))
        if (visible.length > 0) yield visible
        if (rows.length < batchSize) return
        last = rows.at(-1)?._id ?? last
      }
    },

    /** Brings an employer's postings up to its verification. Done again it changes nothing. */
    async refreshVisibility(employerId: string): Promise<void> {
      const [employer] = await employers.byIds([employerId])
      if (!employer) return
      const until = verifiedUntil(employer)
      await askRefresh(await store.setEmployerVerified(employerId, employer.version, until, clock()))
    },
  }
}
