import type { Resolvers } from '../graphql/generated/types.ts'
import { reference } from '../reference/index.ts'

export const synonymResolvers: Resolvers = {
  Query: {
    synonyms: (_, args, { viewer, services }) => services.synonyms.synonyms(viewer, args),
  },
  Mutation: {
    addSynonym: (_, { input, key }, { viewer, services }) => services.synonyms.addSynonym(viewer, input, key),
    undoSynonym: (_, { id }, { viewer, services }) => services.synonyms.undoSynonym(viewer, id),
  },
  Synonym: {
    id: ({ _id }) => _id,
    occupation: ({ occupationCode }) =>
      occupationCode === null ? null : (reference().occupations.get(occupationCode) ?? null),
  },
}
