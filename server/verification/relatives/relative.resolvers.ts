import { say } from '../../../rules/text.ts'
import { relationNames } from '../../../rules/relative.ts'
import type { Resolvers } from '../../graphql/generated/types.ts'

export const relativeResolvers: Resolvers = {
  Query: {
    myRelatives: (_, __, { viewer, services }) => services.relatives.myRelatives(viewer),
    relativeDeclarers: (_, __, { viewer, services }) => services.relatives.relativeDeclarers(viewer),
  },
  Mutation: {
    declareRelative: (_, { input, key }, { viewer, services }) =>
      services.relatives.declareRelative(viewer, input, key),
    takeBackRelative: (_, { id }, { viewer, services }) => services.relatives.takeBackRelative(viewer, id),
  },
  Relative: {
    id: ({ _id }) => _id,
    relationName: ({ relation }, _, { language }) => say(relationNames[relation], language),
  },
  RelativeDeclarer: {
    id: ({ staffId }) => staffId,
    name: async ({ staffId }, _, { loaders }) => (await loaders.accounts.load(staffId))?.name ?? '',
  },
}
