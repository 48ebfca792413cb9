import { submitted } from '../../server/verification/index.ts'
import { fairInput } from '../support/a-fair.ts'
import { aResidentId } from '../support/a-veteran.ts'
import { postingInput } from '../support/a-posting.ts'
import { trainingInput } from '../support/a-training.ts'
import { employerInput } from './case-inputs.ts'
import { byId, cases, type Case } from './case.ts'
import { aPhone } from '../support/a-account.ts'
import { aCode } from '../support/a-code.ts'
import { village, type Subject } from './subject.ts'
import {
  aHeldPosting,
  aKeptFile,
  aHeldTraining,
  anAppealedPosting,
  aNotification,
  anOpenPosting,
  anOrphanDown,
  aRegistration,
  aReportedPosting,
  aTakenDownPosting,
  aVillageDraftFair,
  aVillageFair,
  aVillagePostingDraft,
  aVillageTraining,
  aVillageTrainingDraft,
} from './things.ts'

const waiting = { verification: submitted(new Date()) }
const verified = {
  verification: { ...submitted(new Date()), state: 'VERIFIED', decidedAt: new Date() },
} as const
const endingSoon = {
  verification: {
    ...verified.verification,
    validUntil: new Date(Date.now() + 86_400_000),
  },
} as const
const returned = 'reasons: [{ field: "address", reason: "与执照不符" }]'

type Thing = (subject: Subject) => string | Promise<string>
const the =
  (thing: Thing) =>
  async (subject: Subject): Promise<{ id: string }> => ({ id: await thing(subject) })

/** An act on one thing, with what else it is given. */
const act = (field: string, thing: Thing, given = '', more: Partial<Case> & { of?: string } = {}): Case => {
  const { of = 'id', ...rest } = more
  return {
    ask: `mutation($id: ID!) { ${field}(id: $id${given && `, ${given}`}) { ${of} } }`,
    variables: the(thing),
    ...rest,
  }
}

/** An act that takes one input. */
const withInput = (field: string, kind: string, input: (of: Subject) => object, of = 'id'): Case => ({
  ask: `mutation($input: ${kind}!) { ${field}(input: $input) { ${of} } }`,
  variables: (subject) => ({ input: input(subject) }),
})

/** An act that takes an id and an input. */
const change = (field: string, kind: string, thing: Thing, input: object): Case => ({
  ask: `mutation($id: ID!, $input: ${kind}!) { ${field}(id: $id, input: $input) { id } }`,
  variables: async (subject) => ({ id: await thing(subject), input }),
})

/** An act on several cases, of which this is one; its outcome is that of the case. */
const several = (field: string, thing: Thing, given = '', more: Partial<Case> = {}): Case => ({
  ask: `mutation($cases: [CaseInput!]!) { ${field}(cases: $cases${given && `, ${given}`}) { refusal { kind } } }`,
  variables: async (subject) => ({ cases: [{ id: await thing(subject), version: 1 }] }),
  refusedAs: ([one]: { refusal: { kind: string } | null }[]) => one?.refusal?.kind ?? null,
  ...more,
})

const veteranId = ({ veteran }: Subject) => veteran.veteran._id
const employerId = ({ employer }: Subject) => employer.employer._id
const service = { text: '汽车连驾驶员', periods: [] }
const aResetInput = async ({ app, services }: Subject) => {
  const phone = aPhone()
  const code = await aCode(app.platform, services.accounts, 'AT_STATION', phone)
  return { document: 'ID_CARD', reason: '手机遗失', phone, code }
}

const removeProof = 'mutation ($id: ID!) { removeProof(id: $id) }'

