import type { Employers } from '../employers/index.ts'
import type { Platform } from '../platform/platform.ts'
import type { Move } from './firm-postings.store.ts'
import { firmPostings } from './firm-postings.service.ts'
import { doneByItself } from './life/posting-event.ts'
import { openPostings } from './open-postings.service.ts'
import { postingChanged } from './posting.jobs.ts'
import { verifiedUntil } from './posting-draft.ts'
import type { PostingStanding } from './posting-standing.store.ts'
import type { PostingStore } from './posting.store.ts'
import { postingFilled } from './posting-filled.ts'
import { postingStretches } from './posting-stretches.ts'
import { publicPostings } from './public-postings.service.ts'
import { isBelievedVisible, isOpen, type PostingRow } from './posting.ts'
import { visibleFirst } from './visible-first.ts'

const batchSize = 1_000

interface FollowingDeps extends Pick<Platform, 'queue' | 'clock' | 'log'> {
  readonly store: PostingStore
  readonly employers: Pick<Employers, 'byIds' | 'verifiedAmong'>
  readonly mostPostings: number
}

/** Told ids of what has changed: it must not fail. */
type ChangesHeard = (ids: readonly string[]) => void

type Changed = Pick<PostingRow, '_id' | 'version'>

/** What other features ask of postings: by id, what changed, what an index holds; and how visibility follows the employer. */
export function postingFollowing({ store, queue, clock, log, employers, mostPostings }: FollowingDeps) {
  const listeners = new Set<ChangesHeard>()

  /** For the search server, and for whoever listens in this process. The rows say already what has changed: what the queue loses, followers find by `changedSince`. */
  async function askRefresh(rows: readonly Changed[]): Promise<void> {
    for (const listener of listeners) listener(rows.map(({ _id }) => _id))
    const asks = rows.map(({ _id, version }) => ({
      payload: { postingId: _id, version },
      key: `${_id}-${version}`,
    }))
    await queue
      .askMany(postingChanged, asks)
      .catch((error: unknown) => log.warn({ err: error }, 'posting-changed was not asked for'))
  }

  /** Those that others may see: open, valid today, and imported from a named source or of an employer that is verified now. */
  async function visibleNow(rows: readonly PostingRow[]): Promise<PostingRow[]> {
    const open = rows.filter((row) => isOpen(row, clock()))
    const verified = await employers.verifiedAmong(open.map(({ employerId }) => employerId))
    return open.filter(({ source, employerId }) => source !== null || verified.has(employerId))
  }

  /** Brings an employer's postings up to its verification. Done again it changes nothing. */
  async function refreshVisibility(employerId: string): Promise<void> {
    const [employer] = await employers.byIds([employerId])
    if (!employer) return
    const until = verifiedUntil(employer)
    await askRefresh(await store.setEmployerVerified(employerId, employer.version, until, clock()))
  }

  return {
    askRefresh,
    refreshVisibility,
    visibleNow,
    ...firmPostings({ store }),
    ...openPostings({ store, clock, visibleNow }),
    ...publicPostings({ store, clock, employers, visibleNow }),
    ...visibleFirst({ store, employers, clock }),
    ...postingStretches({ store, clock }),
    ...postingFilled({ store, clock, askRefresh, mostPostings }),

    byIds: store.byIds,
    kept: [store.oldDrafts],

    /**
     * Rows of any state changed after the cursor, oldest change first. Clocks of several servers differ: ask again from a
     * few seconds before the last cursor, versions tell what is new.
     */
    changedSince: store.changedSince,

    /** Every row that an index is to hold, in batches by id. */
    async *stream(): AsyncGenerator<PostingRow[]> {
      let last = ''
      for (;;) {
        const rows = await store.openAfter(last, batchSize)
        const believed = rows.filter((row) => isBelievedVisible(row, clock()))
        if (believed.length > 0) yield believed
        if (rows.length < batchSize) return
        last = rows.at(-1)?._id ?? last
      }
    },

    /** With the organisation, which went into another or came back; done again it moves what came since. */
    async moveAll(move: Move): Promise<void> {
      await askRefresh(await store.moveAll(move, clock()))
      await refreshVisibility(move.to)
    },

    /** Closes all that is open of an organisation that is closed. */
    async closeAllOf(employerId: string): Promise<void> {
      for (;;) {
        const open = await store.openOf(employerId, batchSize)
        for (const { _id } of open) {
          const closed = await store.close(_id, doneByItself('CLOSED', clock()))
          if (closed) await askRefresh([closed])
        }
        if (open.length < batchSize) return
      }
    },

    /** What an index would hold, by what an index of the database can find; enough for candidates, never to be shown. */
    async found(...question: Parameters<PostingStore['found']>): Promise<PostingStanding[]> {
      const rows = await store.found(...question)
      return rows.filter((row) => isBelievedVisible(row, clock()))
    },

    openByOccupation: store.openByOccupation,

    /** About how many an index is to hold. */
    countOpen: store.countOpen,

    /** From now on tells of changes that this process makes, as they are made; answers how to hear no more. */
    onChanges(heard: ChangesHeard): () => void {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
  }
}
