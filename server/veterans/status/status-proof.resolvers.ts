import type { Resolvers } from '../../graphql/generated/types.ts'

export const statusProofResolvers: Resolvers = {
  Query: {
    statusShown: (_, { token }, { services, ip }) => services.statusProofs.statusShown(token, ip),
  },
  Mutation: {
    showStatus: (_, __, { viewer, services }) => services.statusProofs.showStatus(viewer),
  },
}
