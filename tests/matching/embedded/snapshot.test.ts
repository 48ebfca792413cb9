import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractTypes, shifts } from '../../../rules/choices.ts'
import { embeddedPostingIndex } from '../../../server/matching/embedded/posting-index.embedded.ts'
import { entryTable } from '../../../server/matching/embedded/entry-table.ts'
import { unfinished } from '../../../server/matching/keeping/kept-index.ts'
import { featuresOf } from '../../../server/matching/meaning/features.ts'
import type { PostingEntry, PostingIndex, PostingQuery } from '../../../server/matching/posting-index.ts'
import { anEntry, batchesOf, today } from '../../support/a-posting-entry.ts'
import { definition, followedTo, snapshotPlace } from '../../support/snapshot-place.ts'

const place = snapshotPlace()

const features = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0.05, max: 1, noNaN: true })), {
    maxLength: 6,
  })
  .map((pairs) => featuresOf(new Map(pairs)))
const vector = (most: number) =>
  fc.option(fc.int8Array({ minLength: 256, maxLength: most }), { nil: new Int8Array(0) })
const words = fc.subarray(['焊接', 'driving', 'a\nb"c', '', '叉车'])

const entry: fc.Arbitrary<PostingEntry> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd\n', 'é"', '5'),
    employerId: fc.constantFrom('', 'one', 'another'),
    version: fc.integer({ min: 1, max: 2 ** 40 }),
    open: fc.boolean(),
    validUntilDay: fc.constantFrom(0, today - 1, today, today + 30),
    areas: fc.subarray(['350505', '350500', '110101']),
    payMin: fc.constantFrom(null, 0, 3_000.5, 8_000),
    payMax: fc.constantFrom(null, 4_000, 9_000),
    degreeRank: fc.nat(6),
    mustCertificates: fc.subarray(['welding', 'crane']),
    mustSkills: words,
    preferredSkills: words,
    minYears: fc.constantFrom(0, 0.5, 3),
    occupations: fc.subarray([
      { id: '4-02-02-02', confidence: 0.9 },
      { id: '6-18-02-04', confidence: 1 / 3 },
    ]),
    shift: fc.constantFrom(null, ...shifts),
    contract: fc.constantFrom(null, ...contractTypes),
    body: fc.subarray(['HEAVY_LIFTING', 'STANDING'] as PostingEntry['body'][number][]),
    unwanted: fc.subarray(['NIGHT_WORK', 'HEIGHTS'] as unknown as PostingEntry['unwanted'][number][]),
    veteransPreferred: fc.boolean(),
    postedDay: fc.nat(30_000),
    trains: fc.boolean(),
    features,
    vector: vector(256),
    ownVector: vector(256),
    lacksOwn: fc.boolean(),
  })
  .map((said) => anEntry(said))

type Change =
  { readonly upsert: PostingEntry[] } | { readonly remove: string[] } | { readonly fill: PostingEntry[] }
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ upsert: fc.array(entry, { maxLength: 4 }) }),
  fc.record({ remove: fc.subarray(['a', 'b', 'c', 'd\n', 'nobody']) }),
  fc.record({ fill: fc.array(entry, { maxLength: 6 }) }),
)

async function apply(index: PostingIndex, made: Change): Promise<void> {
  if ('upsert' in made) await index.upsert(made.upsert)
  else if ('remove' in made) await index.remove(made.remove)
  else await index.replaceAll(batchesOf(made.fill))
}

const wholeOf = ({
  features,
  vector,
  ownVector,
  packed,
  ...said
}: PostingEntry & { readonly packed?: unknown }) => ({
  ...said,
  features: [[...features.keys], [...features.weights]],
  vector: [...vector].some(Boolean) ? [...vector] : [],
  ownVector: [...ownVector],
  packed: packed !== undefined,
})

async function answers(index: PostingIndex, queries: readonly PostingQuery[]) {
  const found = await Promise.all(queries.map((query) => index.search(query)))
  return [await index.size(), found.map((hits) => hits.map((hit) => ({ ...hit, entry: wholeOf(hit.entry) })))]
}

const query: fc.Arbitrary<PostingQuery> = fc.record({
  features,
  limit: fc.constantFrom(1, 3, 100),
  filters: fc.record({
    today: fc.constantFrom(0, today),
    areas: fc.subarray(['350505', '110101']),
    payAtLeast: fc.constantFrom(0, 4_500),
    onlyStated: fc.boolean(),
    contracts: fc.subarray([null, ...contractTypes]),
    degreeRank: fc.nat(6),
    outOfReach: fc.subarray(['welding', 'crane']),
  }),
})

async function kept(entries: readonly PostingEntry[]): Promise<PostingIndex> {
  const index = embeddedPostingIndex(place.folder)
  await index.upsert(entries)
  await index.snapshot?.keep(definition, followedTo)
  return index
}

