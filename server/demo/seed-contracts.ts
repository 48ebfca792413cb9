import { addDays, dayOf } from '../../rules/office-time.ts'
import type { AgreementKind, AgreementTermsInput } from '../../rules/contract.ts'
import type { FollowUpAnswerInput, StayAnswer } from '../../rules/follow-up.ts'
import { viewerOfAccount } from '../accounts/index.ts'
import { createContracts, type AgreementRow, type Contracts } from '../contracts/index.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Viewer } from '../platform/viewer.ts'
import { addMissing, type Demo } from './demo.ts'
import { accountId } from './seed-accounts.ts'
import { noQueue } from './seed-applications.ts'

type Then = 'WAITS' | 'ONE' | 'REFUSED' | 'WITHDRAWN' | 'IN_FORCE' | 'CHANGING'
/** What person and employer said when they were asked; null for nothing. */
type Said = readonly [person: StayAnswer | null, employer: StayAnswer | null]

/** What became of an agreement: so many days ago it was drawn up, from an application or at the fair, and what both said since. */
interface Story {
  readonly _id: string
  readonly veteran: string
  readonly employer: string
  readonly kind: AgreementKind
  readonly daysAgo: number
  readonly then: Then
  readonly applicationId: string | null
  readonly said: readonly Said[]
}

const [mine, firm, staffMember] = ['veteran-001', 'employer-01', 'station-bureau']
const other = (at: number) => `veteran-${String(at).padStart(3, '0')}`
const both: Said = ['STILL_THERE', 'STILL_THERE']

/** Each state once for the person and the employer that the demo signs in, each stage of a follow-up, and enough to be counted. */
const stories: readonly Story[] = (
  [
    [mine, 'employer-03', 'INTENTION', 3, 'ONE', null, []],
    [mine, 'employer-06', 'CONTRACT', 96, 'IN_FORCE', null, [both]],
    [other(14), firm, 'CONTRACT', 1, 'WAITS', 'application-009', []],
    [other(15), firm, 'CONTRACT', 5, 'IN_FORCE', 'application-010', []],
    [other(21), firm, 'INTENTION', 8, 'REFUSED', null, []],
    [other(22), firm, 'INTENTION', 9, 'WITHDRAWN', null, []],
    [other(23), firm, 'CONTRACT', 20, 'CHANGING', null, []],
    [other(24), firm, 'CONTRACT', 52, 'IN_FORCE', null, [[null, 'STILL_THERE']]],
    [other(25), firm, 'CONTRACT', 36, 'IN_FORCE', null, [['LEFT', 'STILL_THERE']]],
    [other(26), firm, 'CONTRACT', 60, 'IN_FORCE', null, [['NEVER_BEGAN', 'NEVER_BEGAN']]],
    ...[27, 28, 29, 30, 31].map(
      (at) => [other(at), firm, 'CONTRACT', 50 + at, 'IN_FORCE', null, [both]] as const,
    ),
  ] as const
).map(([veteran, employer, kind, daysAgo, then, applicationId, said], at) => ({
  _id: `agreement-${String(at + 1).padStart(3, '0')}`,
  ...{ veteran, employer, kind, daysAgo, then, applicationId, said },
}))

/** What is asked for then is not to be told: no demo person is ever written to. */
const contractsAt = ({ wired }: Demo, moment: Date, id: string): Contracts =>
  createContracts({
    ...{ ...wired, ...wired.services },
    ...{ queue: noQueue, clock: () => moment, newId: () => id },
  })

async function viewer({ wired }: Demo, id: string): Promise<Viewer> {
  const [account] = await wired.services.accounts.byIds([accountId(id)])
  if (!account) throw platformErrors.notFound()
  return viewerOfAccount(account)
}

const termsFrom = (startOn: string, pay = 5_800): AgreementTermsInput => ({
  ...{ title: '箱包车缝工', contractType: 'FIXED_TERM', startOn, endOn: addDays(startOn, 730) },
  ...{ probationMonths: 1, pay, payBasis: 'MONTH', areaCode: '350505100', place: '示例工业区 1 号' },
  words: '包午餐，缴纳五险。',
})

