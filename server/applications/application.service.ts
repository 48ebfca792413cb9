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
import { answering } from './answering/answering.service.ts'
import { hiring } from './answering/hiring.service.ts'
import { seenBy, type SeenApplication } from './shown/application-seen.ts'
import { applicationErrors } from './application.errors.ts'
import { applicationNotices } from './following/application-moot.ts'
import { mayApply, mayCountApplications } from './application.policy.ts'
import { applicationStore, type ApplicantArgs } from './store/application.store.ts'
import type { ApplicationRow } from './application.ts'
import { cvs } from './cv/cv.service.ts'
import { applicationsHeld } from './holding/applications-held.ts'
import { applicationsKept } from './holding/applications-kept.ts'
import { invitationStore } from './inviting/invitation.store.ts'
import { invitationsHeld } from './inviting/invitations-held.ts'
import { inviting } from './inviting/inviting.service.ts'
import { applying } from './sending/applying.service.ts'
import { soonDay } from './calendar/answer-terms.ts'
import { followingApplications } from './following/following.service.ts'
import { funnelOf, type FunnelRow } from './rate/funnel.ts'
import { answerRateStore } from './rate/answer-rate.store.ts'
import { shownRate } from './rate/answer-rate.ts'
import { steppingBack } from './answering/stepping-back.service.ts'
import { takingPart } from './taking-part.ts'

interface ApplicationsDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log'> {
  readonly accounts: Pick<Accounts, 'byIds' | 'consentStates'>
  readonly employers: Pick<Employers, 'byIds' | 'ofViewer'>
  readonly veterans: Pick<Veterans, 'veteranInUse' | 'logShown'>
  readonly postings: Pick<Postings, 'posting' | 'visibleNow' | 'byIds' | 'fill' | 'reopenFilled'>
  readonly matching: Pick<Matching, 'matches' | 'personFound'>
}

type SteppingParts = Parameters<typeof steppingBack>[0]

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

/** What each action gives, as the side that asked may see it. */
function seenActions(
  parts: Parameters<typeof applying>[0] & Parameters<typeof answering>[0] & SteppingParts,
) {
  const { store, taking, clock } = parts
  const sending = applying(parts)
  const theirs = answering(parts)
  const own = steppingBack(parts)
  const seen = (side: 'VETERAN' | 'EMPLOYER') => (row: ApplicationRow) => seenBy(row, side, clock())
  const pageOf = (page: CountedPage<ApplicationRow>, side: 'VETERAN' | 'EMPLOYER') => ({
    ...page,
    nodes: page.nodes.map(seen(side)),
  })
  const asSeen =
    <Asked extends readonly unknown[]>(
      act: (...asked: Asked) => Promise<ApplicationRow>,
      side: 'VETERAN' | 'EMPLOYER',
    ) =>
    async (...asked: Asked): Promise<SeenApplication> =>
      seen(side)(await act(...asked))
  /** By whichever side it is that asks. */
  const bySide =
    <Rest extends readonly unknown[]>(
      act: (viewer: Viewer | null, id: string, ...rest: Rest) => Promise<ApplicationRow>,
    ) =>
    async (viewer: Viewer | null, id: string, ...rest: Rest): Promise<SeenApplication> => {
      const row = await act(viewer, id, ...rest)
      return seen((await taking.part(viewer, id)).side)(row)
    }

  return {
    applicationPreview: sending.applicationPreview,
    answerApplications: theirs.answerApplications,
    applyToPosting: asSeen(sending.applyToPosting, 'VETERAN'),
    withdrawApplication: asSeen(own.withdrawApplication, 'VETERAN'),
    nudgeApplication: asSeen(own.nudgeApplication, 'VETERAN'),
    openApplication: asSeen(theirs.openApplication, 'EMPLOYER'),
    agreeToCall: bySide(own.agreeToCall),
    undoApplicationChange: bySide(own.undoApplicationChange),
    application: bySide(async (viewer, id) => (await taking.part(viewer, id)).row),

    async answerApplication(...asked: Parameters<typeof theirs.answerApplication>) {
      const { application, ...rest } = await theirs.answerApplication(...asked)
      return { application: seen('EMPLOYER')(application), ...rest }
    },
    async applicants(viewer: Viewer | null, args: ApplicantArgs): Promise<CountedPage<SeenApplication>> {
      return pageOf(await theirs.applicants(viewer, args), 'EMPLOYER')
    },
    async myApplications(viewer: Viewer | null, args: PageArgs): Promise<CountedPage<SeenApplication>> {
      return pageOf(await store.minePage(allowed(viewer, mayApply).id, args), 'VETERAN')
    },
    /** The viewer's last ones for several postings; none for others than veterans. */
    async mineFor(viewer: Viewer | null, postingIds: readonly string[]): Promise<SeenApplication[]> {
      if (viewer === null || !mayApply(viewer)) return []
      return (await store.ofAccountFor(viewer.id, postingIds)).map(seen('VETERAN'))
    },
  }
}

/** How many wait, are due and are owed a word. */
const counting = ({
  store,
  taking,
  clock,
}: Pick<Parameters<typeof answering>[0], 'store' | 'taking' | 'clock'>) => ({
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
})

export const createApplications = (deps: ApplicationsDeps) => {
  const { connection, clock } = deps
  const store = applicationStore(connection)
  const rates = answerRateStore(connection)
  const changed = store.changed(deps)
  const taking = takingPart({ ...deps, store })
  const places = hiring({ ...deps, store, changed })
  const invitations = invitationStore(connection)
  const made = invitations.made(deps)
  const invites = inviting({ ...deps, invitations, made, taking })
  const parts = { ...deps, store, rates, changed, taking, hiring: places, inviting: invites }
  const { waking, ...following } = followingApplications(parts)

  return {
    ...following,
    ...seenActions(parts),
    ...counting(parts),
    ...invites,
    ...cvs(parts),
    countsFor: store.countsFor,
    async funnelsFor(postingIds: readonly string[]): Promise<FunnelRow[]> {
      const [rows, invited] = await Promise.all([
        store.funnelRows(postingIds),
        invitations.countsFor(postingIds),
      ])
      return postingIds.map((id) =>
        funnelOf(
          id,
          rows.filter(({ postingId }) => postingId === id),
          invited.find(({ _id }) => _id === id)?.n ?? 0,
        ),
      )
    },
    hireByContract: places.hireByContract,
    ratesOf: rates.byIds,
    shownRate,
    owed: { changed, waking, invitations: made },
    notices: applicationNotices(store, invitations),
    personal: [applicationsHeld({ store, clock }), invitationsHeld(invitations)],
    kept: [applicationsKept({ store, invitations, clock })],

    /** With two organisations, or two files of one person, that became one or are two again; done again it moves what came since. */
    async moveToFirm(move: Parameters<typeof store.moveToFirm>[0]): Promise<void> {
      await store.moveToFirm(move)
      await invitations.moveToFirm(move)
    },
    async moveToFile({ from, to, isBack }: TicketsMove): Promise<void> {
      const was = { veteranId: from._id, accountId: from.accountId }
      const is = { veteranId: to._id, accountId: to.accountId }
      await store.moveToFile(was, is, isBack)
      await invitations.moveToFile(was, is, isBack)
    },

    byIds: store.byIds,
    invitationsByIds: invitations.byIds,
  }
}

export type Applications = ReturnType<typeof createApplications>
