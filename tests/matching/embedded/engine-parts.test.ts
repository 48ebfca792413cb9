import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryTable, type EntryTable } from '../../../server/matching/embedded/entry-table.ts'
import { growingColumn } from '../../../server/matching/embedded/growing-column.ts'
import { addBounds, sumsOf } from '../../../server/matching/embedded/block-sums.ts'
import { blockSize, inBlocks } from '../../../server/matching/embedded/blocks.ts'
import { keyNumbers } from '../../../server/reading/index.ts'
import { nearestSlots } from '../../../server/matching/embedded/nearest-slots.ts'
import { makeScratch, sumTally } from '../../../server/matching/embedded/scratch.ts'
import { sharedLists } from '../../../server/matching/embedded/shared-lists.ts'
import { featuresOf, product, unit } from '../../../server/matching/meaning/features.ts'
import { wantedFeatures } from '../../../server/matching/embedded/wanted-features.ts'
import { passes, type Features } from '../../../server/matching/posting-index.ts'
import { anEntry, lenient, today } from '../../support/a-posting-entry.ts'

const features = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0.01, max: 1, noNaN: true })), {
    maxLength: 8,
  })
  .map((pairs) => featuresOf(new Map(pairs)))

function tableOf(texts: readonly Features[]): EntryTable {
  const table = entryTable()
  texts.forEach((text, at) => table.add(anEntry({ id: `p${at}`, features: text })))
  return table
}

describe('the blocks', () => {
  it('hold every slot of their stretch once, and give each its exact sum and no more than its bound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(features, { maxLength: 60 }),
        features,
        fc.nat(),
        async (texts, wanted, cut) => {
          const first = texts.length === 0 ? 0 : cut % texts.length
          const table = tableOf(texts)
          const blocks = await inBlocks(table, first, texts.length)
          expect([...blocks.order].toSorted((one, other) => one - other)).toEqual(
            texts.map((_, slot) => slot).slice(first),
          )
          const scratch = makeScratch()
          scratch.clear(blocks.count)
          addBounds([blocks], wanted, scratch)
          const sumAt = wantedFeatures(wanted)
          for (const [at, slot] of blocks.order.entries()) {
            const block = Math.floor(at / blockSize)
            const sum = sumsOf(blocks, block, scratch)[at % blockSize] ?? 0
            expect(sum).toBe(Math.round(product(wanted, texts[slot]!) * unit ** 2))
            expect(sumAt(table.packed(), slot)).toBe(sum)
            expect(scratch.most[block]).toBeGreaterThanOrEqual(sum)
          }
        },
      ),
    )
  })
})

describe('the numbers of feature keys', () => {
  it('are given in the order of first asking, each key its own, whatever keys come and however many', () => {
    const key = fc.oneof(
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1),
    )
    fc.assert(
      fc.property(fc.array(key, { maxLength: 1_000 }), (keys) => {
        const numbers = keyNumbers()
        const known = new Map<number, number>()
        for (const each of keys) {
          expect(numbers.known(each)).toBe(known.get(each))
          if (!known.has(each)) known.set(each, known.size)
          expect(numbers.numberOf(each)).toBe(known.get(each))
        }
        expect(numbers.count()).toBe(known.size)
        for (const [each, number] of known) expect(numbers.known(each)).toBe(number)
      }),
    )
  })
})

describe('the nearest slots', () => {
  it('are those that sorting all of them gives, ties by id', () => {
    const sum = fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(fc.array(sum, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (sums, limit) => {
        const idAt = (slot: number) => String((slot * 7) % 61).padStart(2, '0')
        const all = sums.map((each, slot) => ({ slot, sum: each }))
        const expected = all
          .toSorted((one, other) => other.sum - one.sum || (idAt(one.slot) < idAt(other.slot) ? -1 : 1))
          .slice(0, limit)
        const candidates = { slots: all.map(({ slot }) => slot), sums }
        expect(nearestSlots(candidates, limit, sumTally(), idAt)).toEqual(expected)
      }),
    )
  })
})

describe('a tally of sums', () => {
  it('names a sum that so many reach, as near below the true one as its buckets allow, and 0 when there are fewer', () => {
    const tally = sumTally()
    for (const sum of [100, 1_000, 1_000, 50_000]) tally.count(sum)
    expect(tally.reachedBy(1)).toBeGreaterThan(49_900)
    expect(tally.reachedBy(1)).toBeLessThanOrEqual(50_000)
    expect(tally.reachedBy(3)).toBeLessThanOrEqual(1_000)
    expect(tally.reachedBy(3)).toBeGreaterThan(900)
    expect(tally.reachedBy(5)).toBe(0)
    tally.clear()
    expect(tally.reachedBy(1)).toBe(0)
  })
})

