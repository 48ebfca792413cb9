import { Meilisearch } from 'meilisearch'
import { MeiliRefusal, refusedAs, trueFailure } from './failures.ts'
import { checkVersion } from './shared-content.ts'
import { meiliTransport } from './transport.ts'

type KeyActions = Parameters<Meilisearch['createKey']>[0]['actions']

const reading: KeyActions = ['documents.get', 'indexes.get', 'search', 'settings.get', 'stats.get']
const keeping: KeyActions = [
  'documents.add',
  'documents.delete',
  'documents.get',
  'indexes.create',
  'indexes.delete',
  'indexes.get',
  'indexes.swap',
  'settings.get',
  'settings.update',
  'stats.get',
  'tasks.get',
]

/** Who is to have a key. Each has its own name on the server, so that making it again gives the same key. */
const purposes = {
  all: {
    uid: '0d5a2f3c-6f4b-4d0e-9a53-7c1f2b8e4a01',
    actions: [...new Set([...reading, ...keeping])].toSorted(),
  },
  server: { uid: '0d5a2f3c-6f4b-4d0e-9a53-7c1f2b8e4a02', actions: reading },
  workers: { uid: '0d5a2f3c-6f4b-4d0e-9a53-7c1f2b8e4a03', actions: keeping },
} as const

export type KeyPurpose = keyof typeof purposes
export const keyPurposes = Object.keys(purposes) as KeyPurpose[]

/** The live index, and those that are being filled to take its place. */
const keyIndexes = ['postings', 'postings_next_*']

export interface MadeKey {
  readonly key: string
  readonly actions: readonly string[]
  readonly indexes: readonly string[]
}

const isLike = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join()

/**
 * Makes the key with which the product may do what it does, and nothing else, on a server that is new enough: a key that is
 * bound to indexes may not ask that later. One that is there already is given again; one that
 * an older version made with other rights is made anew under the same name, and so is the same key.
 */
export async function makeMeiliKey(url: string, master: string, purpose: KeyPurpose): Promise<MadeKey> {
  const transport = meiliTransport(url, { search: 10_000, others: 10_000 })
  const client = new Meilisearch({ host: url, apiKey: master, httpClient: transport.httpClient })
  const { uid, actions } = purposes[purpose]
  const wanted = {
    uid,
    name: `rongqiao ${purpose}`,
    actions: [...actions],
    indexes: [...keyIndexes],
    expiresAt: null,
  }
  try {
    checkVersion((await client.getVersion()).pkgVersion)
    const found = await client.getKey(uid).catch((error: unknown) => {
      if (refusedAs(error, 'api_key_not_found')) return null
      throw error
    })
    if (found && isLike(found.actions, actions) && isLike(found.indexes, wanted.indexes)) return found
    if (found) await client.deleteKey(uid)
    return await client.createKey(wanted)
  } catch (error) {
    const failure = trueFailure(error)
    if (failure instanceof MeiliRefusal && (failure.status === 401 || failure.status === 403))
      throw new Error('服务器不接受此主密钥 the server does not take this master key', { cause: error })
    throw failure
  } finally {
    await transport.close()
  }
}
