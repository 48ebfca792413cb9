import { applicationInput } from '../support/an-application.ts'
import { byId, cases, listed, plain } from './case.ts'
import { anOpenPosting } from './things.ts'
import type { Subject } from './subject.ts'

/** The person's, for a posting of the employer's. */
async function anApplicationOf(of: Subject): Promise<string> {
  const { applyToPosting } = of.services.applications
  const { row } = await applyToPosting(of.veteran.viewer, await anOpenPosting(of), applicationInput())
  return row._id
}

/** One of which the person may ask for an answer. */
async function anOldApplication(of: Subject): Promise<string> {
  const id = await anApplicationOf(of)
  await of.app.platform.connection
    .collection<{ _id: string }>('applications')
    .updateOne({ _id: id }, { $set: { nudgeFrom: '2026-01-01' } })
  return id
}

/** One that the asking side has changed a moment ago. */
async function aChangedApplication(of: Subject): Promise<string> {
  const id = await anApplicationOf(of)
  const { answerApplication, withdrawApplication } = of.services.applications
  if (of.asking?.viewer.id === of.veteran.viewer.id) await withdrawApplication(of.veteran.viewer, id)
  else await answerApplication(of.employer.viewer, id, { answer: 'INTERVIEW' })
  return id
}

const the = (make: (of: Subject) => Promise<string>) => async (of: Subject) => ({ id: await make(of) })

/** Applying and answering. */
export const applicationActs = cases({
  myApplications: listed('myApplications', anApplicationOf),
  application: byId('application', the(anApplicationOf), { operation: 'query' }),
  applicationPreview: {
    ask: 'query($id: ID!) { applicationPreview(postingId: $id, sees: [NAME]) { answerBy } }',
    variables: the(anOpenPosting),
  },
  applicants: listed('applicants', anApplicationOf),
  applicationsOwed: plain('applicationsOwed { waiting }'),
  applicationCounts: {
    ask: '{ applicationCounts { waiting } }',
    variables: async (of) => ({ id: await anApplicationOf(of) }),
    shows: ({ waiting }: { waiting: number }) => waiting > 0,
  },
  applyToPosting: {
    ask: 'mutation($id: ID!) { applyToPosting(postingId: $id, input: { sees: [NAME] }) { id } }',
    variables: the(anOpenPosting),
  },
  withdrawApplication: byId('withdrawApplication', the(anApplicationOf)),
  nudgeApplication: byId('nudgeApplication', the(anOldApplication)),
  agreeToCall: {
    ask: 'mutation($id: ID!) { agreeToCall(id: $id, agrees: true) { id } }',
    variables: the(anApplicationOf),
  },
  openApplication: byId('openApplication', the(anApplicationOf)),
  answerApplication: {
    ask: 'mutation($id: ID!) { answerApplication(id: $id, input: { answer: OFFER }) { isFilled } }',
    variables: the(anApplicationOf),
  },
  answerApplications: {
    ask: `mutation($id: ID!) {
      answerApplications(cases: [{ id: $id, version: 1 }], input: { answer: OFFER }) { refusal { kind } }
    }`,
    variables: the(anApplicationOf),
    refusedAs: ([one]: { refusal: { kind: string } | null }[]) => one?.refusal?.kind ?? null,
  },
  undoApplicationChange: {
    ask: 'mutation($id: ID!) { undoApplicationChange(id: $id, version: 2) { id } }',
    ofAsker: true,
    variables: the(aChangedApplication),
  },
})
