import { cacheExchange, type Cache, type KeyGenerator, type UpdateResolver } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { actions, coded, keyless, pages } from '../generated/cache-facts.ts'

const byCode: KeyGenerator = ({ code }) => (typeof code === 'string' ? code : null)
const embedded: KeyGenerator = () => null

/** They have the ids of others and no life of their own: what they say belongs to the list that they stand in. */
const embeddedTypes = [...keyless, 'Match', 'FoundPosting', 'SearchPart', 'SearchSuggestion']

/** What a person says of the own file changes what fits. */
const rankings = {
  fields: ['matches', 'match', 'searchPostings'],
  actions: ['describeService', 'answerSuggestions', 'stateWishes', 'updatePerson'],
}

const each = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, value(key)]))

const forgetting =
  (isStale: (field: string) => boolean): UpdateResolver =>
  (_result, _args, cache: Cache) => {
    for (const { fieldName, fieldKey } of cache.inspectFields('Query'))
      if (isStale(fieldName)) cache.invalidate('Query', fieldKey)
  }

/** The lists that show what an action answers with. */
const listsOf = (type: string) => forgetting((field) => pages[field as keyof typeof pages] === type)

/**
 * The normalised cache: pages of one list are joined, what an action returns is renewed by itself, and the lists that
 * show it are read again.
 */
export const createCache = () =>
  cacheExchange({
    keys: { ...each(embeddedTypes, () => embedded), ...each(coded, () => byCode) },
    resolvers: { Query: each(Object.keys(pages), () => relayPagination()) },
    updates: {
      Mutation: {
        ...Object.fromEntries(Object.entries(actions).map(([action, type]) => [action, listsOf(type)])),
        ...each(rankings.actions, () => forgetting((field) => rankings.fields.includes(field))),
      },
    },
  })
