import { exportLimits, type ExportList } from '../../rules/export.ts'
import { say } from '../../rules/text.ts'
import type { Accounts } from '../accounts/index.ts'
import type { Audit } from '../audit/index.ts'
import type { Evidence } from '../evidence/index.ts'
import { AppError } from '../platform/errors.ts'
import type { Platform } from '../platform/platform.ts'
import type { OwedJob } from '../platform/queue/owed.ts'
import type { Viewer } from '../platform/viewer.ts'
import { exportErrors } from './export.errors.ts'
import { mayExport } from './export.policy.ts'
import type { ExportStore } from './export.store.ts'
import { consentsFor, stateAt, type ExportContent, type ExportLine, type ExportRow } from './export.ts'
import type { listsRead } from './export-lists.ts'

export interface MakingDeps extends Pick<Platform, 'clock'> {
  readonly accounts: Pick<Accounts, 'byIds' | 'consentStates' | 'viewerById'>
  readonly audit: Pick<Audit, 'record'>
  readonly evidence: Pick<Evidence, 'keepMade' | 'lettingGo'>
  readonly store: ExportStore
  readonly lists: ReturnType<typeof listsRead>
}

const pageSize = 100

/** Files of lists, made page by page as the list is open to who asked at that moment. */
export function exportMaking({ accounts, audit, evidence, store, lists, clock }: MakingDeps) {
  /** Those who are there still, and have not said no. */
  async function agreeing(list: ExportList, lines: readonly ExportLine[]): Promise<ExportLine[]> {
    const ids = [...new Set(lines.map(({ accountId }) => accountId))]
    const there = await accounts.byIds(ids)
    const left = new Set(there.filter(({ erasedAt }) => !erasedAt).map(({ _id }) => _id))
    const { notWithdrawn, given } = consentsFor[list]
    for (const use of [...notWithdrawn, ...given])
      for (const [id, state] of await accounts.consentStates(ids, use))
        if (state === 'WITHDRAWN' || (given.includes(use) && state !== 'GIVEN')) left.delete(id)
    return lines.filter(({ accountId }) => left.has(accountId))
  }

  async function read(viewer: Viewer, row: ExportRow) {
    const { titles, page } = lists[row.list]
    const lines: ExportLine[] = []
    let [found, after]: [number, string | null] = [0, null]
    do {
      const { nodes, pageInfo, totalCount } = await page(viewer, row, { first: pageSize, after })
      if (totalCount > exportLimits.rows) throw exportErrors.tooManyRows(totalCount)
      lines.push(...(await agreeing(row.list, nodes)))
      found += nodes.length
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null && found < exportLimits.rows)
    const content: ExportContent = { titles: titles.map((title) => say(title, row.language)), lines }
    return { content, rows: lines.length, leftOut: found - lines.length }
  }

  async function asker({ byId }: ExportRow): Promise<Viewer> {
    const viewer = await accounts.viewerById(byId)
    if (!viewer || !mayExport(viewer)) throw exportErrors.askerGone()
    return viewer
  }

  async function make(row: ExportRow): Promise<ExportRow | null> {
    const viewer = await asker(row)
    const subjects = [row._id, ...(row.fairId ? [row.fairId] : [])]
    await audit.record(viewer, { act: 'makeExport', subjects, why: row.reason })
    const { content, ...counted } = await read(viewer, row)
    const fileId = await evidence.keepMade(Buffer.from(JSON.stringify(content)))
    const made = await store.made(row, { fileId, ...counted, updatedAt: clock() })
    // Dropped meanwhile, or made by another worker: this file is nobody's.
    if (!made) await evidence.lettingGo([fileId])
    return made
  }

  return {
    agreeing,

    /** How many people the list holds for the viewer now; a refusal when it is not open, or holds too many. */
    async measured(viewer: Viewer, row: ExportRow): Promise<number> {
      const { totalCount } = await lists[row.list].page(viewer, row, { first: 1 })
      if (totalCount > exportLimits.rows) throw exportErrors.tooManyRows(totalCount)
      return totalCount
    },

    /** For the job: makes what is asked for, or writes down why not. Gives what is ready to be told of. */
    async makeExport({ id }: OwedJob): Promise<ExportRow | null> {
      const row = await store.byId(id)
      if (!row) return null
      if (stateAt(row, clock()) !== 'WAITING') return row
      try {
        return await make(row)
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'UNAVAILABLE') throw error
        return store.failed(row, { failure: error.text, updatedAt: clock() })
      }
    },
  }
}
