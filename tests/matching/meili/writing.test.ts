import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { meiliPostingIndex } from '../../../server/matching/meili/posting-index.meili.ts'
import { dimensions, documentOf, embedder } from '../../../server/matching/meili/document.ts'
import type { PostingIndex } from '../../../server/matching/posting-index.ts'
import { anEntry, lenient, batchesOf, meaning } from '../../support/a-posting-entry.ts'
import { startMeiliStub, type MeiliStub } from '../../support/meili-stub.ts'
import { addDocuments, newStubIndex } from '../../support/meili-stub-index.ts'

const query = { features: meaning({ driver: 1 }), filters: lenient, limit: 10 }

type Sent = Record<string, unknown>

describe('writing to Meilisearch', () => {
  let stub: MeiliStub
  let index: PostingIndex

  beforeEach(async () => {
    stub = await startMeiliStub()
    index = meiliPostingIndex({ url: stub.url, key: null })
    await index.upsert([])
    stub.requests.length = 0
  })
  afterEach(async () => {
    await index.close()
    await stub.close()
  })

  const documentsSent = (method: string) =>
    stub.requests
      .filter((request) => request.method === method && request.path.endsWith('/documents'))
      .flatMap(({ body }) => body as Sent[])
  const ids = async () => (await index.search(query)).map(({ entry }) => entry.id)

  it('sends a vector once for each meaning, and only the other fields after that', async () => {
    const entry = anEntry({ id: 'a' })
    await index.upsert([entry])
    await index.upsert([{ ...entry, version: 2, payMax: 1 }])
    await index.upsert([{ ...entry, version: 3, features: meaning({ cook: 1 }) }])
    expect(documentsSent('POST').map(({ version, _vectors }) => [version, typeof _vectors])).toEqual([
      [1, 'object'],
      [3, 'object'],
    ])
    const [partial] = documentsSent('PUT')
    expect(partial).toMatchObject({ id: 'a', version: 2, payMax: 1 })
    expect(Object.keys(partial!)).not.toEqual(expect.arrayContaining(['_vectors']))
    expect(partial).not.toHaveProperty('features')
    expect(partial).not.toHaveProperty('meaningHash')
  })

  it('does not join the vector of one meaning to the features of another when two write at once', async () => {
    const [driver, cook] = [meaning({ driver: 1 }), meaning({ cook: 1 })]
    await index.upsert([anEntry({ id: 'a', features: driver })])
    const rival = documentOf(anEntry({ id: 'a', version: 3, features: cook }))
    stub.faults.meanwhile = ({ method }) => {
      const kept = stub.indexes.get('postings')!
      if (method === 'PUT') addDocuments('postings', kept, [{ ...rival }], false)
    }
    await index.upsert([anEntry({ id: 'a', version: 2, features: driver })])
    const kept = stub.indexes.get('postings')!
    expect(kept.documents.get('a')).toMatchObject({
      version: 2,
      features: rival.features,
      meaningHash: rival.meaningHash,
    })
    expect(kept.vectors.get('a')?.get(embedder)).toEqual(rival._vectors[embedder])
  })

  it('sends a document whole when somebody removed it after we looked', async () => {
    const entry = anEntry({ id: 'a' })
    await index.upsert([entry])
    stub.faults.meanwhile = ({ method }) => {
      if (method !== 'PUT') return
      stub.indexes.get('postings')!.documents.delete('a')
      stub.indexes.get('postings')!.vectors.delete('a')
    }
    await index.upsert([{ ...entry, version: 2 }])
    expect(documentsSent('PUT')).toHaveLength(1)
    expect(await ids()).toEqual(['a'])
  })

  it('declines a vector where nothing is known of a text, which Meilisearch asks for in words', async () => {
    await index.upsert([anEntry({ id: 'mute', features: meaning({}) })])
    expect(documentsSent('POST')).toMatchObject([{ _vectors: { [embedder]: null } }])
  })

  it('keeps every payload far below a hundred megabytes, and all of them few', async () => {
    const words = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`word ${at}`, 0.01 + at / 400]))
    const many = Array.from({ length: 450 }, (_, at) => anEntry({ id: `id-${at}`, features: meaning(words) }))
    const inTens = Array.from({ length: 45 }, (_, at) => many.slice(at * 10, at * 10 + 10))
    await index.replaceAll(batchesOf(...inTens))
    const payloads = stub.requests.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/documents'),
    )
    expect(Math.max(...payloads.map(({ bytes }) => bytes))).toBeLessThan(4_000_000)
    expect(payloads).toHaveLength(5)
    expect(await index.size()).toBe(450)
  })

  it('makes an index that another process makes at the same moment', async () => {
    stub.indexes.clear()
    const others = Array.from({ length: 4 }, () => meiliPostingIndex({ url: stub.url, key: null }))
    await Promise.all(others.map((other, at) => other.upsert([anEntry({ id: `id-${at}` })])))
    expect(await index.size()).toBe(4)
    await Promise.all(others.map((other) => other.close()))
  })

  it('leaves no half-built index behind, whether it succeeded or broke off', async () => {
    await index.replaceAll(batchesOf([anEntry({ id: 'a' })]))
    async function* broken() {
      yield await Promise.resolve([anEntry({ id: 'b' })])
      throw new Error('broken off')
    }
    await expect(index.replaceAll(broken())).rejects.toThrow('broken off')
    expect([...stub.indexes.keys()]).toEqual(['postings'])
  })

  it('keeps the old content when a document of the new one is refused', async () => {
    await index.upsert([anEntry({ id: 'old' })])
    const refused = index.replaceAll(batchesOf([anEntry({ id: 'new' })], [anEntry({ id: 'not an id' })]))
    await expect(refused).rejects.toMatchObject({ code: 'invalid_document_id' })
    expect(await ids()).toEqual(['old'])
    expect([...stub.indexes.keys()]).toEqual(['postings'])
  })

  it('removes what a crash left long ago, but not what may be at work elsewhere nor what is not ours', async () => {
    const old = new Date(Date.now() - 2 * 3_600_000)
    for (const [uid, updatedAt] of [
      ['postings_next', old],
      ['postings_next_dead0000', old],
      ['postings_next_busy0000', new Date()],
      ['trainings_next_dead0000', old],
    ] as const)
      stub.indexes.set(uid, Object.assign(newStubIndex('id'), { updatedAt }))
    await index.replaceAll(batchesOf([anEntry({ id: 'a' })]))
    expect([...stub.indexes.keys()].sort()).toEqual([
      'postings',
      'postings_next_busy0000',
      'trainings_next_dead0000',
    ])
  })

  it('lets two processes rebuild at once: one whole content stands', async () => {
    const rival = meiliPostingIndex({ url: stub.url, key: null })
    const content = (name: string) => Array.from({ length: 30 }, (_, at) => anEntry({ id: `${name}-${at}` }))
    await Promise.all([
      index.replaceAll(batchesOf(content('one'))),
      rival.replaceAll(batchesOf(content('two'))),
    ])
    const stands = (await index.search({ ...query, limit: 100 })).map(({ entry }) => entry.id.split('-')[0])
    expect(stands).toHaveLength(30)
    expect(new Set(stands).size).toBe(1)
    expect([...stub.indexes.keys()]).toEqual(['postings'])
    await rival.close()
  })

  it('never puts an index live that somebody took away while it was being filled', async () => {
    await index.upsert([anEntry({ id: 'old' })])
    async function* robbed() {
      yield await Promise.resolve([anEntry({ id: 'new-1' })])
      for (const uid of stub.indexes.keys()) if (uid !== 'postings') stub.indexes.delete(uid)
      yield [anEntry({ id: 'new-2' })]
    }
    await expect(index.replaceAll(robbed())).rejects.toMatchObject({ code: 'index_not_found' })
    expect(await ids()).toEqual(['old'])
  })

  it('counts an index that was made for other vectors as empty, and renews it by rebuilding', async () => {
    const kept = stub.indexes.get('postings')!
    kept.settings.embedders = { [embedder]: { source: 'userProvided', dimensions: dimensions / 2 } }
    const later = meiliPostingIndex({ url: stub.url, key: null })
    expect(await later.size()).toBe(0)
    await expect(later.search(query)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(later.upsert([anEntry({ id: 'a' })])).rejects.toMatchObject({ code: 'reindex_needed' })
    await later.replaceAll(batchesOf([anEntry({ id: 'b' })]))
    await later.upsert([anEntry({ id: 'a' })])
    expect(await ids()).toEqual(['a', 'b'])
    await later.close()
  })
})
