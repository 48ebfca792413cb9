import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditCode, mobile, residentId } from '../../client/core/format/identifiers.ts'
import {
  creditCodeCheck,
  isCreditCode,
  isResidentId,
  normaliseCode,
  normaliseMobile,
} from '../../rules/identifiers.ts'

const today = new Date('2026-11-23T04:00:00Z')
const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const residentCheck = (first17: string) =>
  '10X98765432'[
    [...first17].reduce((sum, digit, at) => sum + Number(digit) * (residentWeights[at] ?? 0), 0) % 11
  ]

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const day = fc
  .date({ min: new Date('1880-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
const residentBody = fc.tuple(digits(6), fc.oneof(day, digits(8)), digits(3)).map((parts) => parts.join(''))
const typedResidentId = fc.oneof(
  residentBody.map((body) => `${body}${residentCheck(body)}`),
  fc.tuple(residentBody, fc.constantFrom(...'0123456789Xx')).map((parts) => parts.join('')),
  fc.string(),
)

const creditBody = fc
  .tuple(
    fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{2}$/),
    digits(6),
    fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{9}$/),
  )
  .map((parts) => parts.join(''))
const typedCreditCode = fc.oneof(
  creditBody.map((body) => `${body}${creditCodeCheck(body)}`),
  fc.stringMatching(/^[0-9A-Za-z]{18}$/),
  fc.string(),
)

/** The same characters as people type them: blanks, dashes, small letters, full-width digits. */
const typed = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    text,
    text.map((value) => value.toLowerCase()),
    text.map((value) => value.replace(/(.{6})/g, '$1 ')),
    text.map((value) => value.replace(/(.{4})/g, '$1-')),
    text.map((value) => value.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  )

describe('the page and the server agree', () => {
  test('on which resident IDs are right (GB 11643)', () => {
    fc.assert(
      fc.property(typed(typedResidentId), (text) => {
        const code = normaliseCode(text)
        expect(residentId(text, today)).toBe(isResidentId(code, '2026-11-23') ? code : null)
      }),
      { numRuns: 2000 },
    )
  })

  test('on which credit codes are right (GB 32100)', () => {
    fc.assert(
      fc.property(typed(typedCreditCode), (text) => {
        const code = normaliseCode(text)
        expect(creditCode(text)).toBe(isCreditCode(code) ? code : null)
      }),
      { numRuns: 2000 },
    )
  })

  test('on which mobile numbers are right', () => {
    const number = fc
      .tuple(fc.constantFrom('', '+86', '86', '0086', '+'), fc.stringMatching(/^[0-9]{10,12}$|^1[3-9]\d{9}$/))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(typed(fc.oneof(number, fc.string())), (text) => {
        expect(mobile(text)).toBe(normaliseMobile(text))
      }),
      { numRuns: 2000 },
    )
  })
})

test('published examples are right, and one changed digit is not', () => {
  expect(residentId('11010519491231002x', today)).toBe('11010519491231002X')
  expect(residentId('110105194912310021', today)).toBeNull()
  expect(creditCode('91350100M000100Y43')).toBe('91350100M000100Y43')
  expect(creditCode('91350100M000100Y44')).toBeNull()
  expect(mobile('138 0013-8000')).toBe('+8613800138000')
})