const restoredBy = (index: PostingIndex, by = definition) => index.snapshot?.restore(by)

describe('what an index keeps for the next start', () => {
  it('answers every question as the index did, and goes on changing as it would have', async () => {
    const changes = fc.array(change, { maxLength: 5 })
    const queries = fc.array(query, { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(changes, changes, queries, async (before, after, asked) => {
        const [index, next] = [embeddedPostingIndex(place.folder), embeddedPostingIndex(place.folder)]
        for (const each of before) await apply(index, each)
        await index.snapshot?.keep(definition, followedTo)
        await apply(next, { upsert: [anEntry({ id: 'to be forgotten' })] })
        expect((await restoredBy(next))?.followedTo).toEqual(followedTo)
        expect(await answers(next, asked)).toEqual(await answers(index, asked))
        for (const each of after) await Promise.all([apply(index, each), apply(next, each)])
        expect(await answers(next, asked)).toEqual(await answers(index, asked))
      }),
    )
  })

  it('says which version there is of each, and of what lacks something none', async () => {
    const index = await kept([
      anEntry({ id: 'a', version: 7 }),
      anEntry({ id: 'b', version: 2, lacksOwn: true }),
      anEntry({ id: 'c' }),
    ])
    await index.remove(['c'])
    await index.upsert([anEntry({ id: 'a', version: 8 })])
    await index.snapshot?.keep(definition, followedTo)
    const found = await restoredBy(embeddedPostingIndex(place.folder))
    expect(Object.fromEntries(found?.versions ?? [])).toEqual({ a: 8, b: unfinished })
  })

  it('is not taken under another definition, of which nothing but the head is read', async () => {
    await kept([anEntry({ id: 'a' })])
    const bytes = readFileSync(place.file)
    // What follows the head is not even there.
    truncateSync(place.file, 12 + bytes.readUInt32LE(8))
    writeFileSync(
      place.file,
      Buffer.concat([readFileSync(place.file), Buffer.alloc(bytes.length - readFileSync(place.file).length)]),
    )
    expect(await restoredBy(embeddedPostingIndex(place.folder), 'otherwise')).toBeNull()
    expect(await restoredBy(embeddedPostingIndex(place.folder))).toBeNull()
  })
})

describe('what was kept', () => {
  let whole: Buffer
  let damaged: string
  beforeAll(async () => {
    damaged = mkdtempSync(join(tmpdir(), 'rq-snapshot-'))
    const index = embeddedPostingIndex(damaged)
    await index.upsert(['a', 'b', 'c'].map((id) => anEntry({ id })))
    await index.snapshot?.keep(definition, followedTo)
    whole = readFileSync(join(damaged, 'index', 'postings.snapshot'))
  })
  afterAll(() => rmSync(damaged, { recursive: true, force: true }))

  const taken = async (bytes: Buffer) => {
    writeFileSync(join(damaged, 'index', 'postings.snapshot'), bytes)
    return restoredBy(embeddedPostingIndex(damaged))
  }

  it('is taken as it was written', async () => {
    expect((await taken(whole))?.versions.size).toBe(3)
  })

  it('is not taken when it is cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (at) => {
        expect(await taken(whole.subarray(0, at))).toBeNull()
      }),
    )
  })

  it('is not taken when one bit is another, wherever', async () => {
    const bit = fc.oneof(fc.nat(whole.length * 8 - 1), fc.nat(400 * 8))
    await fc.assert(
      fc.asyncProperty(bit, async (at) => {
        const bytes = Buffer.from(whole)
        bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7))
        expect(await taken(bytes)).toBeNull()
      }),
    )
  })

  it('leaves the index as it was when it is not taken', async () => {
    const index = embeddedPostingIndex(damaged)
    await index.upsert([anEntry({ id: 'z' })])
    await taken(whole.subarray(1))
    await index.snapshot?.restore(definition)
    expect(await index.size()).toBe(1)
  })
})

describe('a table', () => {
  it('does not take an id that is there twice', async () => {
    const table = entryTable()
    table.add(anEntry({ id: 'a' }))
    table.add(anEntry({ id: 'a' }))
    const parts = new Map(table.parts())
    await expect(entryTable().take((name) => parts.get(name)!)).rejects.toThrow('twice')
  })

  it('has no room left when it is trimmed, and takes more all the same', () => {
    const table = entryTable()
    for (const id of ['a', 'b']) table.add(anEntry({ id }))
    table.trim()
    expect(table.packed().start.length).toBe(3)
    table.add(anEntry({ id: 'c', payMax: 7_000 }))
    expect(['a', 'b', 'c'].map((_, slot) => table.entryAt(slot)?.payMax)).toEqual([6_000, 6_000, 7_000])
  })
})
