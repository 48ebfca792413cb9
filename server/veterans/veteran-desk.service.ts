import { isDuplicateKey } from '../platform/database.ts'
import { platformErrors, type AppError } from '../platform/errors.ts'
import type { Accounts } from '../accounts/index.ts'
import type { Audit } from '../audit/index.ts'
import type { CountedPage } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import { decisionNotice, undoneNotice, type QueueArgs } from '../verification/index.ts'
import { stationActNotice } from './behalf/station-act.notices.ts'
import { fileDecisions } from './file-decisions.service.ts'
import { manyFilesNotice } from './opening/file-opening.notices.ts'
import type { fileOpenings } from './opening/file-opening.service.ts'
import type { FileReadingStore } from './file-reading.store.ts'
import { facetsRead } from './facets/facet.policy.ts'
import type { LogReadings, Purpose } from './file-reading.ts'
import { veteranErrors } from './veteran.errors.ts'
import { mayDecideOnVeterans, mayReadFile, mayReadFiles } from './veteran.policy.ts'
import type { VeteranDouble, VeteranStore } from './veteran.store.ts'
import { queueRowOf, type VeteranQueueRow, type VeteranRow } from './veteran.ts'

interface FilesAtDeskDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log'> {
  readonly audit: Pick<Audit, 'record'>
  readonly accounts: Pick<Accounts, 'byIds'>
  readonly files: VeteranStore
  readonly readings: FileReadingStore
  readonly openings: Pick<ReturnType<typeof fileOpenings>, 'countOpening' | 'telling'>
}

const noneCounted: CountedPage<VeteranQueueRow> = {
  nodes: [],
  pageInfo: { endCursor: null, hasNextPage: false },
  totalCount: 0,
}

/** What staff do with veterans' files. */
export const filesAtDesk = (deps: FilesAtDeskDeps) => {
  const { audit, files, readings, openings, newId, clock } = deps

  /** Writes down who read which files, before they are shown; what each veteran sees is drawn from that entry. */
  const logReadings: LogReadings = async (viewer, veteranIds, purpose, facets = facetsRead(viewer)) => {
    if (veteranIds.length === 0) return
    const { _id: entry } = await audit.record(viewer, { act: 'readFile', subjects: veteranIds, why: purpose })
    const { id: readerId, name: reader, role } = viewer
    const reading = { readerId, reader, role, purpose, facets, at: clock(), entry }
    await readings.add(veteranIds.map((veteranId) => ({ _id: newId(), veteranId, ...reading })))
  }

  const { desk, decided, avoidance, refuseFirstSight, ...past } = fileDecisions({ ...deps, logReadings })

  /** Counted and written down before it is shown. */
  async function opened(
    viewer: Viewer | null,
    id: string,
    purpose: (file: VeteranRow) => Purpose,
  ): Promise<VeteranRow> {
    const staff = allowed(viewer, mayReadFiles)
    const file = await files.byId(id)
    if (!file || !mayReadFile(staff, file)) throw platformErrors.notFound()
    await refuseFirstSight(staff, file)
    await openings.countOpening(staff, id)
    await logReadings(staff, [id], purpose(file))
    return file
  }

  return {
    logReadings,
    refuseFirstSight,
    avoidanceOf: avoidance,
    /** The database refuses a second verified file with one resident ID, whoever decides at the same moment. */
    verifyVeteran: (...asked: Parameters<typeof desk.verify>): Promise<VeteranRow> =>
      desk.verify(...asked).catch((error: unknown) => {
        throw isDuplicateKey(error) ? veteranErrors.verifiedElsewhere() : error
      }),
    returnVeteran: desk.giveBack,
    /** That a status is right is said of one file at a time, which was read: there is no such thing of several. */
    returnVeterans: desk.giveBackEach,
    owed: { decided, manyFiles: openings.telling },
    ...past,
    notices: [decisionNotice, undoneNotice, manyFilesNotice, stationActNotice],

    async veteransToVerify(viewer: Viewer | null, args: QueueArgs): Promise<CountedPage<VeteranQueueRow>> {
      // Nothing waits for those who do not check it.
      if (!mayDecideOnVeterans(allowed(viewer, mayReadFiles))) return noneCounted
      const page = await desk.queue(viewer, args)
      return { ...page, nodes: page.nodes.map(queueRowOf) }
    },

    /** Why a colleague is to decide on it; null for whoever is not to decide on it anyhow. */
    async avoidance(viewer: Viewer | null, file: VeteranRow): Promise<AppError | null> {
      return viewer !== null && mayReadFile(viewer, file) ? avoidance(viewer, file) : null
    },

    /** How many files of other areas have the same resident ID. Null for whoever may not read this one. */
    async doublesElsewhere(viewer: Viewer | null, file: VeteranRow): Promise<number | null> {
      if (viewer === null || !mayReadFile(viewer, file)) return null
      return (await files.doublesOf(file._id)).filter((double) => !mayReadFile(viewer, double)).length
    },

    /**
     * Other files of the viewer's area with the same resident ID; each is read, and its person sees it. Null for whoever may not
     * read this one.
     */
    async doublesOf(viewer: Viewer | null, id: string): Promise<VeteranDouble[] | null> {
      const file = viewer && (await files.byId(id))
      if (!file || !mayReadFile(viewer, file)) return null
      const doubles = (await files.doublesOf(id)).filter((double) => mayReadFile(viewer, double))
      await logReadings(
        viewer,
        doubles.map(({ _id }) => _id),
        'VERIFICATION',
        ['SHARED'],
      )
      return doubles
    },

    veteran: (viewer: Viewer | null, id: string): Promise<VeteranRow> =>
      opened(viewer, id, ({ verification }) =>
        verification.state === 'PENDING' ? 'VERIFICATION' : 'SERVICE',
      ),

    /** A file that staff open for something that they do for its person; nobody for what is their own. */
    async veteranFor(viewer: Viewer | null, id: string, purpose: Purpose): Promise<VeteranRow> {
      const staff = allowed(viewer, mayReadFiles)
      const file = await files.byId(id)
      const avoided = file && mayReadFile(staff, file) ? await avoidance(staff, file) : null
      if (avoided) throw avoided
      return opened(staff, id, () => purpose)
    },
  }
}
