import type { CountedPage, PageArgs } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { Accounts } from '../accounts/index.ts'
import type { Employers } from '../employers/index.ts'
import type { Matching } from '../matching/index.ts'
import type { Postings } from '../postings/index.ts'
import { areasReached } from '../reference/index.ts'
import type { TicketsMove, Veterans } from '../veterans/index.ts'
import { dayOf } from '../../rules/office-time.ts'
import { mostWordsOwed } from '../../rules/application.ts'
import { answering, type Answered } from './answering/answering.service.ts'
import { seenBy, type SeenApplication } from './shown/application-seen.ts'
import { applicationErrors } from './application.errors.ts'
import { applicationNotices } from './following/application-moot.ts'
import { mayApply, mayCountApplications } from './application.policy.ts'
import { applicationStore, type ApplicantArgs } from './store/application.store.ts'
import type { ApplicationRow } from './application.ts'
import { applicationsHeld } from './holding/applications-held.ts'
import { applicationsKept } from './holding/applications-kept.ts'
import { applying } from './sending/applying.service.ts'
import { soonDay } from './calendar/answer-terms.ts'
import { followingApplications } from './following/following.service.ts'
import { answerRateStore } from './rate/answer-rate.store.ts'
import { shownRate } from './rate/answer-rate.ts'
import { steppingBack } from './answering/stepping-back.service.ts'
import { takingPart } from './taking-part.ts'

interface ApplicationsDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log'> {
  readonly accounts: Pick<Accounts, 'byIds'>
  readonly employers: Pick<Employers, 'byIds' | 'ofViewer'>
  readonly veterans: Pick<Veterans, 'veteranInUse' | 'logShown'>
  readonly postings: Pick<Postings, 'posting' | 'visibleNow' | 'byIds' | 'fill' | 'reopenFilled'>
  readonly matching: Pick<Matching, 'matches'>
}

const monthMs = 30 * 86_400_000

/** What keeps an organisation from opening new postings, for those that are to its left. */
export const answersOwed = ({ connection }: Pick<Platform, 'connection'>) => {
  const store = applicationStore(connection)
  return {
    /** People who waited in vain come before new ones. */
    async refuseOpening(employerId: string): Promise<void> {
      const count = await store.countWordsOwed(employerId)
      if (count >= mostWordsOwed) throw applicationErrors.wordsOwed(count)
    },
  }
}

export const createApplications = (deps: ApplicationsDeps) => {
  const { connection, clock } = deps
  const store = applicationStore(connection)
  const rates = answerRateStore(connection)
  const changed = store.changed(deps)
  const taking = takingPart({ ...deps, store })
  const parts = { ...deps, store, rates, changed, taking }
  const { applyToPosting, applicationPreview } = applying(parts)
  const { applicants, openApplication, answerApplication, answerApplications } = answering(parts)
  const own = steppingBack(parts)
  const { waking, ...following } = followingApplications(parts)

  const mine = (row: ApplicationRow) => seenBy(row, 'VETERAN', clock())
  const theirs = (row: ApplicationRow) => seenBy(row, 'EMPLOYER', clock())
  const pageOf = <Seen>(page: CountedPage<ApplicationRow>, seen: (row: ApplicationRow) => Seen) => ({
    ...page,
    nodes: page.nodes.map(seen),
  })
  /** As whoever took part may see it. */
  async function seenNow(viewer: Viewer | null, row: ApplicationRow): Promise<SeenApplication> {
    const { side } = await taking.part(viewer, row._id)
    return seenBy(row, side, clock())
  }

  return {
    ...following,
    applicationPreview,
    answerApplications,
    countsFor: store.countsFor,
    ratesOf: rates.byIds,
    shownRate,
    owed: { changed, waking },
    notices: applicationNotices(store),
    personal: [applicationsHeld({ store, clock })],
    kept: [applicationsKept({ store, clock })],

    async applyToPosting(...asked: Parameters<typeof applyToPosting>): Promise<SeenApplication> {
      return mine(await applyToPosting(...asked))
    },
    async withdrawApplication(...asked: Parameters<typeof own.withdrawApplication>) {
      return mine(await own.withdrawApplication(...asked))
    },
    async nudgeApplication(...asked: Parameters<typeof own.nudgeApplication>) {
      return mine(await own.nudgeApplication(...asked))
    },
    async agreeToCall(viewer: Viewer | null, id: string, agrees: boolean) {
      return seenNow(viewer, await own.agreeToCall(viewer, id, agrees))
    },
    async undoApplicationChange(viewer: Viewer | null, id: string, version: number) {
      return seenNow(viewer, await own.undoApplicationChange(viewer, id, version))
    },

    async applicants(viewer: Viewer | null, args: ApplicantArgs): Promise<CountedPage<SeenApplication>> {
      return pageOf(await applicants(viewer, args), theirs)
    },
    async openApplication(viewer: Viewer | null, id: string): Promise<SeenApplication> {
      return theirs(await openApplication(viewer, id))
    },
    async answerApplication(...asked: Parameters<typeof answerApplication>) {
      const { application, ...rest }: Answered = await answerApplication(...asked)
      return { application: theirs(application), ...rest }
    },

    async myApplications(viewer: Viewer | null, args: PageArgs): Promise<CountedPage<SeenApplication>> {
      return pageOf(await store.minePage(allowed(viewer, mayApply).id, args), mine)
    },
    async application(viewer: Viewer | null, id: string): Promise<SeenApplication> {
      const { row, side } = await taking.part(viewer, id)
      return seenBy(row, side, clock())
    },
    /** The viewer's last ones for several postings; none for others than veterans. */
    async mineFor(viewer: Viewer | null, postingIds: readonly string[]): Promise<SeenApplication[]> {
      if (viewer === null || !mayApply(viewer)) return []
      return (await store.ofAccountFor(viewer.id, postingIds)).map(mine)
    },

    async applicationsOwed(viewer: Viewer | null) {
      const { _id } = await taking.organisationOf(viewer)
      const [waiting, dueSoon, wordsOwed] = await Promise.all([
        store.countWaiting(_id),
        store.countDueBy(_id, soonDay(dayOf(clock()))),
        store.countWordsOwed(_id),
      ])
      return { waiting, dueSoon, wordsOwed, mostWordsOwed, mayOpen: wordsOwed < mostWordsOwed }
    },

    /** Counts of people who live in the viewer's area, and nothing of who they are. */
    async applicationCounts(viewer: Viewer | null, areaCode?: string | null) {
      const staff = allowed(viewer, mayCountApplications)
      const since = new Date(clock().getTime() - monthMs)
      return store.areaCounts(areasReached(staff, areaCode ?? null), since)
    },

    /** With two organisations, or two files of one person, that became one or are two again; done again it moves what came since. */
    moveToFirm: store.moveToFirm,
    moveToFile: ({ from, to, isBack }: TicketsMove): Promise<void> =>
      store.moveToFile(
        { veteranId: from._id, accountId: from.accountId },
        { veteranId: to._id, accountId: to.accountId },
        isBack,
      ),

    /** As given, for example data: nobody is told. */
    seed: store.add,
    byIds: store.byIds,
  }
}

export type Applications = ReturnType<typeof createApplications>
