import { dayOf } from '../../rules/office-time.ts'
import { isDuplicateKey } from '../platform/database.ts'
import { platformErrors } from '../platform/errors.ts'
import { numberOf, type Accounts } from '../accounts/index.ts'
import type { Audit } from '../audit/index.ts'
import type { CountedPage } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import {
  decisionNotice,
  deskOf,
  isOwnInterest,
  type Belonging,
  type QueueArgs,
} from '../verification/index.ts'
import { stationActNotice } from './behalf/station-act.notices.ts'
import { manyFilesNotice } from './opening/file-opening.notices.ts'
import type { fileOpenings } from './opening/file-opening.service.ts'
import type { FileReadingStore } from './file-reading.store.ts'
import { facetsRead } from './facets/facet.policy.ts'
import type { LogReadings } from './file-reading.ts'
import { missingProofsOf } from './veteran-section.ts'
import { factsOfFile } from './checked-facts.ts'
import { veteranErrors } from './veteran.errors.ts'
import { mayDecideOnVeterans, mayReadFile, mayReadFiles } from './veteran.policy.ts'
import type { VeteranDouble, VeteranStore } from './veteran.store.ts'
import { queueRowOf, type VeteranQueueRow, type VeteranRow } from './veteran.ts'

interface FilesAtDeskDeps extends Pick<Platform, 'clock' | 'newId' | 'queue' | 'log'> {
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

const belongingIn =
  (accounts: FilesAtDeskDeps['accounts']) =>
  async ({ accountId, onBehalf }: VeteranRow): Promise<Belonging> => ({
    accountIds: [accountId],
    phones: [...(await accounts.byIds([accountId])).map(numberOf), onBehalf?.contactPhone],
  })

/** What a clerk looks at in a file, and what has to be there. */
const checking = (accounts: FilesAtDeskDeps['accounts']) => ({
  mayDecide: mayDecideOnVeterans,
  area: { path: 'areaCode', of: ({ areaCode }: VeteranRow) => areaCode },
  belongsTo: belongingIn(accounts),
  notWaiting: veteranErrors.notWaiting,
  factsOf: factsOfFile,
  missing: (file: VeteranRow, now: Date) => missingProofsOf(file, dayOf(now)),
})

/** What staff do with veterans' files. */
export const filesAtDesk = (deps: FilesAtDeskDeps) => {
  const { audit, accounts, files, readings, openings, newId, clock } = deps

  const belongsTo = belongingIn(accounts)

  /** Writes down who read which files, before they are shown; what each veteran sees is drawn from that entry. */
  const logReadings: LogReadings = async (viewer, veteranIds, purpose, facets = facetsRead(viewer)) => {
    if (veteranIds.length === 0) return
    const { _id: entry } = await audit.record(viewer, { act: 'readFile', subjects: veteranIds, why: purpose })
    const { id: readerId, name: reader, role } = viewer
    const reading = { readerId, reader, role, purpose, facets, at: clock(), entry }
    await readings.add(veteranIds.map((veteranId) => ({ _id: newId(), veteranId, ...reading })))
  }

  const decided = files.decided(deps)
  const desk = deskOf({
    ...checking(accounts),
    store: files.desk,
    clock,
    owed: decided,
    beforehand: openings.countOpening,
    afterwards: (staff, { _id }) => logReadings(staff, [_id], 'DECISION'),
  })

  return {
    logReadings,
    /** The database refuses a second verified file with one resident ID, whoever decides at the same moment. */
    verifyVeteran: (...asked: Parameters<typeof desk.verify>): Promise<VeteranRow> =>
      desk.verify(...asked).catch((error: unknown) => {
        throw isDuplicateKey(error) ? veteranErrors.verifiedElsewhere() : error
      }),
    returnVeteran: desk.giveBack,
    /** That a status is right is said of one file at a time, which was read: there is no such thing of several. */
    returnVeterans: desk.giveBackEach,
    owed: { decided, manyFiles: openings.telling },
    notices: [decisionNotice, manyFilesNotice, stationActNotice],

    async veteransToVerify(viewer: Viewer | null, args: QueueArgs): Promise<CountedPage<VeteranQueueRow>> {
      // Nothing waits for those who do not check it.
      if (!mayDecideOnVeterans(allowed(viewer, mayReadFiles))) return noneCounted
      const page = await desk.queue(viewer, args)
      return { ...page, nodes: page.nodes.map(queueRowOf) }
    },

    /** Null for whoever is not to decide on it. */
    async isOwnInterest(viewer: Viewer | null, file: VeteranRow): Promise<boolean | null> {
      if (viewer === null || !mayReadFile(viewer, file)) return null
      return isOwnInterest(viewer, await belongsTo(file))
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

    async veteran(viewer: Viewer | null, id: string): Promise<VeteranRow> {
      const staff = allowed(viewer, mayReadFiles)
      const file = await files.byId(id)
      if (!file || !mayReadFile(staff, file)) throw platformErrors.notFound()
      await openings.countOpening(staff, id)
      await logReadings(staff, [id], file.verification.state === 'PENDING' ? 'VERIFICATION' : 'SERVICE')
      return file
    },
  }
}
