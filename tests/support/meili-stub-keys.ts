import { createHmac } from 'node:crypto'
import { StubRefusal, stubRefusals } from './meili-refusals.ts'

/** Which action each route asks for, as the real server does. */
const actions: Record<string, string> = {
  'GET version': 'version',
  'GET tasks': 'tasks.get',
  'GET tasks/*': 'tasks.get',
  'GET indexes': 'indexes.get',
  'POST indexes': 'indexes.create',
  'GET indexes/*': 'indexes.get',
  'DELETE indexes/*': 'indexes.delete',
  'GET indexes/*/stats': 'stats.get',
  'GET indexes/*/settings': 'settings.get',
  'PATCH indexes/*/settings': 'settings.update',
  'POST indexes/*/documents': 'documents.add',
  'PUT indexes/*/documents': 'documents.add',
  'POST indexes/*/documents/fetch': 'documents.get',
  'POST indexes/*/documents/delete-batch': 'documents.delete',
  'POST indexes/*/documents/delete': 'documents.delete',
  'POST indexes/*/search': 'search',
  'POST multi-search': 'search',
  'POST swap-indexes': 'indexes.swap',
  'POST keys': 'keys.create',
  'GET keys/*': 'keys.get',
  'DELETE keys/*': 'keys.delete',
}

interface StubKey {
  readonly uid: string
  readonly key: string
  readonly actions: readonly string[]
  readonly indexes: readonly string[]
}

type KeyGiven = Omit<StubKey, 'key'>

const covers = (patterns: readonly string[], uid: string): boolean =>
  patterns.some((pattern) => (pattern.endsWith('*') ? uid.startsWith(pattern.slice(0, -1)) : pattern === uid))

/** The keys of a server whose master key this is; without one everybody may do everything. */
export function stubKeys(master: string | undefined) {
  const keys = new Map<string, StubKey>()

  const found = (uid: string): StubKey => {
    const key = keys.get(uid)
    if (!key) throw new StubRefusal(404, 'api_key_not_found', `API key \`${uid}\` not found.`)
    return key
  }

  return {
    make(body: unknown): StubKey {
      const given = body as KeyGiven
      if (given.actions.includes('version') && !given.indexes.includes('*'))
        throw new StubRefusal(
          400,
          'index_scoped_api_key_with_global_action',
          'cannot create index-scoped API key with global action `"version"`\n  - Hint: remove action `"version"` from the action list, or remove `indexes` to make the key global',
        )
      if (keys.has(given.uid))
        throw new StubRefusal(
          409,
          'api_key_already_exists',
          `\`uid\` field value \`${given.uid}\` is already an existing API key.`,
        )
      const key = {
        ...given,
        key: createHmac('sha256', master ?? '')
          .update(given.uid)
          .digest('hex'),
      }
      keys.set(given.uid, key)
      return key
    },
    all: (): StubKey[] => [...keys.values()],
    read: found,
    remove(uid: string): string {
      found(uid)
      keys.delete(uid)
      return ''
    },
    /** Such a key sees no task that is not of one index, such as a swap. */
    isBound: (authorization: string | undefined): boolean =>
      [...keys.values()].some(
        ({ key, indexes }) => authorization === `Bearer ${key}` && !indexes.includes('*'),
      ),
    refuseStranger(authorization: string | undefined, route: string, indexes: readonly string[]): void {
      if (master === undefined || route === 'GET health') return
      if (authorization === undefined) throw stubRefusals.noKey()
      if (authorization === `Bearer ${master}`) return
      const key = [...keys.values()].find((each) => authorization === `Bearer ${each.key}`)
      const action = actions[route] ?? ''
      const may = key?.actions.some((each) => each === action || (each === '*' && action !== 'version'))
      if (!key || !may || !indexes.every((uid) => covers(key.indexes, uid))) throw stubRefusals.wrongKey()
    },
  }
}

export type StubKeys = ReturnType<typeof stubKeys>
