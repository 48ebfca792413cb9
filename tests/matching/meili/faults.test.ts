import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MeiliRefusal, MeiliSilence } from '../../../server/matching/meili/failures.ts'
import { meiliPostingIndex } from '../../../server/matching/meili/posting-index.meili.ts'
import type { PostingIndex } from '../../../server/matching/posting-index.ts'
import { AppError } from '../../../server/platform/errors.ts'
import { anEntry, lenient, meaning } from '../../support/a-posting-entry.ts'
import { startMeiliStub, type MeiliStub } from '../../support/meili-stub.ts'

const query = { features: meaning({ driver: 1 }), filters: lenient, limit: 10 }

describe('the index on a Meilisearch that fails', () => {
  let stub: MeiliStub
  let index: PostingIndex
  let clock = 0

  const open = (url: string) =>
    meiliPostingIndex({ url, key: null, deadlines: { search: 20_000, others: 20_000 }, now: () => clock })

  beforeEach(async () => {
    clock = 0
    stub = await startMeiliStub()
    index = open(stub.url)
    await index.upsert([anEntry({ id: 'a' })])
    stub.requests.length = 0
  })
  afterEach(async () => {
    await index.close()
    await stub.close()
  })

  const failure = async (work: Promise<unknown>): Promise<AppError & { cause: unknown }> => {
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(AppError)
    return error as AppError & { cause: unknown }
  }
  const ids = async () => (await index.search(query)).map(({ entry }) => entry.id)

  it('refuses a search as unavailable when the server is too busy', async () => {
    stub.faults.busy = 10
    const error = await failure(index.search(query))
    expect(error.code).toBe('UNAVAILABLE')
    expect(error.cause).toMatchObject({ status: 503, code: 'too_many_search_requests', retryAfter: 10 })
  })

  it('refuses a search as unavailable when the answer is late', async () => {
    const hasty = meiliPostingIndex({ url: stub.url, key: null, deadlines: { search: 50, others: 20_000 } })
    stub.faults.lateMs = 60_000
    const error = await failure(hasty.search(query))
    expect(error.code).toBe('UNAVAILABLE')
    expect(error.cause).toMatchObject({ cause: { message: 'no answer within 50 ms' } })
    await hasty.close()
  })

  it('refuses a search as unavailable when connections are cut', async () => {
    stub.faults.cut = true
    const error = await failure(index.search(query))
    expect(error).toMatchObject({ code: 'UNAVAILABLE', cause: expect.any(MeiliSilence) as unknown })
  })

  it('asks a search once more when only its connection was lost', async () => {
    stub.faults.cut = 1
    expect(await ids()).toEqual(['a'])
    expect(stub.requests.filter(({ path }) => path.endsWith('/search'))).toHaveLength(2)
  })

  it('never sends a change twice by itself when its connection was lost', async () => {
    stub.faults.cut = 1
    expect((await failure(index.remove(['a']))).code).toBe('UNAVAILABLE')
    expect(stub.requests).toHaveLength(1)
  })

  it('refuses a search as unavailable when something else than Meilisearch answers', async () => {
    stub.faults.gibberish = true
    expect((await failure(index.search(query))).code).toBe('UNAVAILABLE')
  })

  it('refuses a search as unavailable when there is no server', async () => {
    const nowhere = open('http://127.0.0.1:9')
    expect((await failure(nowhere.search(query))).code).toBe('UNAVAILABLE')
    expect((await failure(nowhere.upsert([anEntry({ id: 'b' })]))).code).toBe('UNAVAILABLE')
    expect((await failure(nowhere.size())).code).toBe('UNAVAILABLE')
    await nowhere.close()
  })

  it('refuses a search as unavailable, and counts nothing, when the index is not there', async () => {
    stub.indexes.clear()
    expect((await failure(index.search(query))).cause).toMatchObject({ code: 'index_not_found' })
    expect(await index.size()).toBe(0)
  })

  /** Searches until one is answered again, as callers do that go without meanwhile. */
  const answersSoon = () => expect.poll(() => ids().catch(() => null)).toEqual(['a'])

  it('does not leave a server alone for one late or lost answer', async () => {
    stub.faults.cut = 2
    await failure(index.search(query))
    expect(await ids()).toEqual(['a'])
  })

  it('leaves a server alone after several failures, tries it behind the callers’ backs, and asks it again', async () => {
    stub.faults.cut = true
    for (let again = 0; again < 3; again++) await failure(index.search(query))
    stub.requests.length = 0
    for (let again = 0; again < 5; again++) await failure(index.search(query))
    clock = 4_999
    await failure(index.search(query))
    expect(stub.requests).toHaveLength(0)
    clock = 5_001
    await failure(index.search(query))
    await expect.poll(() => stub.requests.length).toBeGreaterThan(0)
    stub.faults.cut = undefined
    clock = 10_003
    await answersSoon()
    expect(await ids()).toEqual(['a'])
  })

  it('sends exactly one search while it tries whether a server is back', async () => {
    stub.faults.busy = 10
    await failure(index.search(query))
    stub.requests.length = 0
    clock = 10_001
    await Promise.all([1, 2, 3, 4].map(() => failure(index.search(query))))
    await expect.poll(() => stub.requests.length).toBe(1)
  })

  it('leaves a server alone at once that says when to come back, no longer than half a minute', async () => {
    stub.faults.busy = 20
    await failure(index.search(query))
    stub.faults.busy = undefined
    stub.requests.length = 0
    clock = 19_999
    await failure(index.search(query))
    expect(stub.requests).toHaveLength(0)
    clock = 20_001
    await answersSoon()
    stub.faults.busy = 3_600
    await failure(index.search(query))
    stub.faults.busy = undefined
    clock = 50_002
    await answersSoon()
  })

  it('leaves an address alone at once where nobody listens', async () => {
    await stub.close()
    await failure(index.search(query))
    const error = await failure(index.search(query))
    expect(error.cause).toMatchObject({ message: 'Meilisearch is left alone after an outage' })
    stub = await startMeiliStub()
  })

  it('does not leave a server alone that only refuses one request', async () => {
    stub.indexes.get('postings')!.settings.filterableAttributes = []
    expect((await failure(index.search(query))).cause).toMatchObject({ code: 'invalid_search_filter' })
    stub.requests.length = 0
    await failure(index.search(query))
    expect(stub.requests).toHaveLength(1)
  })

  it('refuses changes as unavailable while the server is away, and takes them when it is back', async () => {
    stub.faults.busy = 0
    expect((await failure(index.upsert([anEntry({ id: 'b' })]))).code).toBe('UNAVAILABLE')
    expect((await failure(index.remove(['a']))).code).toBe('UNAVAILABLE')
    stub.faults.busy = undefined
    await index.upsert([anEntry({ id: 'b' })])
    await index.remove(['a'])
    expect(await ids()).toEqual(['b'])
  })

  it('prepares the index again when the first try failed', async () => {
    stub.indexes.clear()
    const later = open(stub.url)
    stub.faults.busy = 0
    await failure(later.upsert([anEntry({ id: 'b' })]))
    stub.faults.busy = undefined
    await later.upsert([anEntry({ id: 'b' })])
    expect((await later.search(query)).map(({ entry }) => entry.id)).toEqual(['b'])
    await later.close()
  })

  it('tells of a task that failed by the server’s own code, as a fault of ours', async () => {
    const refused = index.upsert([anEntry({ id: 'no id for Meilisearch' })])
    await expect(refused).rejects.toBeInstanceOf(MeiliRefusal)
    await expect(refused).rejects.toMatchObject({ code: 'invalid_document_id' })
  })

  it('refuses with a wrong key without saying the key', async () => {
    const guarded = await startMeiliStub({ key: 'right' })
    const stranger = meiliPostingIndex({ url: guarded.url, key: 'a-wrong-key' })
    const error = await failure(stranger.search(query))
    expect(error.cause).toMatchObject({ code: 'invalid_api_key' })
    expect(JSON.stringify([error.message, error.text, String(error.cause)])).not.toContain('a-wrong-key')
    await stranger.close()
    await guarded.close()
  })
})
