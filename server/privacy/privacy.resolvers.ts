import type { Resolvers } from '../graphql/generated/types.ts'

export const privacyResolvers: Resolvers = {
  Query: {
    myConsents: (_, __, { viewer, services }) => services.accounts.myConsents(viewer),
  },
  Mutation: {
    setConsent: (_, { input }, { viewer, services }) => services.privacy.setConsent(viewer, input),
  },
}
