import { newObjectId } from '../../server/platform/ids.ts'
import { anAccount } from '../support/a-account.ts'
import { cases, plain } from './case.ts'
import type { Subject } from './subject.ts'

/** A link to the subject's organisation. */
const aLink = async ({ services, employer }: Subject) => services.employers.inviteMember(employer.viewer, {})

/** Somebody who asks to join the subject's organisation. */
async function whoAsks({ services, employer }: Subject): Promise<string> {
  const { viewer } = await anAccount(services, { role: 'EMPLOYER' })
  await services.employers.askToJoin(viewer, { creditCode: employer.employer.creditCode })
  return viewer.id
}

/** Somebody who works for the subject's organisation. */
async function aRecruiter(subject: Subject): Promise<string> {
  const { viewer } = await anAccount(subject.services, { role: 'EMPLOYER' })
  await subject.services.employers.acceptInvitation(viewer, (await aLink(subject)).token)
  return viewer.id
}

const byIdOf = (field: string, thing: (of: Subject) => Promise<string>) => ({
  ask: `mutation($id: ID!) { ${field}(id: $id) { id } }`,
  variables: async (of: Subject) => ({ id: await thing(of) }),
})

/** Who belongs to an organisation. */
export const membership = cases({
  closeEmployer: {
    ask: 'mutation($input: ClosingInput!) { closeEmployer(input: $input) }',
    variables: ({ employer }) => ({ input: { name: employer.employer.name } }),
  },
  invitation: {
    ask: 'query($token: String!) { invitation(token: $token) { firm } }',
    variables: async (of) => ({ token: (await aLink(of)).token }),
  },
  myJoinRequest: plain('myJoinRequest { id }'),
  inviteMember: { ask: 'mutation { inviteMember(input: {}) { token } }' },
  endInvitation: byIdOf('endInvitation', async (of) => (await aLink(of)).invitation._id),
  acceptInvitation: {
    ask: 'mutation($token: String!) { acceptInvitation(token: $token) { id } }',
    variables: async (of) => ({ token: (await aLink(of)).token }),
  },
  askToJoin: {
    ask: 'mutation($code: String!) { askToJoin(input: { creditCode: $code }) { id } }',
    variables: ({ employer }) => ({ code: employer.employer.creditCode }),
  },
  withdrawJoinRequest: { ask: 'mutation { withdrawJoinRequest }' },
  acceptJoinRequest: byIdOf('acceptJoinRequest', whoAsks),
  refuseJoinRequest: byIdOf('refuseJoinRequest', whoAsks),
  removeMember: byIdOf('removeMember', aRecruiter),
  'removeMember (nobody)': byIdOf('removeMember', async () => newObjectId()),
  leaveEmployer: { ask: 'mutation { leaveEmployer }' },
  handOverEmployer: byIdOf('handOverEmployer', aRecruiter),
})
