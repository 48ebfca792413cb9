import type { Platform } from '../platform/platform.ts'
import type { ChangeCursor, PostingRow, Postings } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import { yielding } from '../platform/event-loop.ts'
import { inTurn } from '../platform/in-turn.ts'
import { once } from '../platform/once.ts'
import { repeating, type Repeating } from '../platform/repeating.ts'
import { troubleLog } from '../platform/trouble.ts'
import { comparing } from './embedded/snapshot-compared.ts'
import { entryOf } from './meaning/posting-entry.ts'
import { readingDigest } from './meaning/reading-digest.ts'
import type { IndexSnapshot, PostingEntry, PostingIndex } from './posting-index.ts'

interface FollowingParts extends Pick<Platform, 'clock' | 'log'> {
  readonly postingIndex: PostingIndex
  readonly reading: Pick<Reading, 'title'>
  readonly postings: Pick<
    Postings,
    'byIds' | 'changedSince' | 'stream' | 'standings' | 'onChanges' | 'isBelievedVisible'
  >
}

const followEveryMs = 1_000
const changesAtOnce = 500
/** Clocks of several servers differ, and a write may be seen late: each look begins a little before the last one began. */
const lookBackMs = 5_000
/** A shared index is followed by jobs; at its first look a worker sees to what was lost in so long before. */
const firstLookBackMs = 86_400_000

/** Reading titles takes time: the event loop gets a breath between them. */
async function* entriesFrom(
  rows: readonly PostingRow[],
  { title }: Pick<Reading, 'title'>,
): AsyncGenerator<readonly PostingEntry[]> {
  const yieldIfDue = yielding()
  const entries: PostingEntry[] = []
  for (const row of rows) {
    entries.push(entryOf(row, title))
    await yieldIfDue()
  }
  if (entries.length > 0) yield entries
}

/** Keeps the index a copy of what is thought to be visible: filled at start, then following changes. */
export function indexFollowing({ postingIndex, reading, postings, clock, log }: FollowingParts) {
  let filled = postingIndex.shared
  let lastLook = new Date(clock().getTime() - (postingIndex.shared ? firstLookBackMs : 0))
  let seen = new Map<string, number>()
  let following: Repeating | undefined
  let stopHearing: (() => void) | undefined
  let keeping: Promise<void> | undefined
  /** Whether the snapshot holds what the index holds. */
  let isKept = false
  // Whoever reads a record later also writes it into the index later.
  const turns = inTurn()
  const trouble = troubleLog(log)
  const definition = once(() => ({ digest: readingDigest(reading.title) }))

  async function bringUpToDate(rows: readonly PostingRow[]): Promise<void> {
    if (rows.length > 0) isKept = false
    const [shown, hidden]: [PostingRow[], string[]] = [[], []]
    for (const row of rows) {
      if (postings.isBelievedVisible(row)) shown.push(row)
      else hidden.push(row._id)
    }
    for await (const entries of entriesFrom(shown, reading)) await postingIndex.upsert(entries)
    await postingIndex.remove(hidden)
  }

  /** Puts a wholly new copy in place; answers how many postings it holds. */
  async function reindex(): Promise<number> {
    lastLook = clock()
    let count = 0
    async function* entries(): AsyncGenerator<readonly PostingEntry[]> {
      for await (const rows of postings.stream()) {
        count += rows.length
        yield* entriesFrom(rows, reading)
      }
    }
    await postingIndex.replaceAll(entries())
    filled = true
    isKept = false
    // What others wrote while the new copy was made is in no copy.
    await follow()
    return count
  }

  /** One look at what has changed since the last one. */
  const follow = (): Promise<void> => turns.run(look)

  async function look(): Promise<void> {
    const began = clock()
    let at: ChangeCursor = { updatedAt: new Date(lastLook.getTime() - lookBackMs), _id: '' }
    const now = new Map<string, number>()
    for (;;) {
      const rows = await postings.changedSince(at, changesAtOnce)
      await bringUpToDate(rows.filter(({ _id, version }) => seen.get(_id) !== version))
      for (const { _id, version } of rows) now.set(_id, version)
      const last = rows.at(-1)
      if (last) at = { updatedAt: last.updatedAt, _id: last._id }
      if (rows.length < changesAtOnce) break
    }
    seen = now
    lastLook = began
  }

  /** Every change of this process is in its index at once; those of others come with the next look. */
  const hear = (ids: readonly string[]): void =>
    void turns
      .run(async () => bringUpToDate(await postings.byIds(ids)))
      .catch((error: unknown) => trouble(error, 'a change is in the index only with the next look'))

  /** Begins with what the last process kept, compared with every record; answers whether there was anything. */
  async function begunFrom(snapshot: IndexSnapshot): Promise<boolean> {
    const began = clock()
    const kept = await snapshot.restore(definition().digest)
    if (!kept) return false
    const before = kept.versions.size
    const changed = await comparing(kept, postings, bringUpToDate)
    await postingIndex.remove([...kept.versions.keys()])
    lastLook = began
    filled = true
    isKept = changed === 0 && kept.versions.size === 0
    await follow()
    log.info({ before, changed, gone: kept.versions.size }, 'the index begins with what was kept')
    return true
  }

  async function startOwn(): Promise<void> {
    const { snapshot } = postingIndex
    if (!snapshot) return void (await reindex())
    if (await begunFrom(snapshot)) return
    await reindex()
    keeping = keepSnapshot()
  }

  /** Nothing rests on it but how soon the next start is ready. */
  const keepSnapshot = async (): Promise<void> => {
    if (!filled || isKept || !postingIndex.snapshot) return
    await postingIndex.snapshot.keep(definition().digest, lastLook).then(
      () => (isKept = true),
      (error: unknown) => trouble(error, 'the index was not kept for the next start'),
    )
  }

  async function followShared(): Promise<number> {
    if (!postingIndex.shared) return 0
    await follow()
    return seen.size
  }

  return {
    reindex,
    follow,
    owed: { sharedIndex: { name: 'shared index', askAgain: followShared } },
    ready: (): boolean => filled,

    /** An index of this process alone is filled now and follows from now on; a shared one is filled when it is empty. */
    async start(): Promise<void> {
      if (!postingIndex.shared) {
        stopHearing = postings.onChanges(hear)
        await startOwn()
        following = repeating(followEveryMs, () =>
          follow().catch((error: unknown) => trouble(error, 'following the postings failed')),
        )
        return
      }
      try {
        if ((await postingIndex.size()) === 0) await reindex()
      } catch (error) {
        log.warn({ err: error }, 'the search service does not answer; matches are simpler until it does')
      }
    },

    /** For the job that tells of a change; an index of this process alone follows by itself. */
    async refresh(ids: readonly string[]): Promise<void> {
      if (postingIndex.shared) await bringUpToDate(await postings.byIds(ids))
    },

    async close(): Promise<void> {
      stopHearing?.()
      await following?.close()
      await turns.over()
      await keeping
      await keepSnapshot()
      await postingIndex.close()
    },
  }
}
