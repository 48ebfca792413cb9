import { say } from '../../rules/text.ts'
import type { Resolvers } from '../graphql/generated/types.ts'
import { listName, narrowedTo } from './export-words.ts'
import { stateAt } from './export.ts'

export const exportResolvers: Resolvers = {
  Query: {
    myExports: (_, args, { viewer, services }) => services.exports.myExports(viewer, args),
    exports: (_, args, { viewer, services }) => services.exports.exports(viewer, args),
  },
  Mutation: {
    askExport: (_, { input, key }, { viewer, services }) => services.exports.askExport(viewer, input, key),
    dropExport: (_, { id }, { viewer, services }) => services.exports.dropExport(viewer, id),
  },
  Export: {
    id: ({ _id }) => _id,
    listName: (row, _, { language }) => listName(row, language),
    fair: ({ fairId }, _, { loaders }) => (fairId === null ? null : loaders.fairs.load(fairId)),
    narrowedTo: (row, _, { language }) => narrowedTo(row, language),
    isMine: ({ byId }, _, { viewer }) => byId === viewer?.id,
    state: (row, _, { now }) => stateAt(row, now),
    failure: ({ failure }, _, { language }) => (failure ? say(failure, language) : null),
  },
}
