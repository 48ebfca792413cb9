import { dayOf } from '../../rules/office-time.ts'
import { applicationInput } from '../support/an-application.ts'
import { termsInput } from '../support/an-agreement.ts'
import { byId, cases, listed } from './case.ts'
import { anOpenPosting, aVillageFair } from './things.ts'
import type { Subject } from './subject.ts'

const day = 86_400_000
const terms = () => termsInput(dayOf(new Date()))

/** An application of the person's, of which the employer has offered the work. */
async function anOffer({ services, veteran, employer, ...of }: Subject): Promise<string> {
  const postingId = await anOpenPosting({ services, veteran, employer, ...of })
  const { row } = await services.applications.applyToPosting(veteran.viewer, postingId, applicationInput())
  await services.applications.answerApplication(employer.viewer, row._id, { answer: 'OFFER' })
  return row._id
}

/** A contract that waits for both. */
async function anAgreement(of: Subject) {
  const input = { kind: 'CONTRACT', applicationId: await anOffer(of), terms: terms() } as const
  const { row } = await of.services.contracts.drawUpAgreement(of.employer.viewer, input)
  return { id: row._id, seal: row.revisions[0]?.seal ?? '' }
}

/** A follow-up of it that has been asked. */
async function anAskedFollowUp(of: Subject): Promise<string> {
  const { id, seal } = await anAgreement(of)
  const { contracts } = of.services
  for (const { viewer } of [of.employer, of.veteran]) await contracts.confirmAgreement(viewer, id, seal)
  await contracts.follow(id)
  const followUp = `${id}-30`
  const [begun, past] = [dayOf(new Date(Date.now() - 40 * day)), new Date(Date.now() - day)]
  await of.app.platform.connection
    .collection<{ _id: string }>('followups')
    .updateOne({ _id: followUp }, { $set: { startOn: begun, wakeAt: past } })
  await contracts.followUpDueNow(followUp)
  return followUp
}

/** One of which the station calls. */
async function aFollowUpToCall(of: Subject): Promise<string> {
  const id = await anAskedFollowUp(of)
  await of.app.platform.connection
    .collection<{ _id: string }>('followups')
    .updateOne({ _id: id }, { $set: { wakeAt: new Date(Date.now() - day) } })
  await of.services.contracts.followUpDueNow(id)
  return id
}

/** One of which the two say different things. */
async function aDispute(of: Subject): Promise<string> {
  const id = await anAskedFollowUp(of)
  const { answerFollowUp } = of.services.contracts
  await answerFollowUp(of.employer.viewer, id, { answer: 'STILL_THERE' })
  await answerFollowUp(of.veteran.viewer, id, { answer: 'OTHER', words: '停工等通知' })
  return id
}

const the = (make: (of: Subject) => Promise<string>) => async (of: Subject) => ({ id: await make(of) })
const idOf = async (of: Subject) => (await anAgreement(of)).id

/** Intentions, contracts, and whether the work is kept. */
export const contractActs = cases({
  agreements: listed('agreements', idOf),
  agreement: byId('agreement', the(idOf), { operation: 'query' }),
  followUpsToAnswer: listed('followUpsToAnswer', anAskedFollowUp),
  followUpsToCall: listed('followUpsToCall', aFollowUpToCall),
  followUpsToDecide: listed('followUpsToDecide', aDispute),
  stayingRates: {
    ask: '{ stayingRates(by: EMPLOYER) { suppressed } }',
    variables: the(aDispute),
    shows: ({ suppressed }: { suppressed: number }) => suppressed > 0,
  },
  drawUpAgreement: {
    ask: 'mutation($input: AgreementInput!) { drawUpAgreement(input: $input) { id } }',
    variables: async (of) => ({
      input: { kind: 'CONTRACT', applicationId: await anOffer(of), terms: terms() },
    }),
  },
  proposeAgreement: {
    ask: 'mutation($input: AgreementProposalInput!) { proposeAgreement(input: $input) { id } }',
    variables: async (of) => ({
      input: {
        ...{ kind: 'INTENTION', fairId: await aVillageFair(of), onBehalfOf: 'EMPLOYER', terms: terms() },
        ...{ veteranId: of.veteran.veteran._id, employerId: of.employer.employer._id },
      },
    }),
  },
  changeAgreement: {
    ask: `mutation($id: ID!, $terms: AgreementTermsInput!) {
      changeAgreement(id: $id, terms: $terms, version: 1) { id }
    }`,
    variables: async (of) => ({ id: await idOf(of), terms: { ...terms(), pay: 7_000 } }),
  },
  confirmAgreement: {
    ask: 'mutation($id: ID!, $seal: String!) { confirmAgreement(id: $id, seal: $seal) { id } }',
    variables: anAgreement,
  },
  refuseAgreement: {
    ask: 'mutation($id: ID!) { refuseAgreement(id: $id, reason: PAY) { id } }',
    variables: the(idOf),
  },
  withdrawAgreement: byId('withdrawAgreement', the(idOf)),
  seeAgreement: {
    ask: 'mutation($id: ID!) { seeAgreement(id: $id, revision: 1) { id } }',
    variables: the(idOf),
  },
  answerFollowUp: {
    ask: 'mutation($id: ID!) { answerFollowUp(id: $id, input: { answer: STILL_THERE }) { id } }',
    variables: the(anAskedFollowUp),
  },
  openFollowUp: byId('openFollowUp', the(aFollowUpToCall), { of: 'phone' }),
  recordFollowUpCall: {
    ask: 'mutation($id: ID!) { recordFollowUpCall(id: $id, input: { isReached: false, side: VETERAN }) { id } }',
    variables: the(aFollowUpToCall),
  },
  decideFollowUp: {
    ask: `mutation($id: ID!, $version: Int!) {
      decideFollowUp(id: $id, input: { outcome: UNKNOWN, words: "无法联系", version: $version }) { id }
    }`,
    variables: async (of) => {
      const id = await aDispute(of)
      const [found] = await of.services.contracts.followUpsFor([id.replace('-30', '')])
      return { id, version: found?.rows.find(({ _id }) => _id === id)?.version ?? 0 }
    },
  },
})
