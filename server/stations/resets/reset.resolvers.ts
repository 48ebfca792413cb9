import type { Resolvers } from '../../graphql/generated/types.ts'

export const resetResolvers: Resolvers = {
  Mutation: {
    resetVeteran: (_, { id, input, key }, { viewer, services }) =>
      services.personResets.resetVeteran(viewer, id, input, key),
    resetMember: (_, { id, memberId, input, key }, { viewer, services }) =>
      services.personResets.resetMember(viewer, id, memberId, input, key),
    disputeReset: (_, { token }, { services }) => services.personResets.disputeReset(token),
  },
}
