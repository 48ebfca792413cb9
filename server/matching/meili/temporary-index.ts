import { randomUUID } from 'node:crypto'
import { Meilisearch } from 'meilisearch'
import type { PostingIndex } from '../posting-index.ts'
import { meiliPostingIndex } from './posting-index.meili.ts'
import { done } from './tasks.ts'
import { meiliTransport } from './transport.ts'

interface Server {
  readonly url: string
  readonly key: string | null
}

/** An index on a server for the length of a command, beside whatever that holds. Its name lets the least key make it, and a broken-off one be removed. */
export function temporaryPostingIndex({ url, key }: Server): PostingIndex {
  const uid = `postings_next_${randomUUID().slice(0, 8)}`
  const index = meiliPostingIndex({ url, key, uid })
  return {
    ...index,
    async close() {
      await index.close()
      const transport = meiliTransport(url, { search: 10_000, others: 10_000 })
      const client = new Meilisearch({
        host: url,
        ...(key ? { apiKey: key } : {}),
        httpClient: transport.httpClient,
      })
      await done(client, client.deleteIndex(uid)).finally(transport.close)
    },
  }
}
