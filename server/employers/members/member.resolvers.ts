import type { Resolvers } from '../../graphql/generated/types.ts'
import { isPresent } from '../../platform/present.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { maySeeAllOf } from '../employer.policy.ts'
import type { EmployerRow } from '../employer.ts'
import { roleIn } from './member.ts'

const isOwner = (viewer: Viewer | null, employer: EmployerRow): boolean =>
  viewer !== null && roleIn(employer, viewer.id) === 'OWNER'

export const memberResolvers: Resolvers = {
  Query: {
    invitation: (_, { token }, { viewer, services }) => services.employers.invitation(viewer, token),
    myJoinRequest: (_, __, { viewer, services }) => services.employers.myJoinRequest(viewer),
  },
  Mutation: {
    inviteMember: (_, { input, key }, { viewer, services }) =>
      services.employers.inviteMember(viewer, input, key),
    endInvitation: (_, { id }, { viewer, services }) => services.employers.endInvitation(viewer, id),
    acceptInvitation: (_, { token }, { viewer, services }) =>
      services.employers.acceptInvitation(viewer, token),
    askToJoin: (_, { input }, { viewer, services }) => services.employers.askToJoin(viewer, input),
    withdrawJoinRequest: (_, __, { viewer, services }) => services.employers.withdrawJoinRequest(viewer),
    acceptJoinRequest: (_, { id }, { viewer, services }) => services.employers.acceptJoinRequest(viewer, id),
    refuseJoinRequest: (_, { id }, { viewer, services }) => services.employers.refuseJoinRequest(viewer, id),
    removeMember: (_, { id }, { viewer, services }) => services.employers.removeMember(viewer, id),
    leaveEmployer: (_, __, { viewer, services }) => services.employers.leaveEmployer(viewer),
    handOverEmployer: (_, { id }, { viewer, services }) => services.employers.handOverEmployer(viewer, id),
  },
  Employer: {
    async members(employer, _, { viewer, loaders }) {
      if (!maySeeAllOf(viewer, employer)) return null
      const accounts = await loaders.accounts.loadMany(employer.members.map(({ accountId }) => accountId))
      return employer.members
        .map(({ accountId, since }, at) => {
          const account = accounts[at]
          if (!account || account instanceof Error) return null
          const { name, phone } = account
          return { id: accountId, name, phone, role: roleIn(employer, accountId) ?? 'RECRUITER', since }
        })
        .filter(isPresent)
    },
    myRole: (employer, _, { viewer }) => viewer && roleIn(employer, viewer.id),
    invitations: (employer, _, { viewer, services }) =>
      isOwner(viewer, employer) ? services.employers.invitations(employer) : null,
    joinRequests: (employer, _, { viewer, services }) =>
      isOwner(viewer, employer) ? services.employers.joinRequests(employer) : null,
    memberEvents: (employer, _, { viewer, services }) =>
      maySeeAllOf(viewer, employer) ? services.employers.memberEvents(employer) : null,
  },
  Invitation: { id: ({ _id }) => _id },
  JoinRequest: { id: ({ _id }) => _id },
  MemberEvent: { id: ({ _id }) => _id },
}