describe('the blocks that can have most', () => {
  it('come first, as far as their bucket, and each that has anything once', () => {
    const sum = fc.oneof(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 0, max: 5 }))
    fc.assert(
      fc.property(fc.array(sum, { maxLength: 60 }), (given) => {
        const [tally, order] = [sumTally(), new Uint32Array(given.length)]
        const some = tally.highestFirst(Uint32Array.from(given), given.length, order)
        const first = [...order.subarray(0, some)]
        expect(first.toSorted((one, other) => one - other)).toEqual(
          given.flatMap((each, at) => (each > 0 ? [at] : [])),
        )
        for (const [nth, at] of first.entries())
          for (const later of first.slice(nth))
            expect(tally.mostBeside(given[at]!)).toBeGreaterThanOrEqual(given[later]!)
      }),
    )
  })
})

describe('the table of entries', () => {
  const table = entryTable()
  table.add(anEntry({ id: 'a', areas: ['350505'] }))
  table.add(anEntry({ id: 'b', areas: ['350505'] }))

  it('answers which slot an id had, and lets both stand until the old one is dropped', () => {
    expect(table.add(anEntry({ id: 'a', payMax: 9_000 }))).toBe(0)
    expect([table.entryAt(0)?.payMax, table.entryAt(2)?.payMax]).toEqual([6_000, 9_000])
    table.drop(0)
    expect(table.entryAt(0)).toBeUndefined()
    expect([table.slots(), table.live()]).toEqual([3, 2])
  })

  it('forgets what is removed, and minds no id that it does not know', () => {
    table.remove('b')
    table.remove('nobody')
    expect([table.idAt(1), table.live(), table.passing(lenient)(1)]).toEqual([undefined, 1, false])
  })

  it('passes what the filters of every engine pass', () => {
    const places = fc.subarray(['350505', '350500', '110101'])
    const entry = fc.record({
      open: fc.boolean(),
      validUntilDay: fc.constantFrom(today - 1, today, today + 1),
      areas: places,
      payMax: fc.constantFrom(null, 3_000, 5_000),
      degreeRank: fc.nat(6),
      mustCertificates: fc.subarray(['welding', 'crane']),
    })
    const filters = fc.record({
      today: fc.constant(today),
      areas: places,
      payAtLeast: fc.constantFrom(0, 4_000),
      degreeRank: fc.nat(6),
      outOfReach: fc.subarray(['welding', 'crane']),
    })
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), filters, (said, asked) => {
        const entries = said.map((each, at) => anEntry({ id: `p${at}`, ...each }))
        const filled = entryTable()
        for (const each of entries) filled.add(each)
        const passing = filled.passing(asked)
        expect(entries.map((_, slot) => passing(slot))).toEqual(entries.map((each) => passes(each, asked)))
      }),
    )
  })
})

describe('what the table is made of', () => {
  it('keeps equal lists once', () => {
    const lists = sharedLists<string>()
    const first = lists.numberOf(['a', 'b'])
    expect(lists.numberOf(['a', 'b'])).toBe(first)
    expect(lists.numberOf(['b', 'a'])).not.toBe(first)
    expect(lists.list(lists.numberOf(['b', 'a']))).toEqual(['b', 'a'])
    expect([...lists.fitting('b', (list) => list[0] === 'b')]).toEqual([0, 1])
  })

  it('gives every list its number, as it is and as it was kept, whatever they hold', async () => {
    const list = fc.array(fc.constantFrom('a', 'b', '汉', ''), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.array(list, { maxLength: 80 }), fc.array(list), async (given, more) => {
        const lists = sharedLists<string>()
        const numbers = given.map(lists.numberOf)
        const kept = new Map([...lists.parts()].map(([name, bytes]) => [name, Uint8Array.from(bytes)]))
        const others = sharedLists<string>()
        await others.take((name) => kept.get(name) ?? new Uint8Array(0))
        expect(numbers.map(others.list)).toEqual(given)
        expect([...given, ...more].map(others.numberOf)).toEqual([...given, ...more].map(lists.numberOf))
        expect(new Set(numbers).size).toBe(new Set(given.map((each) => JSON.stringify(each))).size)
      }),
    )
  })

  it('keeps every number while a column grows', () => {
    const column = growingColumn(Uint8Array, 2)
    for (let at = 0; at < 100; at++) {
      column.ensure(at + 1)
      column.numbers[at] = at
    }
    expect([...column.numbers.subarray(0, 100)]).toEqual(Array.from({ length: 100 }, (_, at) => at))
  })
})
