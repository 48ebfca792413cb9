import type { Accounts } from '../accounts/index.ts'
import { createApplications, type Applications } from '../applications/index.ts'
import type { Employers } from '../employers/index.ts'
import type { CountedPage } from '../platform/page.ts'
import type { Platform } from '../platform/platform.ts'
import type { OwedJob } from '../platform/queue/owed.ts'
import { allowed, type Viewer } from '../platform/viewer.ts'
import type { Postings } from '../postings/index.ts'
import { areasReached } from '../reference/index.ts'
import type { TicketsMove, Veterans } from '../veterans/index.ts'
import { mayReadAgreements } from './agreement.policy.ts'
import type { AgreementRow } from './agreement.ts'
import { followingAgreements } from './following/following.service.ts'
import { agreementNotices } from './following/agreement-moot.ts'
import { answeringFollowUps } from './followups/answering.service.ts'
import { followUpStore } from './followups/follow-up.store.ts'
import type { FollowUpRow } from './followups/follow-up.ts'
import { agreementsHeld } from './holding/agreements-held.ts'
import { agreementsKept } from './holding/agreements-kept.ts'
import type { SeenAgreement, SeenContact, SeenFollowUp } from './shown/agreement-seen.ts'
import { confirming } from './signing/confirming.service.ts'
import { drawingUp, type FairsAsked } from './signing/drawing-up.service.ts'
import { countingStaying, type StationsAsked } from './staying/staying.service.ts'
import { agreementStore, type AgreementArgs } from './store/agreement.store.ts'
import { takingPart } from './taking-part.ts'

interface ContractsDeps extends Pick<Platform, 'connection' | 'clock' | 'newId' | 'queue' | 'log'> {
  readonly accounts: Pick<Accounts, 'byIds'>
  readonly applications: Pick<Applications, 'byIds' | 'hireByContract'>
  readonly employers: Pick<Employers, 'byIds' | 'ofViewer'>
  readonly veterans: Pick<Veterans, 'byIds' | 'logShown'>
  readonly postings: Pick<Postings, 'byIds'>
  readonly fairs: FairsAsked
  readonly stations: StationsAsked
}

/** On the side of the viewer, of whom the action has made sure already. */
const seenAs =
  (viewer: Viewer | null) =>
  (row: AgreementRow): SeenAgreement => ({ side: (viewer as Viewer).role, row })

type Act<Asked extends readonly unknown[], Row> = (viewer: Viewer | null, ...asked: Asked) => Promise<Row>

const seen =
  <Asked extends readonly unknown[]>(act: Act<Asked, AgreementRow>): Act<Asked, SeenAgreement> =>
  async (viewer, ...asked) =>
    seenAs(viewer)(await act(viewer, ...asked))

const followUpAs = (viewer: Viewer | null, row: FollowUpRow): SeenFollowUp => ({
  side: (viewer as Viewer).role,
  row,
})

const seenFollowUp =
  <Asked extends readonly unknown[]>(act: Act<Asked, FollowUpRow>): Act<Asked, SeenFollowUp> =>
  async (viewer, ...asked) =>
    followUpAs(viewer, await act(viewer, ...asked))

const seenPage =
  <Asked extends readonly unknown[]>(
    act: Act<Asked, CountedPage<FollowUpRow>>,
  ): Act<Asked, CountedPage<SeenFollowUp>> =>
  async (viewer, ...asked) => {
    const page = await act(viewer, ...asked)
    return { ...page, nodes: page.nodes.map((row) => followUpAs(viewer, row)) }
  }

