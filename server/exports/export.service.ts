import { exportLimits, exportRule, type ExportInput } from '../../rules/export.ts'
import { addDays, dayOf, startOfDay } from '../../rules/office-time.ts'
import { say } from '../../rules/text.ts'
import type { Accounts } from '../accounts/index.ts'
import type { Audit } from '../audit/index.ts'
import type { Evidence } from '../evidence/index.ts'
import type { Fairs } from '../fairs/index.ts'
import type { Notifications } from '../notifications/index.ts'
import { checked } from '../platform/checked.ts'
import { platformErrors } from '../platform/errors.ts'
import { madeOnce, type MakingKey } from '../platform/made-once.ts'
import type { CountedPage, PageArgs } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import type { OwedJob } from '../platform/queue/owed.ts'
import { quotaStore } from '../platform/quota.ts'
import { firstVersion } from '../platform/record.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { Stations } from '../stations/index.ts'
import type { Veterans } from '../veterans/index.ts'
import { exportEnding } from './export-ending.service.ts'
import { exportErrors } from './export.errors.ts'
import { listsRead } from './export-lists.ts'
import { exportMaking } from './export-making.service.ts'
import { largeExportNotice } from './export.notices.ts'
import { mayDownload, mayDrop, mayExport, seesExports } from './export.policy.ts'
import { sheetOf } from './export-sheet.ts'
import { exportStore } from './export.store.ts'
import { exportsHeld } from './exports-held.ts'
import { stateAt, type ExportContent, type ExportRow } from './export.ts'

interface ExportsDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log'> {
  readonly accounts: Pick<Accounts, 'byIds' | 'consentStates' | 'viewerById' | 'staffOf'>
  readonly audit: Pick<Audit, 'record'>
  readonly evidence: Pick<Evidence, 'keepMade' | 'lettingGo' | 'bytesOf' | 'owed'>
  readonly fairs: Pick<Fairs, 'registrations' | 'byIds'>
  readonly veterans: Pick<Veterans, 'veterans'>
  readonly notifications: Pick<Notifications, 'request'>
  readonly stations: Pick<Stations, 'ofDistrict'>
}

const keptMs = exportLimits.hours * 3_600_000

/** Lists of people that staff take along: asked for with a reason, made by a job, kept sealed for a day. */
export function createExports(deps: ExportsDeps) {
  const { clock, newId, accounts, audit, evidence, fairs, notifications, stations } = deps
  const store = exportStore(deps.connection)
  const quotas = quotaStore(deps.connection)
  const making = store.making(deps)
  const { agreeing, measured, makeExport } = exportMaking({ ...deps, store, lists: listsRead(deps) })
  const { ending, end, endExport } = exportEnding({ ...deps, store })

  async function countToday({ id }: Viewer): Promise<void> {
    const now = clock()
    const day = dayOf(now)
    const until = startOfDay(addDays(day, 1))
    if (!(await quotas.take(`exports-${id}-${day}`, exportLimits.aDay, until)))
      throw exportErrors.tooManyToday(Math.ceil((until.getTime() - now.getTime()) / 1_000))
  }

  async function add(_id: string, staff: Viewer, input: ExportInput): Promise<ExportRow> {
    const { fairId, ...asked } = checked(exportRule, input)
    const now = clock()
    const row: ExportRow = {
      ...{ _id, ...asked, fairId: asked.list === 'VETERANS' ? null : fairId },
      ...{ byId: staff.id, by: staff.name, stationId: staff.stationId, language: staff.language },
      ...{ expiresAt: new Date(now.getTime() + keptMs), standing: 'WAITING' },
      ...{ fileId: null, rows: null, leftOut: null, failure: null, downloads: 0 },
      ...firstVersion(now),
    }
    await measured(staff, row)
    await countToday(staff)
    await store.add({ ...row, ...making.mark(1) })
    await making.ask([row])
    return row
  }

  /** One that the viewer may do this with; what is not the viewer's to know of is not found. */
  async function found(
    staff: Viewer,
    id: string,
    may: (viewer: Viewer, row: ExportRow) => boolean,
  ): Promise<ExportRow> {
    const row = await store.byId(id)
    if (!row || !may(staff, row)) throw platformErrors.notFound()
    return row
  }

  /** The others of the bureau, or else all other staff; whoever asked, when there is nobody else. */
  async function toBeTold({ byId }: ExportRow): Promise<string[]> {
    const others = (ids: readonly string[]) => ids.filter((id) => id !== byId)
    const bureau = others(await accounts.staffOf(await stations.ofDistrict()))
    if (bureau.length > 0) return bureau
    const anybody = others(await accounts.staffOf(null))
    return anybody.length > 0 ? anybody : [byId]
  }

  async function tellOfLarge(row: ExportRow): Promise<void> {
    if (row.standing !== 'READY' || (row.rows ?? 0) < exportLimits.toldFrom) return
    await notifications.request((await toBeTold(row)).map(largeExportNotice.to(row)))
  }

  return {
    owed: { making, ending },
    notices: [largeExportNotice],
    personal: [exportsHeld({ store, end })],
    endExport,
    holdsFile: store.holds,

    /** For the job. */
    async makeAsked(job: OwedJob): Promise<void> {
      const row = await makeExport(job)
      if (row) await tellOfLarge(row)
      await making.done(job)
    },

    async askExport(viewer: Viewer | null, input: ExportInput, key?: MakingKey): Promise<ExportRow> {
      const staff = allowed(viewer, mayExport)
      const once = { kind: 'export', maker: staff.id, key, newId, byId: store.byId }
      return madeOnce(once, (_id) => add(_id, staff, input))
    },

    myExports: async (viewer: Viewer | null, args: PageArgs): Promise<CountedPage<ExportRow>> =>
      store.of(allowed(viewer, mayExport).id, args),
    exports: async (viewer: Viewer | null, args: PageArgs): Promise<CountedPage<ExportRow>> => {
      allowed(viewer, seesExports)
      return store.all(args)
    },

    async dropExport(viewer: Viewer | null, id: string): Promise<ExportRow> {
      const row = await found(allowed(viewer, mayExport), id, mayDrop)
      const dropped = await end(row, 'DROPPED')
      if (dropped) return dropped
      // It may have been made at this very moment; what is gone stays as it is.
      const now = (await store.byId(id)) ?? row
      return (await end(now, 'DROPPED')) ?? now
    },

    /** The file for who asked for it, without who is gone or has said no since; in the log before it is read. */
    async download(viewer: Viewer | null, id: string): Promise<Buffer> {
      const staff = allowed(viewer, mayExport)
      const row = await found(staff, id, mayDownload)
      if (stateAt(row, clock()) !== 'READY' || row.fileId === null) throw exportErrors.gone()
      await audit.record(staff, { act: 'downloadExport', subjects: [id], why: row.reason })
      const content = JSON.parse(String(await evidence.bytesOf(row.fileId))) as ExportContent
      const lines = []
      for (let at = 0; at < content.lines.length; at += atOnce)
        lines.push(...(await agreeing(row.list, content.lines.slice(at, at + atOnce))))
      const [fair] = row.fairId ? await fairs.byIds([row.fairId]) : []
      const leftOut = (row.leftOut ?? 0) + content.lines.length - lines.length
      await store.downloaded(id)
      const about = fair ? say({ zh: fair.titleZh, en: fair.titleEn || fair.titleZh }, row.language) : null
      return sheetOf(row, content.titles, lines, { leftOut, about })
    },
  }
}

const atOnce = 500
