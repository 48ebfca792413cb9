import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contractTypes } from '../../rules/choices.ts'
import {
  activeParts,
  everything,
  filterInput,
  orders,
  readNarrowing,
  readOrder,
  writeNarrowing,
  type Narrowing,
} from '../../client/veteran/matches/match-filter.ts'

const narrowing: fc.Arbitrary<Narrowing> = fc.record({
  area: fc.option(fc.constantFrom('any', '350505', '350505100')),
  pay: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  contracts: fc.subarray([...contractTypes]),
  ready: fc.boolean(),
  stated: fc.boolean(),
})

test('the address keeps every filter, so that back and a shared link show the same list', () => {
  fc.assert(
    fc.property(narrowing, (filter) => {
      expect(readNarrowing(new URLSearchParams(writeNarrowing(filter).toString()))).toEqual(filter)
    }),
  )
})

test('the address keeps the order too, and nonsense is the usual one', () => {
  for (const order of orders)
    expect(readOrder(new URLSearchParams(writeNarrowing(everything, order).toString()))).toBe(order)
  expect(writeNarrowing(everything, 'FIT').toString()).toBe('')
  expect(readOrder(new URLSearchParams('sort=SALARY'))).toBe('FIT')
})

test('what is not in the address follows the wishes; "anywhere" and 0 lift them', () => {
  expect(filterInput(everything)).toEqual({ onlyReady: false })
  expect(filterInput({ ...everything, area: 'any', pay: 0 })).toEqual({
    onlyReady: false,
    areaCodes: [],
    payMin: 0,
  })
})

test('nonsense in the address narrows nothing', () => {
  expect(readNarrowing(new URLSearchParams('pay=abc&ready=maybe'))).toEqual(everything)
})

test('lifting each active filter in turn ends with none', () => {
  fc.assert(
    fc.property(narrowing, (filter) => {
      let now = filter
      for (let [part] = activeParts(now); part; [part] = activeParts(now)) now = part.without
      expect(now).toEqual(everything)
    }),
  )
})
