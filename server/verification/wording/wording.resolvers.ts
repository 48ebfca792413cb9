import type { Resolvers } from '../../graphql/generated/types.ts'
import { findingsPerText } from './shown-texts.ts'

export const wordingResolvers: Resolvers = {
  Query: {
    wordedToCheck: (_, { kind, ...args }, { viewer, services }) =>
      services.wordedDesks[kind].queue(viewer, args),
  },
  Mutation: {
    passWorded: (_, { kind, id, version }, { viewer, services }) =>
      services.wordedDesks[kind].pass(viewer, id, version),
    returnWorded: (_, { kind, id, reasons, version }, { viewer, services }) =>
      services.wordedDesks[kind].giveBack(viewer, id, reasons, version),
  },
  Worded: {
    id: ({ _id }) => _id,
    wordingCheck: ({ verification }) => verification,
    mine: ({ writtenBy }, _, { viewer }) => viewer !== null && viewer.id === writtenBy,
    texts: async ({ kind, texts }, _, { services }) =>
      findingsPerText(texts, await services.wordedDesks[kind].findings(texts)),
  },
}
