import { apiScopeNames } from '../../rules/api-key.ts'
import { say } from '../../rules/text.ts'
import type { Resolvers } from '../graphql/generated/types.ts'
import { stateOf } from './api-key.ts'

export const apiKeyResolvers: Resolvers = {
  Query: {
    apiKeys: (_, args, { viewer, services }) => services.apiKeys.apiKeys(viewer, args),
    organisationApiKeys: (_, args, { viewer, services }) =>
      services.apiKeys.organisationApiKeys(viewer, args),
  },
  Mutation: {
    makeApiKey: (_, { input, key }, { viewer, services }) => services.apiKeys.makeApiKey(viewer, input, key),
    revokeApiKey: (_, { id, reason }, { viewer, services }) =>
      services.apiKeys.revokeApiKey(viewer, id, reason),
  },
  ApiKey: {
    id: ({ _id }) => _id,
    scopeNames: ({ scopes }, _, { language }) => scopes.map((scope) => say(apiScopeNames[scope], language)),
    state: async (key, _, { loaders, now }) =>
      stateOf(key, key.employerId ? await loaders.employers.load(key.employerId) : null, now),
    employer: ({ employerId }, _, { loaders }) => (employerId ? loaders.employers.load(employerId) : null),
  },
}
