import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  makeMeiliKey,
  meiliPostingIndex,
  temporaryPostingIndex,
  type KeyPurpose,
} from '../../../server/matching/index.ts'
import type { PostingIndex } from '../../../server/matching/posting-index.ts'
import { anEntry, batchesOf, lenient, meaning } from '../../support/a-posting-entry.ts'
import { startMeiliStub, type MeiliStub } from '../../support/meili-stub.ts'

let stub: MeiliStub
beforeAll(async () => {
  stub = await startMeiliStub({ key: 'master', taskDelayMs: 0 })
})
afterAll(() => stub.close())

const query = { features: meaning({ driver: 1 }), filters: lenient, limit: 10 }

/** All that a process that keeps the index asks of the server. */
async function keeps(index: PostingIndex): Promise<void> {
  await index.shared?.check()
  await index.replaceAll(batchesOf([anEntry({ id: 'a' }), anEntry({ id: 'b' })]))
  await index.shared?.putInOrder()
  await index.upsert([anEntry({ id: 'a', version: 2 }), anEntry({ id: 'c' })])
  await index.remove(['b'])
  await index.replaceAll(batchesOf([anEntry({ id: 'a' }), anEntry({ id: 'c' })]))
  await index.shared?.content()
  await index.shared?.versionsIn({ after: '', upTo: null })
}

/** All that a process that serves asks of it. */
async function serves(index: PostingIndex): Promise<void> {
  await index.shared?.check()
  await index.search(query)
  await index.size()
}

const everything = async (index: PostingIndex) => {
  await keeps(index)
  await serves(index)
}

const withKey = async (key: string, work: (index: PostingIndex) => Promise<void>): Promise<string> => {
  const index = meiliPostingIndex({ url: stub.url, key })
  const outcome = await work(index).then(
    () => ([...stub.indexes.keys()].some((uid) => uid.includes('_next_')) ? 'left something behind' : 'done'),
    (error: unknown) => (error instanceof Error ? error.message : ''),
  )
  await index.close()
  return outcome
}

describe('the least key', () => {
  it('is the same when it is made again, and is made anew when it could do something else', async () => {
    const made = await makeMeiliKey(stub.url, 'master', 'all')
    expect(await makeMeiliKey(stub.url, 'master', 'all')).toEqual(made)
    expect(made.indexes).toEqual(['postings', 'postings_next_*'])
    expect(made.actions.filter((action) => action.includes('*') || action.startsWith('keys'))).toEqual([])
    const kept = stub.keys.all().find(({ key }) => key === made.key)!
    stub.keys.remove(kept.uid)
    stub.keys.make({ ...kept, actions: ['*'] })
    expect(await makeMeiliKey(stub.url, 'master', 'all')).toEqual(made)
  })

  const purposes: readonly [KeyPurpose, (index: PostingIndex) => Promise<void>][] = [
    ['all', everything],
    ['workers', keeps],
    ['server', serves],
  ]

  it.each(purposes)('suffices for what it is for: %s', async (purpose, work) => {
    await withKey('master', keeps)
    const { key } = await makeMeiliKey(stub.url, 'master', purpose)
    expect(await withKey(key, work)).toBe('done')
  })

  it.each(purposes)('holds no action that is not needed: %s', async (purpose, work) => {
    const { key, actions } = await makeMeiliKey(stub.url, 'master', purpose)
    const kept = stub.keys.all().find((each) => each.key === key)!
    for (const action of actions) {
      for (const uid of stub.indexes.keys()) if (uid.includes('_next_')) stub.indexes.delete(uid)
      stub.keys.remove(kept.uid)
      stub.keys.make({ ...kept, actions: actions.filter((each) => each !== action) })
      expect([action, await withKey(key, work)]).not.toEqual([action, 'done'])
    }
    stub.keys.remove(kept.uid)
    stub.keys.make(kept)
  })

  it('reaches no other index, but an index for the length of a command', async () => {
    const { key } = await makeMeiliKey(stub.url, 'master', 'all')
    const foreign = meiliPostingIndex({ url: stub.url, key, uid: 'others' })
    await expect(foreign.upsert([])).rejects.toMatchObject({ code: 'invalid_api_key' })
    await foreign.close()
    const temporary = temporaryPostingIndex({ url: stub.url, key })
    await temporary.replaceAll(batchesOf([anEntry({ id: 'a' })]))
    expect(await temporary.size()).toBe(1)
    const names = [...stub.indexes.keys()]
    await temporary.close()
    expect(names.length - stub.indexes.size).toBe(1)
    expect([...stub.indexes.keys()]).toContain('postings')
  })

  it('is missed in a sentence that says what to do', async () => {
    expect(await withKey('a-stranger', serves)).toMatch(
      /MEILI_KEY will not do: the server refused “indexes.get”.*npm run meili:key/,
    )
    stub.faults.version = '1.40.0'
    await expect(makeMeiliKey(stub.url, 'master', 'all')).rejects.toThrow('This Meilisearch is 1.40.0')
    stub.faults.version = undefined
    await expect(makeMeiliKey(stub.url, 'a-stranger', 'all')).rejects.toThrow('does not take this master key')
  })
})
