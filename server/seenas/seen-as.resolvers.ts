import type { Resolvers } from '../graphql/generated/types.ts'
import { helpingQueries, whyResolvers } from './helping/helping.resolvers.ts'
import { maskedName } from './seen-as.ts'

export const seenAsResolvers: Resolvers = {
  ...whyResolvers,
  Query: {
    seenAs: (_, __, { seen }) => seen?.now?.look ?? null,
    ...helpingQueries,
  },
  Mutation: {
    seeAsVeteran: (_, { id, reason }, { viewer, services, session }) =>
      services.seenAs.seeAsVeteran(viewer, session.token, id, reason),
    seeAsMember: (_, { id, memberId, reason }, { viewer, services, session }) =>
      services.seenAs.seeAsMember(viewer, session.token, id, memberId ?? null, reason),
    endSeenAs: (_, __, { viewer, services, session }) => services.seenAs.endSeenAs(viewer, session.token),
  },
  SeenAs: {
    name: ({ name }) => maskedName(name),
    until: ({ expiresAt }) => expiresAt,
  },
}
