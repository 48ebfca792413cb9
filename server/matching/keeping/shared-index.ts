import { setTimeout } from 'node:timers/promises'
import type { Platform } from '../../platform/platform.ts'
import { insisting, type Repeating } from '../../platform/repeating.ts'
import { troubleLog } from '../../platform/trouble.ts'
import { followEveryMs, type Following } from './following.ts'
import { indexKeeper, type Round } from './index-keeper.ts'
import { indexView } from './index-view.ts'
import type { Kept, KeptIndex, KeptSource } from './kept-index.ts'
import { standingStore } from './standing.store.ts'

interface Parts<Row extends Kept, Entry> extends Pick<Platform, 'clock' | 'log' | 'connection'> {
  readonly index: KeptIndex<Entry> & { close(): Promise<void> }
  readonly source: KeptSource<Row, Entry>
}

/** Who waits for another keeper to fall silent looks less often. */
const waitEveryMs = 5_000
const longestPauseMs = 60_000

/** An index that one of many processes keeps; the others read how it stands. */
export function sharedIndex<Row extends Kept, Entry>(parts: Parts<Row, Entry>): Following {
  const { index, source, clock, log, connection } = parts
  const standings = standingStore(connection, index.shared.name)
  const keeper = indexKeeper({ index, source, standings, clock, log })
  const indexIs = indexView({
    standings,
    definition: () => `${index.shared.kind} ${source.definition()}`,
    nextChange: async (since) =>
      (await source.changedSince({ updatedAt: since, _id: '' }, 1))[0]?.updatedAt ?? null,
    clock,
  })
  const trouble = troubleLog(log)
  let keeping: Repeating | undefined

  async function look(): Promise<number> {
    return (await keeper.round()) === 'KEPT' ? followEveryMs : waitEveryMs
  }

  /** By whoever keeps it, which may be another process. */
  async function reindex(): Promise<number> {
    const wanted = clock()
    await standings.want(wanted)
    for (;;) {
      const round: Round = await keeper.round()
      const standing = await standings.read()
      if (standing?.filledAt && standing.filledAt >= wanted) return standing.documents
      if (standing?.trouble && round === 'ELSEWHERE') throw new Error(standing.trouble)
      await setTimeout(followEveryMs)
    }
  }

  return {
    reindex,
    follow: async () => void (await keeper.round()),
    /** A change is no failure of the job that tells of it: the next look finds it too. */
    refresh: () =>
      keeper.round().then(
        () => undefined,
        () => undefined,
      ),
    keep: () => (keeping ??= insisting(longestPauseMs, look)),
    ready: () => true,
    indexIs,
    start: () =>
      index.shared
        .check()
        .catch((error: unknown) => trouble(error, 'matches are simpler until the index answers')),
    async close() {
      await keeping?.close()
      await keeper.close()
      await index.close()
    },
  }
}
