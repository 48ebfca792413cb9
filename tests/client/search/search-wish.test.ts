import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  filterInput,
  isSameSearch,
  letGo,
  narrowing,
  nothingNarrowed,
  orders,
  pathOf,
  putBack,
  readWish,
  wishFor,
  wishOf,
  type Wish,
} from '../../../client/open/search/search-wish.ts'
import { contractTypes, degrees, shifts } from '../../../rules/choices.ts'

const someOf = <Choice>(choices: readonly Choice[]) => fc.subarray([...choices])

const wish: fc.Arbitrary<Wish> = fc.record({
  words: fc.string({ maxLength: 100 }).map((text) => text.trim()),
  filter: fc.record({
    without: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 5 }),
    areaCodes: someOf(['350505', '350505100']),
    near: fc.option(fc.constantFrom('350505', '350505100')),
    withinKm: fc.option(fc.integer({ min: 1, max: 200 })),
    payMin: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    shifts: someOf(shifts),
    contractTypes: someOf(contractTypes),
    degree: fc.option(fc.constantFrom(...degrees)),
    maxYears: fc.option(fc.integer({ min: 0, max: 50 })),
    veteransPreferred: fc.boolean(),
    employerId: fc.option(fc.constantFrom('665f00000000000000000001')),
    postedWithinDays: fc.option(fc.integer({ min: 1, max: 365 })),
    onlyStated: fc.boolean(),
  }),
  order: fc.constantFrom(...orders),
})

const readPath = (path: string): Wish => readWish(new URL(path, 'http://here').searchParams)

test('the address keeps all of a search, so that back and a shared link show the same', () => {
  fc.assert(
    fc.property(wish, (asked) => {
      expect(readPath(pathOf(asked))).toEqual(asked)
    }),
  )
})

test('letting go of each part in turn ends with the words alone', () => {
  fc.assert(
    fc.property(wish, (asked) => {
      let now = asked
      for (let [name] = narrowing(now.filter); name; [name] = narrowing(now.filter)) now = letGo(now, [name])
      for (const id of now.filter.without) now = putBack(now, id)
      expect(now).toEqual({ ...wishFor(asked.words), order: asked.order })
    }),
  )
})

test('the API is told only what is said', () => {
  expect(filterInput(nothingNarrowed)).toEqual({})
  expect(filterInput({ ...nothingNarrowed, payMin: 6000, shifts: ['DAY'], maxYears: 0 })).toEqual({
    payMin: 6000,
    shifts: ['DAY'],
    maxYears: 0,
  })
})

test('nonsense in the address narrows nothing', () => {
  expect(
    readPath('/search?q=%20%20&pay=abc&within=900&shift=ALWAYS&degree=DR&sort=WORST&stated=yes'),
  ).toEqual(wishFor(''))
})

test('a saved search is the same search in whatever order it is read', () => {
  fc.assert(
    fc.property(wish, (asked) => {
      expect(isSameSearch(wishOf(asked), asked)).toBe(true)
      expect(isSameSearch({ ...asked, words: `${asked.words}x` }, asked)).toBe(false)
    }),
  )
})
