import { expect, it } from 'vitest'
import { payOfMonth } from '../../rules/posting.ts'

it.each([
  ['HOUR', 20, 3_480],
  ['DAY', 200, 4_350],
  ['HOUR', 18.55, 3_228],
  ['PIECE', 3, null],
  ['MONTH', 5_000, null],
  ['DAY', null, null],
] as const)('by the %s at %s makes %s in a full month', (basis, rate, month) =>
  expect(payOfMonth(basis, rate)).toBe(month),
)