interface People {
  readonly person: Viewer
  readonly member: Viewer
  readonly staff: Viewer
}

async function drawUp(demo: Demo, story: Story, { member, staff }: People): Promise<AgreementRow['row']> {
  const { _id, kind, daysAgo, applicationId, employer, veteran } = story
  const moment = demo.ago(daysAgo, _id)
  const contracts = contractsAt(demo, moment, _id)
  const terms = termsFrom(addDays(dayOf(moment), kind === 'INTENTION' ? 14 : 1))
  if (applicationId !== null)
    return (await contracts.drawUpAgreement(member, { kind, applicationId, terms })).row
  const fair = { fairId: 'fair-spring', onBehalfOf: 'EMPLOYER', veteranId: veteran, employerId: employer }
  return (await contracts.proposeAgreement(staff, { kind, ...fair, terms })).row
}

/** What both sides did with what was drawn up. */
async function sign(demo: Demo, { _id, daysAgo, then }: Story, people: People, row: AgreementRow['row']) {
  const { person, member } = people
  const contracts = contractsAt(demo, new Date(demo.ago(daysAgo, _id).getTime() + 3_600_000), _id)
  const seal = row.revisions[0]?.seal ?? ''
  if (then === 'WAITS') return
  if (then === 'REFUSED') return contracts.refuseAgreement(person, _id, { reason: 'PLACE' })
  if (then === 'WITHDRAWN') return contracts.withdrawAgreement(member, _id, '岗位已取消，抱歉。')
  await contracts.confirmAgreement(member, _id, seal)
  if (then === 'ONE') return
  const { row: inForce } = await contracts.confirmAgreement(person, _id, seal)
  await contracts.follow(_id)
  const terms = termsFrom(row.startOn, 6_200)
  return then === 'CHANGING' ? contracts.changeAgreement(member, _id, terms, inForce.version) : undefined
}

const answerOf = (answer: StayAnswer, leftOn: string): FollowUpAnswerInput =>
  answer === 'STILL_THERE' || answer === 'OTHER'
    ? { answer }
    : { answer, ...(answer === 'LEFT' && { leftOn }), endedBy: 'PERSON', reason: 'DISTANCE' }

/** Every follow-up whose day has come is asked, answered as the story says, and waited for. */
async function followUp(demo: Demo, { _id, said }: Story, { person, member }: People): Promise<void> {
  const due = (await demo.wired.services.contracts.followUpsFor([_id]))[0]?.rows ?? []
  for (const [at, { _id: id, wakeAt }] of due.entries()) {
    if (wakeAt === null || wakeAt > demo.now) return
    const then = contractsAt(demo, wakeAt, _id)
    await then.followUpDueNow(id)
    const [ofPerson, ofFirm] = said[at] ?? [null, null]
    const leftOn = dayOf(wakeAt)
    if (ofPerson) await then.answerFollowUp(person, id, answerOf(ofPerson, leftOn))
    if (ofFirm) await then.answerFollowUp(member, id, answerOf(ofFirm, leftOn))
    const now = contractsAt(demo, demo.now, _id)
    await now.followUpDueNow(id)
    await now.followFollowUp(id)
    await now.follow(_id)
  }
}

async function tell(demo: Demo, story: Story): Promise<void> {
  const { _id, veteran, employer } = story
  const people = {
    person: await viewer(demo, veteran),
    member: await viewer(demo, employer),
    staff: await viewer(demo, staffMember),
  }
  const row = await drawUp(demo, story, people)
  await sign(demo, story, people, row)
  await followUp(demo, story, people)
  await contractsAt(demo, demo.now, _id).settleAll(_id)
}

/** Agreements in every state, with what became of the work. Gives how many there are. */
export const seedContracts = (demo: Demo): Promise<number> =>
  addMissing(stories, demo.wired.services.contracts.byIds, async (missing) => {
    for (const story of missing) await tell(demo, story)
  })
