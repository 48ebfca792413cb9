import type { ApiKeyHolder } from '../../rules/api-key.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { cases, listed, plain } from './case.ts'
import { aClerk, type Subject } from './subject.ts'

/** A key of the subject's organisation, or of the bureau. */
async function aKeyOf({ services, employer }: Subject, holder: ApiKeyHolder): Promise<string> {
  const { viewer } = holder === 'BUREAU' ? await aClerk(services, 'bureau') : employer
  const made = await services.apiKeys.makeApiKey(viewer, { name: '人事系统', scopes: ['READ_OPEN'], days: 1 })
  if (holder === 'ORGANISATION') return made._id
  await services.apiKeys.revokeApiKey(viewer, made._id)
  return made._id
}

const revoke = 'mutation($id: ID!) { revokeApiKey(id: $id, reason: "密钥已泄露") { id } }'

/** Keys by which programs ask. */
export const apiKeys = cases({
  apiKeys: plain('apiKeys { totalCount }'),
  organisationApiKeys: listed('organisationApiKeys', (of) => aKeyOf(of, 'ORGANISATION')),
  makeApiKey: {
    ask: 'mutation($key: ID) { makeApiKey(input: { name: "人事系统", scopes: [READ_OPEN], days: 1 }, key: $key) { token } }',
    variables: () => ({ key: newObjectId() }),
  },
  revokeApiKey: { ask: revoke, variables: async (of) => ({ id: await aKeyOf(of, 'ORGANISATION') }) },
  'revokeApiKey (of the bureau)': {
    ask: revoke,
    variables: async (of) => ({ id: await aKeyOf(of, 'BUREAU') }),
  },
})
