import type { Evidence } from '../evidence/index.ts'
import type { Platform } from '../platform/platform.ts'
import { exportEnds } from './export.jobs.ts'
import type { ExportStore } from './export.store.ts'
import type { ExportRow } from './export.ts'

interface EndingDeps extends Pick<Platform, 'clock' | 'queue'> {
  readonly store: ExportStore
  readonly evidence: Pick<Evidence, 'lettingGo' | 'owed'>
}

/** A job that was lost is asked for again after this. */
const patienceMs = 600_000
const atOnce = 500

/** How the file of an export goes: at its time, or when it is dropped before. */
export function exportEnding({ store, evidence, clock, queue }: EndingDeps) {
  /** The file is marked to go before the record lets go of it, so that whoever dies in between leaves nothing behind. */
  async function end(row: ExportRow, standing: 'ENDED' | 'DROPPED'): Promise<ExportRow | null> {
    const { fileId } = row
    if (fileId) await evidence.lettingGo([fileId])
    const ended = await store.end(row, standing, { updatedAt: clock() })
    if (ended && fileId) await evidence.owed.settling.ask([{ _id: fileId, version: 2 }])
    return ended
  }

  return {
    end,

    /** For the job. */
    async endExport(id: string): Promise<void> {
      const row = await store.byId(id)
      if (row && row.expiresAt <= clock()) await end(row, 'ENDED')
    },

    /** Asked by the sweep: what is over is found by the time, so that nothing is lost with the queue. */
    ending: {
      name: exportEnds.name,
      async askAgain(): Promise<number> {
        const now = clock()
        const round = Math.floor(now.getTime() / patienceMs)
        const over = await store.over(now, atOnce)
        const asks = over.map((id) => ({ payload: { id }, key: `${id}-${round}` }))
        if (asks.length > 0) await queue.askMany(exportEnds, asks)
        return asks.length
      },
    },
  }
}