/** Each action, as the side that asked may see what it gives. */
function seenActions(
  parts: Parameters<typeof drawingUp>[0] &
    Parameters<typeof confirming>[0] &
    Parameters<typeof answeringFollowUps>[0],
) {
  const { store, taking } = parts
  const [drawing, signing, asking] = [drawingUp(parts), confirming(parts), answeringFollowUps(parts)]

  /** A person's own, an organisation's, or those of people in an area. */
  async function whose(viewer: Viewer, areaCode: string | null | undefined): Promise<object> {
    if (viewer.role === 'VETERAN') return { accountId: viewer.id }
    if (viewer.role === 'EMPLOYER') return { employerId: (await taking.organisationOf(viewer))._id }
    const areas = areasReached(viewer, areaCode ?? null)
    return areas ? { homePath: { $in: [...areas] } } : {}
  }

  return {
    drawUpAgreement: seen(drawing.drawUpAgreement),
    proposeAgreement: seen(drawing.proposeAgreement),
    changeAgreement: seen(signing.changeAgreement),
    confirmAgreement: seen(signing.confirmAgreement),
    refuseAgreement: seen(signing.refuseAgreement),
    withdrawAgreement: seen(signing.withdrawAgreement),
    seeAgreement: seen(signing.seeAgreement),
    agreement: seen(async (viewer, id: string) => (await taking.part(viewer, id)).row),

    async agreements(viewer: Viewer | null, args: AgreementArgs): Promise<CountedPage<SeenAgreement>> {
      const someone = allowed(viewer, mayReadAgreements)
      const side = someone.role === 'STAFF' ? null : someone.role
      const page = await store.page(await whose(someone, args.filter?.areaCode), args, side)
      return { ...page, nodes: page.nodes.map(seenAs(viewer)) }
    },

    answerFollowUp: seenFollowUp(asking.answerFollowUp),
    recordFollowUpCall: seenFollowUp(asking.recordFollowUpCall),
    decideFollowUp: seenFollowUp(asking.decideFollowUp),
    followUpsToAnswer: seenPage(asking.followUpsToAnswer),
    followUpsToCall: seenPage(asking.followUpsToCall),
    followUpsToDecide: seenPage(asking.followUpsToDecide),

    async openFollowUp(viewer: Viewer | null, id: string): Promise<SeenContact> {
      const contact = await asking.openFollowUp(viewer, id)
      return { ...contact, followUp: followUpAs(viewer, contact.followUp) }
    },
  }
}

export const createContracts = (deps: ContractsDeps) => {
  const { connection, clock } = deps
  const [store, followUps] = [agreementStore(connection), followUpStore(connection)]
  const [changed, asked] = [store.changed(deps), followUps.changed(deps)]
  const taking = takingPart({ ...deps, store })
  const parts = { ...deps, store, followUps, changed, asked, taking }
  const { waking, ...following } = followingAgreements(parts)

  return {
    ...following,
    ...seenActions(parts),
    ...countingStaying(parts),
    byIds: store.byIds,

    async followUpsFor(agreementIds: readonly string[]) {
      const rows = await followUps.ofAgreements(agreementIds)
      return agreementIds.map((_id) => ({ _id, rows: rows.filter((row) => row.agreementId === _id) }))
    },

    followed: (job: OwedJob): Promise<void> => changed.done(job),
    followedFollowUp: (job: OwedJob): Promise<void> => asked.done(job),
    /** Of example data: as though everybody had been told. */
    async settleAll(id: string): Promise<void> {
      await store.settleAll(id)
      await followUps.settleOf(id)
    },
    owed: { changed, asked, agreements: waking.agreements, followUps: waking.followUps },
    notices: agreementNotices({ store, followUps }),
    personal: [agreementsHeld({ store, followUps, clock })],
    kept: [agreementsKept({ store, followUps, clock })],

    /** With two organisations, or two files of one person, that became one or are two again; done again it moves what came since. */
    async moveToFirm(move: { from: string; to: string; isBack: boolean }): Promise<void> {
      await followUps.moveWith(await store.moveToFirm(move), { employerId: move.to })
    },
    async moveToFile({ from, to, isBack }: TicketsMove): Promise<void> {
      const owner = { veteranId: to._id, accountId: to.accountId }
      const ids = await store.moveToFile({ veteranId: from._id, accountId: from.accountId }, owner, isBack)
      await followUps.moveWith(ids, owner)
    },
  }
}

export type Contracts = ReturnType<typeof createContracts>

/** From an application to a contract that is kept. */
export function createHiring(
  deps: Parameters<typeof createApplications>[0] & Omit<ContractsDeps, 'applications'>,
) {
  const applications = createApplications(deps)
  return { applications, contracts: createContracts({ ...deps, applications }) }
}
