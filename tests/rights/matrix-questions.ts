import { aResidentId } from '../support/a-veteran.ts'
import { submitted } from '../../server/verification/index.ts'
import { byId, cases, listed, plain } from './case.ts'
import {
  aHeldPosting,
  aKeptFile,
  aHeldTraining,
  anAppealedPosting,
  anOpenPosting,
  aRegistration,
  aReportedPosting,
  aTakenDownPosting,
  aVillageDraftFair,
  aVillageFair,
  aVillageTraining,
  aVillageTrainingDraft,
} from './things.ts'

const waiting = { verification: submitted(new Date()) }

/** Every root field of Query. */
export const questions = cases({
  serverVersion: plain('serverVersion'),
  seenAs: plain('seenAs { name }'),
  viewer: plain('viewer { id }'),
  mySessions: plain('mySessions { id }'),
  officeSignIn: plain('officeSignIn { zh }'),
  myEmployer: plain('myEmployer { id }'),
  employer: byId('employer', ({ employer }) => ({ id: employer.employer._id }), {
    operation: 'query',
    employer: waiting,
  }),
  'employer (verified)': byId('employer', ({ employer }) => ({ id: employer.employer._id }), {
    operation: 'query',
  }),
  employersToVerify: listed('employersToVerify', ({ employer }) => employer.employer._id, {
    employer: waiting,
  }),
  fairs: listed('fairs', aVillageFair),
  'fairs (drafts)': listed('fairs', aVillageDraftFair, { asked: 'time: DRAFTS' }),
  fair: byId('fair', async (of) => ({ id: await aVillageFair(of) }), { operation: 'query' }),
  'fair (draft)': byId('fair', async (of) => ({ id: await aVillageDraftFair(of) }), { operation: 'query' }),
  myRegistrations: listed('myRegistrations', async (of) => (await aRegistration(of)).id),
  fairRegistrations: {
    ask: 'query($id: ID!) { fairRegistrations(fairId: $id) { nodes { id } } }',
    variables: async (of) => ({ id: (await aRegistration(of)).fairId }),
    shows: ({ nodes }: { nodes: unknown[] }) => nodes.length > 0,
  },
  matches: plain('matches { totalCount }'),
  match: {
    ask: 'query($id: ID!) { match(postingId: $id) { posting { id } } }',
    variables: async (of) => ({ id: await anOpenPosting(of) }),
  },
  whatWouldChange: {
    ask: 'query($id: ID!) { whatWouldChange(postingId: $id) { fit } }',
    variables: async (of) => ({ id: await anOpenPosting(of) }),
  },
  trainingsToPosting: {
    ask: 'query($id: ID!) { trainingsToPosting(postingId: $id) { posting { id } } }',
    variables: async (of) => ({ id: await anOpenPosting(of) }),
  },
  veteransForPosting: {
    ask: 'query($id: ID!) { veteransForPosting(postingId: $id) { totalCount } }',
    variables: async (of) => ({ id: await anOpenPosting(of) }),
  },
  trainingsToOccupation: plain('trainingsToOccupation(code: "6-31-01-03") { days }'),
  whyShown: {
    ask: 'query($id: ID!) { whyShown(postingId: $id) { total } }',
    variables: async (of) => ({ id: await anOpenPosting(of) }),
  },
  'whyShown (of another)': {
    ask: 'query($id: ID!, $person: ID!) { whyShown(postingId: $id, veteranId: $person) { total } }',
    variables: async (of) => ({ id: await anOpenPosting(of), person: of.veteran.veteran._id }),
  },
  matchesFor: {
    ask: 'query($id: ID!) { matchesFor(veteranId: $id) { totalCount } }',
    variables: ({ veteran }) => ({ id: veteran.veteran._id }),
  },
  searchFor: {
    ask: 'query($id: ID!) { searchFor(veteranId: $id, words: "保安") { totalCount } }',
    variables: ({ veteran }) => ({ id: veteran.veteran._id }),
  },
  myNotifications: plain('myNotifications { nodes { id } }'),
  postingsToCheck: listed('postingsToCheck', aHeldPosting),
  appealedPostings: listed('appealedPostings', anAppealedPosting),
  takenDownPostings: listed('takenDownPostings', aTakenDownPosting),
  areaPostings: listed('areaPostings', anOpenPosting),
  reportedPostings: listed('reportedPostings', aReportedPosting),
  myReport: {
    ask: 'query($id: ID!) { myReport(postingId: $id) { state } }',
    variables: async (of) => ({ id: await aReportedPosting(of) }),
    shows: (report: unknown) => report !== null,
  },
  openPostings: plain('openPostings { nodes { id } }'),
  posting: byId('posting', async (of) => ({ id: await aHeldPosting(of) }), { operation: 'query' }),
  'posting (visible)': byId('posting', async (of) => ({ id: await anOpenPosting(of) }), {
    operation: 'query',
  }),
  myPostings: listed('myPostings', anOpenPosting),
  auditLog: plain('auditLog { totalCount }'),
  checkWording: plain('checkWording(title: "叉车司机") { field }'),
  occupations: plain('occupations { code }'),
  skills: plain('skills { id }'),
  specialties: plain('specialties { id }'),
  areas: plain('areas { code }'),
  searchAreas: plain('searchAreas(search: "泉港") { code }'),
  homeArea: plain('homeArea { code }'),
  industries: plain('industries { code }'),
  serviceStations: plain('serviceStations { id }'),
  trainings: listed('trainings', aVillageTraining),
  trainingDrafts: listed('trainingDrafts', aVillageTrainingDraft),
  staffTraining: byId('staffTraining', async (of) => ({ id: await aVillageTrainingDraft(of) }), {
    operation: 'query',
  }),
  'staffTraining (offered)': byId('staffTraining', async (of) => ({ id: await aVillageTraining(of) }), {
    operation: 'query',
  }),
  statusShown: plain('statusShown(token: "x") { isVerified }'),
  myVeteran: plain('myVeteran { id }'),
  myFileReadings: plain('myFileReadings { nodes { at } }'),
  veteran: byId('veteran', ({ veteran }) => ({ id: veteran.veteran._id }), { operation: 'query' }),
  'veteran (no area)': byId('veteran', ({ veteran }) => ({ id: veteran.veteran._id }), {
    operation: 'query',
    veteran: { areaCode: null },
  }),
  veterans: listed('veterans', ({ veteran }) => veteran.veteran._id),
  'veterans (by skill)': listed('veterans', ({ veteran }) => veteran.veteran._id, {
    veteran: {
      skills: [{ id: 'driving-licence-any', answer: 'CONFIRMED', words: [], confidence: 1 }],
    },
    asked: 'filter: { skillId: "driving-licence-any" }',
  }),
  employers: listed('employers', ({ employer }) => employer.employer._id),
  veteransLike: {
    ask: 'query($name: String!) { veteransLike(input: { name: $name }) { here { id } } }',
    variables: ({ veteran }) => ({ name: veteran.veteran.name }),
    shows: ({ here }: { here: unknown[] }) => here.length > 0,
  },
  'veteransLike (by number)': {
    ask: 'query($name: String!, $number: String!) { veteransLike(input: { name: $name, residentId: $number }) { here { id } } }',
    variables: ({ veteran }) => ({ name: veteran.veteran.name, number: aResidentId() }),
    shows: ({ here }: { here: unknown[] }) => here.length > 0,
  },
  registrationsOnBehalf: {
    ask: 'query($id: ID!) { registrationsOnBehalf(veteranId: $id) { id } }',
    variables: async (of) => ({ id: await aKeptFile(of) }),
  },
  veteransToVerify: listed('veteransToVerify', ({ veteran }) => veteran.veteran._id, { veteran: waiting }),
  wordedToCheck: listed('wordedToCheck', aHeldTraining, { asked: 'kind: TRAINING' }),
})