/** Acts on files, organisations and what staff check. */
export const decisions = cases({
  registerEmployer: withInput('registerEmployer', 'EmployerInput', employerInput),
  updateEmployer: withInput('updateEmployer', 'EmployerInput', employerInput),
  renewEmployer: {
    ask: 'mutation { renewEmployer { id } }',
    employer: endingSoon,
  },
  verifyEmployer: act('verifyEmployer', employerId, '', { employer: waiting }),
  'verifyEmployer (verified)': act('verifyEmployer', employerId),
  returnEmployer: act('returnEmployer', employerId, returned, { employer: waiting }),
  verifyEmployers: several('verifyEmployers', employerId, '', { employer: waiting }),
  returnEmployers: several('returnEmployers', employerId, returned, { employer: waiting }),
  releaseCreditCode: change('releaseCreditCode', 'ReleaseInput', employerId, {
    reason: '另一单位冒用，已查明',
  }),
  verifyVeteran: act('verifyVeteran', veteranId, '', { veteran: waiting }),
  returnVeteran: act('returnVeteran', veteranId, returned, { veteran: waiting }),
  returnVeterans: several('returnVeterans', veteranId, returned, { veteran: waiting }),
  passPosting: act('passPosting', aHeldPosting),
  returnPosting: act('returnPosting', aHeldPosting, 'reasons: [{ field: "content", reason: "用语不当" }]'),
  takeDownPosting: act('takeDownPosting', anOpenPosting, 'input: { concern: FEES, reason: "要求交押金" }'),
  putUpPosting: act('putUpPosting', anOrphanDown, 'reason: "经核实，信息属实"'),
  appealTakedown: act('appealTakedown', aTakenDownPosting, 'words: "押金已经取消"'),
  decideAppeal: act('decideAppeal', anAppealedPosting, 'outcome: LIFTED, answer: "已电话核实"'),
  reportPosting: {
    ask: 'mutation($id: ID!) { reportPosting(postingId: $id, input: { concern: FEES }) { state } }',
    variables: the(anOpenPosting),
  },
  dismissReports: {
    ask: 'mutation($id: ID!) { dismissReports(postingId: $id, answer: "已电话核实") { id } }',
    variables: the(aReportedPosting),
  },
  passWorded: {
    ask: 'mutation($id: ID!) { passWorded(kind: TRAINING, id: $id) { id } }',
    variables: the(aHeldTraining),
  },
  returnWorded: {
    ask: `mutation($id: ID!) { returnWorded(kind: TRAINING, id: $id, ${returned}) { id } }`,
    variables: the(aHeldTraining),
  },
  describeService: withInput('describeService', 'ServiceInput', () => service),
  answerSuggestions: withInput('answerSuggestions', 'AnswersInput', () => ({ skills: [], occupations: [] })),
  stateWishes: withInput('stateWishes', 'WishesInput', () => ({
    occupationCodes: [],
    areaCodes: [],
    shifts: [],
    contractTypes: [],
  })),
  updatePerson: withInput('updatePerson', 'PersonInput', () => ({ degree: 'BACHELOR' })),
  showStatus: { ask: 'mutation { showStatus { token } }', veteran: verified },
  'showStatus (not verified)': { ask: 'mutation { showStatus { token } }', veteran: waiting },
  submitVeteran: {
    ask: 'mutation { submitVeteran { id } }',
    veteran: { serviceText: '汽车连驾驶员', residentId: aResidentId() },
  },
  'removeProof (of a veteran)': {
    ask: removeProof,
    variables: ({ veteran: { veteran } }) => ({ id: veteran.proofs?.[0]?.id }),
  },
  'removeProof (of an employer)': {
    ask: removeProof,
    variables: ({ employer: { employer } }) => ({ id: employer.proofs?.[0]?.id }),
  },
})

