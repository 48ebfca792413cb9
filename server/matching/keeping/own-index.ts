import { inTurn } from '../../platform/in-turn.ts'
import type { Platform } from '../../platform/platform.ts'
import { repeating, type Repeating } from '../../platform/repeating.ts'
import { troubleLog } from '../../platform/trouble.ts'
import { bringUpToDate, follower, followEveryMs, type Following } from './following.ts'
import type { IndexIs } from './index-view.ts'
import type { EntryIndex, IndexSnapshot, Kept, KeptSource } from './kept-index.ts'
import { compareSnapshot } from './snapshot-compared.ts'

interface Parts<Row extends Kept, Entry> extends Pick<Platform, 'clock' | 'log'> {
  readonly index: EntryIndex<Entry> & { readonly snapshot?: IndexSnapshot; close(): Promise<void> }
  readonly source: KeptSource<Row, Entry>
  /** Tells of the changes that this process makes; gives how to hear no more. */
  readonly onChanges: (heard: (ids: readonly string[]) => void) => () => void
}

const whole: IndexIs = { whole: true, documents: 0, filling: null, isTroubled: false }
const nothingToKeep: Repeating = { close: () => Promise.resolve() }

/** The same index, telling whenever something is written to it. */
const telling = <Entry>(index: EntryIndex<Entry>, written: () => void): EntryIndex<Entry> => ({
  upsert(entries) {
    written()
    return index.upsert(entries)
  },
  remove(ids) {
    written()
    return index.remove(ids)
  },
  replaceAll: (batches) => index.replaceAll(batches).finally(written),
})

/** An index of this process alone: filled at start, with what the last process kept of its own where there is any, then following changes. */
export function ownIndex<Row extends Kept, Entry>(parts: Parts<Row, Entry>): Following {
  const { source, onChanges, clock, log } = parts
  const { snapshot } = parts.index
  let filled = false
  let since = clock()
  let written = 0
  /** How much had been written when the snapshot was made. */
  let kept = -1
  let following: Repeating | undefined
  let stopHearing: (() => void) | undefined
  let keeping: Promise<void> | undefined
  // Whoever reads a record later also writes it into the index later.
  const turns = inTurn()
  const trouble = troubleLog(log)
  const copying = { index: telling(parts.index, () => void written++), source }
  const look = follower(copying, clock)

  const follow = (): Promise<void> =>
    turns.run(async () => {
      since = (await look(since)).followedTo
    })

  async function reindex(): Promise<number> {
    since = clock()
    let count = 0
    async function* entries(): AsyncGenerator<readonly Entry[]> {
      for await (const rows of source.stream()) {
        count += rows.length
        yield* source.entriesOf(rows)
      }
    }
    await copying.index.replaceAll(entries())
    filled = true
    // What others wrote while the new copy was made is in no copy.
    await follow()
    return count
  }

  /** Every change of this process is in its index at once; those of others come with the next look. */
  const hear = (ids: readonly string[]): void =>
    void turns
      .run(async () => bringUpToDate(copying, await source.byIds(ids)))
      .catch((error: unknown) => trouble(error, 'a change is in the index only with the next look'))

  /** Begins with what the last process kept, compared with every record; answers whether there was anything. */
  async function begunFrom(made: IndexSnapshot): Promise<boolean> {
    const began = clock()
    const restored = await made.restore(source.definition())
    if (!restored) return false
    kept = written
    const before = restored.versions.size
    const found = await compareSnapshot(copying, restored)
    since = began
    filled = true
    await follow()
    log.info({ before, ...found }, 'the index begins with what was kept')
    return true
  }

  async function begin(): Promise<void> {
    if (snapshot && (await begunFrom(snapshot))) return
    await reindex()
    keeping = keepSnapshot()
  }

  /** Nothing rests on it but how soon the next start is ready. */
  async function keepSnapshot(): Promise<void> {
    if (!filled || kept === written || !snapshot) return
    const now = written
    await snapshot.keep(source.definition(), since).then(
      () => (kept = now),
      (error: unknown) => trouble(error, 'the index was not kept for the next start'),
    )
  }

  return {
    reindex,
    follow,
    refresh: () => Promise.resolve(),
    keep: () => nothingToKeep,
    ready: () => filled,
    indexIs: () => Promise.resolve(whole),
    async start() {
      stopHearing = onChanges(hear)
      await begin()
      following = repeating(followEveryMs, () =>
        follow().catch((error: unknown) => trouble(error, 'following the postings failed')),
      )
    },
    async close() {
      stopHearing?.()
      await following?.close()
      await turns.over()
      await keeping
      await keepSnapshot()
      await parts.index.close()
    },
  }
}
