import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fill } from '../../../server/matching/keeping/filling.ts'
import type { Kept, KeptIndex, KeptSource } from '../../../server/matching/keeping/kept-index.ts'
import type { IndexStanding, StandingStore } from '../../../server/matching/keeping/standing.store.ts'

const now = new Date('2026-03-10T04:00:00Z')
const record = (_id: string): Kept => ({ _id, version: 1, updatedAt: now })

/** Two records are made into an index, while so many are changed that are followed beside it; gives what is noted at the end. */
async function filledBeside(changes: number, documents: number) {
  const notes: Partial<IndexStanding>[] = []
  const index = {
    async replaceAll(batches: AsyncIterable<unknown>) {
      for await (const _ of batches);
    },
    shared: { name: 'postings', content: async () => ({ mark: 'new', documents, isInOrder: true }) },
  } as unknown as KeptIndex<string>
  const source = {
    count: async () => 2,
    async *stream() {
      yield [record('a'), record('b')]
    },
    async *entriesOf(rows: readonly Kept[]) {
      yield rows.map(({ _id }) => _id)
    },
  } as unknown as KeptSource<Kept, string>
  const standings = {
    note: async (_: string, said: Partial<IndexStanding>) => (notes.push(said), true),
  } as unknown as StandingStore
  const lease = { holder: randomUUID(), mayGoOn: async () => {} }
  let left = changes
  const follow = async () => {
    const followed = { followedTo: now, changes: left }
    left = 0
    return followed
  }
  const parts = { index, source, standings, lease, clock: () => now }
  await fill(parts, 'definition', { stillServes: true, follow })
  return notes.at(-1)
}

describe('an index that is made anew', () => {
  it('is thought to hold what was put into it, so that what was lost on the way is missed', async () => {
    expect(await filledBeside(0, 1)).toMatchObject({ whole: true, documents: 2, comparedAt: now })
  })

  it('is compared at once, and nothing is missed, where others changed what was made meanwhile', async () => {
    expect(await filledBeside(1, 3)).toMatchObject({ whole: true, documents: 3, comparedAt: null })
  })
})