/** Acts for somebody without a phone, whose file a clerk of the village keeps. */
export const onBehalf = cases({
  makeVeteranOnBehalf: withInput('makeVeteranOnBehalf', 'OnBehalfInput', ({ veteran }) => ({
    name: `郑${veteran.veteran._id}`,
    areaCode: village,
    consentOn: '2026-11-01',
  })),
  keepVeteranOnBehalf: change('keepVeteranOnBehalf', 'KeptOnBehalfInput', aKeptFile, { degree: 'BACHELOR' }),
  'keepVeteranOnBehalf (of the person)': change('keepVeteranOnBehalf', 'KeptOnBehalfInput', veteranId, {
    degree: 'BACHELOR',
  }),
  submitVeteranOnBehalf: act('submitVeteranOnBehalf', aKeptFile),
  handOverVeteran: {
    ask: `mutation($id: ID!, $input: HandOverInput!) { handOverVeteran(id: $id, input: $input) { id } }`,
    variables: async (of) => {
      const phone = aPhone()
      const code = await aCode(of.app.platform, of.services.accounts, 'TAKE_OVER', phone)
      return { id: await aKeptFile(of), input: { phone, code } }
    },
  },
  resetVeteran: {
    ask: `mutation($id: ID!, $input: PersonResetInput!) { resetVeteran(id: $id, input: $input) { id } }`,
    variables: async (of) => ({ id: veteranId(of), input: await aResetInput(of) }),
  },
  resetMember: {
    ask: `mutation($id: ID!, $memberId: ID!, $input: PersonResetInput!) { resetMember(id: $id, memberId: $memberId, input: $input) { id } }`,
    variables: async (of) => ({
      id: of.employer.employer._id,
      memberId: of.employer.viewer.id,
      input: await aResetInput(of),
    }),
  },
  disputeReset: { ask: 'mutation { disputeReset(token: "nothing.of-the-kind") }' },
  registerOnBehalf: {
    ask: `mutation($id: ID!, $fair: ID!) { registerOnBehalf(fairId: $fair, veteranId: $id) { id } }`,
    variables: async (of) => ({ id: await aKeptFile(of), fair: await aVillageFair(of) }),
  },
  withdrawOnBehalf: {
    ask: `mutation($id: ID!, $fair: ID!) { withdrawOnBehalf(fairId: $fair, veteranId: $id) { id } }`,
    variables: async (of) => {
      const [id, fair] = [await aKeptFile(of), await aVillageFair(of)]
      await of.services.fairs.registerOnBehalf(of.maker.viewer, fair, id)
      return { id, fair }
    },
  },
})

/** Acts on postings, fairs and trainings. */
export const makings = cases({
  draftPosting: withInput('draftPosting', 'PostingInput', () => postingInput()),
  updatePosting: change('updatePosting', 'PostingInput', aVillagePostingDraft, postingInput()),
  publishPosting: byId('publishPosting', the(aVillagePostingDraft)),
  deletePosting: byId('deletePosting', the(aVillagePostingDraft)),
  closePosting: byId('closePosting', the(anOpenPosting)),
  pausePosting: byId('pausePosting', the(anOpenPosting)),
  resumePosting: byId('resumePosting', the(anOpenPosting)),
  renewPosting: byId('renewPosting', the(anOpenPosting)),
  renewPostings: several('renewPostings', anOpenPosting, ''),
  'closePosting (draft)': byId('closePosting', the(aVillagePostingDraft)),
  createFair: withInput('createFair', 'FairInput', () => fairInput()),
  updateFair: change('updateFair', 'FairInput', aVillageDraftFair, fairInput()),
  'updateFair (announced)': change('updateFair', 'FairInput', aVillageFair, fairInput({ capacity: 200 })),
  publishFair: byId('publishFair', the(aVillageDraftFair)),
  deleteFair: byId('deleteFair', the(aVillageDraftFair)),
  cancelFair: act('cancelFair', aVillageFair, 'reason: "台风"'),
  registerForFair: {
    ask: 'mutation($id: ID!) { registerForFair(fairId: $id) { id } }',
    variables: the(aVillageFair),
  },
  withdrawFromFair: {
    ask: 'mutation($id: ID!) { withdrawFromFair(fairId: $id) { id } }',
    variables: async (of) => ({ id: (await aRegistration(of)).fairId }),
  },
  offerTraining: withInput('offerTraining', 'TrainingInput', () => trainingInput()),
  draftTraining: withInput('draftTraining', 'TrainingDraftInput', () => trainingInput()),
  updateTraining: change('updateTraining', 'TrainingDraftInput', aVillageTrainingDraft, trainingInput()),
  publishTraining: byId('publishTraining', the(aVillageTrainingDraft)),
  deleteTraining: byId('deleteTraining', the(aVillageTrainingDraft)),
  withdrawTraining: {
    ask: 'mutation($id: ID!) { withdrawTraining(id: $id) }',
    variables: the(aVillageTraining),
  },
  readNotification: byId('readNotification', the(aNotification)),
  readAllNotifications: { ask: 'mutation { readAllNotifications { nodes { id } } }' },
})
