import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { meiliTransport, type MeiliTransport } from '../../../server/matching/meili/transport.ts'
import { startMeiliStub, type MeiliStub } from '../../support/meili-stub.ts'
import { addDocuments, newStubIndex } from '../../support/meili-stub-index.ts'

const deadlines = { search: 20_000, others: 20_000 }
const federated = {
  method: 'POST',
  body: JSON.stringify({
    federation: { limit: 200 },
    queries: Array.from({ length: 30 }, () => ({ indexUid: 'postings', q: '' })),
  }),
}

describe('the transport to Meilisearch', () => {
  let stub: MeiliStub
  let transport: MeiliTransport
  const usual = globalThis.fetch

  beforeEach(async () => {
    globalThis.fetch = () => Promise.reject(new Error('fetch waits 44 ms for answers of two packets'))
    stub = await startMeiliStub({ apart: true })
    const index = newStubIndex('id')
    const documents = Array.from({ length: 200 }, (_, at) => ({
      id: `id-${at}`,
      words: '货车司机'.repeat(100),
    }))
    addDocuments('postings', index, documents, false)
    stub.indexes.set('postings', index)
    transport = meiliTransport(stub.url, deadlines)
  })
  afterEach(async () => {
    globalThis.fetch = usual
    await transport.close()
    await stub.close()
  })

  it('reads answers of many packets, head and body apart, without fetch, and keeps its connection', async () => {
    for (let at = 0; at < 20; at++) {
      const answer = (await transport.httpClient(`${stub.url}/multi-search`, federated)) as {
        hits: unknown[]
      }
      expect(answer.hits).toHaveLength(200)
    }
    expect(stub.requests).toHaveLength(20)
    expect(stub.sockets()).toBeLessThanOrEqual(2)
  })

  it('opens no more connections than sixteen, however many ask at once', async () => {
    const all = Array.from({ length: 100 }, () => transport.httpClient(`${stub.url}/health`))
    expect(await Promise.all(all)).toEqual(Array.from({ length: 100 }, () => ({ status: 'available' })))
    expect(stub.sockets()).toBeLessThanOrEqual(16)
  })

  it('reaches a server that stands below a path', async () => {
    await transport.httpClient(`${stub.url}/below/health?a=b`).catch(() => undefined)
    expect(stub.requests[0]?.path).toBe('/below/health?a=b')
  })

  it('gives up when the caller does, with the caller’s own reason', async () => {
    stub.faults.lateMs = 60_000
    const caller = new AbortController()
    const asked = transport.httpClient(`${stub.url}/health`, { signal: caller.signal })
    caller.abort('no longer wanted')
    await expect(asked).rejects.toBe('no longer wanted')
    await expect(transport.httpClient(`${stub.url}/health`, { signal: caller.signal })).rejects.toBe(
      'no longer wanted',
    )
  })

  it('reads Meilisearch’s own words out of a refusal, and a proxy’s status', async () => {
    await expect(transport.httpClient(`${stub.url}/indexes/nothing`)).rejects.toMatchObject({
      status: 404,
      code: 'index_not_found',
      message: 'Index `nothing` not found.',
    })
    stub.faults.gibberish = true
    await expect(transport.httpClient(`${stub.url}/health`)).rejects.toMatchObject({ name: 'MeiliSilence' })
  })
})
