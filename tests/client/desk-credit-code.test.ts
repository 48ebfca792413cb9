import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditCodeProblem } from '../../client/employer/organisation/credit-code.ts'
import { normaliseCode } from '../../rules/identifiers.ts'

const right = '91350100M000100Y43'
const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

test.each([right, '91110000802100433B', '11320000MB151840XJ'])('%s is right by its check character', (code) =>
  expect(creditCodeProblem(code)).toBeNull(),
)

test('blanks, dashes, small and wide letters are understood', () => {
  expect(creditCodeProblem(' 9135 0100-m000100y43 ')).toBeNull()
  expect(normaliseCode('９１35')).toBe('9135')
})

test('a letter that cannot occur is told before the length', () =>
  expect(creditCodeProblem('91350100O')).toBe('letters'))

test('a code that is still being typed is too short, not wrong', () =>
  expect(creditCodeProblem(right.slice(0, 12))).toBe('length'))

test('any one wrong character in the subject part is noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 16 }), fc.constantFrom(...alphabet), (at, letter) => {
      fc.pre(right[at] !== letter)
      expect(creditCodeProblem(right.slice(0, at) + letter + right.slice(at + 1))).toBe('check')
    }),
  )
})
