import { randomUUID } from 'node:crypto'
import { Meilisearch } from 'meilisearch'
import { describe } from 'vitest'
import { meiliPostingIndex } from '../../../server/matching/meili/posting-index.meili.ts'
import { startMeiliStub } from '../../support/meili-stub.ts'
import { postingIndexContract } from '../posting-index.contract.ts'

postingIndexContract('the stub of Meilisearch', async () => {
  const stub = await startMeiliStub({ key: 'secret' })
  const index = meiliPostingIndex({ url: stub.url, key: 'secret' })
  await index.upsert([])
  return {
    index,
    async close() {
      await index.close()
      await stub.close()
    },
  }
})

const url = process.env['MEILI_URL']
const key = process.env['MEILI_KEY'] ?? null

/** An index of its own on a real server; `close` deletes it and what a rebuilding may have left. */
async function openReal(host: string) {
  const uid = `test_${randomUUID().replaceAll('-', '')}`
  const index = meiliPostingIndex({ url: host, key, uid })
  await index.upsert([])
  return {
    index,
    async close() {
      await index.close()
      const client = new Meilisearch({ host, ...(key ? { apiKey: key } : {}) })
      const { results } = await client.getRawIndexes({ limit: 1_000 })
      for (const left of results.filter((each) => each.uid.startsWith(uid)))
        await client.deleteIndex(left.uid)
    },
  }
}

describe.skipIf(!url)('a real Meilisearch (skipped when MEILI_URL is not given)', () => {
  postingIndexContract('the server at MEILI_URL', () => openReal(url ?? ''))
})
