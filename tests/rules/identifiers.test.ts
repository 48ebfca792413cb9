import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  creditCodeCheck,
  isCreditCode,
  isResidentId,
  isTelephone,
  normaliseTelephone,
  normaliseCode,
  normaliseMobile,
  residentIdCheck,
} from '../../rules/identifiers.ts'

const today = '2026-11-23'

/** The check character as the standard's remainder table gives it, written down apart from the subject. */
function residentIdOf(first17: string): string {
  const powers = Array.from({ length: 17 }, (_, at) => 2 ** (17 - at) % 11)
  const sum = powers.reduce((total, power, at) => total + power * Number(first17[at]), 0)
  return first17 + ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'][sum % 11]
}

const pad = (value: number, length: number) => String(value).padStart(length, '0')
const birthDay = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2008-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
const residentId = fc
  .tuple(fc.integer({ min: 110_000, max: 659_999 }), birthDay, fc.integer({ min: 0, max: 999 }))
  .map(([area, day, order]) => residentIdOf(`${area}${day}${pad(order, 3)}`))

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const creditCode = fc
  .tuple(
    fc.constantFrom('91', '92', '12', '51', '93'),
    fc.integer({ min: 110_000, max: 659_999 }),
    fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 }),
  )
  .map(([kind, area, subject]) => `${kind}${area}${subject.join('')}`)
  .map((first17) => `${first17}${creditCodeCheck(first17) ?? ''}`)

const replaced = (text: string, at: number, character: string) =>
  text.slice(0, at) + character + text.slice(at + 1)

describe('resident ID (GB 11643)', () => {
  it.each(['11010519491231002X', '440524188001010014'])(
    'takes the published sample %s when its century is known',
    (id) => {
      // The second sample is of 1880: right by its check character, refused because nobody of 1880 signs up.
      expect(isResidentId(id, today)).toBe(id.slice(6, 8) !== '18')
      expect(residentIdOf(id.slice(0, 17))).toBe(id)
    },
  )

  it('takes every well-formed number', () => {
    fc.assert(
      fc.property(residentId, (id) => {
        expect(isResidentId(id, today)).toBe(true)
      }),
    )
  })

  it('refuses any single wrong digit', () => {
    const wrongDigit = fc.tuple(residentId, fc.nat(17), fc.constantFrom(...'0123456789X'))
    fc.assert(
      fc.property(wrongDigit, ([id, at, digit]) => {
        fc.pre(id[at] !== digit)
        expect(isResidentId(replaced(id, at, digit), today)).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it('refuses any two neighbouring digits exchanged', () => {
    fc.assert(
      fc.property(fc.tuple(residentId, fc.nat(15)), ([id, at]) => {
        const [one = '', other = ''] = [id[at], id[at + 1]]
        fc.pre(one !== other)
        expect(isResidentId(replaced(replaced(id, at, other), at + 1, one), today)).toBe(false)
      }),
    )
  })

  it('refuses a birth date that does not exist or is still to come', () => {
    expect(isResidentId(residentIdOf('35050519900230001'), today)).toBe(false)
    expect(isResidentId(residentIdOf('35050519901301001'), today)).toBe(false)
    expect(isResidentId(residentIdOf('35050520261124001'), today)).toBe(false)
    expect(isResidentId(residentIdOf('35050520000229001'), today)).toBe(true)
  })

  it('takes a person born today, by the calendar of the office', () => {
    const bornToday = residentIdOf('35050520261123001')
    expect(isResidentId(bornToday, today)).toBe(true)
    expect(isResidentId(bornToday, '2026-11-22')).toBe(false)
  })

  it('gives the check character that the standard gives', () => {
    fc.assert(
      fc.property(residentId, (id) => {
        expect(residentIdCheck(id.slice(0, 17))).toBe(id[17])
      }),
    )
  })

  it('reads a lower-case x, full-width digits and blanks as people type them', () => {
    expect(normaliseCode(' 1101 0519491231 002x')).toBe('11010519491231002X')
    expect(normaliseCode('１１０１０５１９４９１２３１００２Ｘ')).toBe('11010519491231002X')
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const answers = [
          isResidentId(normaliseCode(typed), today),
          isCreditCode(normaliseCode(typed)),
          isTelephone(typed),
        ]
        expect(answers.every((answer) => typeof answer === 'boolean')).toBe(true)
      }),
    )
  })
})

describe('Unified Social Credit Code (GB 32100)', () => {
  it.each([
    ['91350100M000100Y4', '3'],
    ['91110000802100433', 'B'],
    ['11320000MB151840X', 'J'],
  ])('gives %s the check character %s', (first17, check) => {
    expect(creditCodeCheck(first17)).toBe(check)
    expect(isCreditCode(first17 + check)).toBe(true)
  })

  it('refuses any single wrong character', () => {
    const wrong = fc.tuple(creditCode, fc.nat(17), fc.constantFrom(...alphabet))
    fc.assert(
      fc.property(wrong, ([code, at, character]) => {
        fc.pre(code[at] !== character)
        expect([code, replaced(code, at, character)].map(isCreditCode)).toEqual([true, false])
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([...'IOSVZ'])('refuses the letter %s, which is left out of the alphabet', (letter) => {
    expect(creditCodeCheck(`91350100M000100Y${letter}`)).toBeNull()
    expect(isCreditCode(`91350100M000100Y${letter}3`)).toBe(false)
  })

  it.each(['', '9', '91350100M000100Y4', '91350100M000100Y433'])('refuses %j by its length', (code) => {
    expect(isCreditCode(code)).toBe(false)
  })
})

describe('mobile number', () => {
  it.each([
    '13805951234',
    '+86 138 0595 1234',
    '0086-138-0595-1234',
    '8613805951234',
    '１３８０５９５１２３４',
  ])('is one number however it is typed: %s', (typed) => {
    expect(normaliseMobile(typed)).toBe('+8613805951234')
  })

  it.each(['12805951234', '1380595123', '138059512345', '+1 2025550123', '0595-87980000', ''])(
    'is not %j',
    (typed) => {
      expect(normaliseMobile(typed)).toBeNull()
    },
  )

  it('stays itself when normalised again', () => {
    const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 })
    fc.assert(
      fc.property(mobile, (number) => {
        const once = normaliseMobile(String(number))
        expect(once).toBe(`+86${number}`)
        expect(normaliseMobile(once ?? '')).toBe(once)
      }),
    )
  })

  it('may be a landline with area code where a telephone is asked for', () => {
    expect(isTelephone('0595-87980000')).toBe(true)
    expect(isTelephone('010-12345678-801')).toBe(true)
    expect(isTelephone('87980000')).toBe(false)
  })

  it.each([
    '0595 8798 0000',
    '(0595)87980000',
    '０５９５－８７９８－００００',
    '059587980000',
    '0595-8798-0000',
  ])('is one landline however it is spaced: %s', (typed) => {
    expect(isTelephone(typed)).toBe(true)
  })

  it.each(['0595', '0595-879800', '1595-87980000', '0595-87980000-', '0595-87980000-1234567'])(
    'is no landline: %s',
    (typed) => {
      expect(isTelephone(typed)).toBe(false)
    },
  )

  it.each([
    ['(0595) 8798 0000 转 801', '0595-87980000-801'],
    ['0595-87980000转801', '0595-87980000-801'],
    ['0595－87980000（分机 12）', '0595-87980000-12'],
    ['0595-8798-0000-801', '0595-87980000-801'],
    ['+86 595 8798 0000', '0595-87980000'],
    ['(+86)0595-87980000', '0595-87980000'],
    ['0595 8798 0000*12', '0595-87980000-12'],
    ['+86 (0)595 8798 0000', '0595-87980000'],
    ['0086-10-6512 3456 ext. 8', '010-65123456-8'],
    ['021.6512.3456', '021-65123456'],
    ['0310-7123456', '0310-7123456'],
    ['400-800-1234', '400-800-1234'],
    ['４００ ８００１２３４', '400-800-1234'],
    ['400 8001234转5', '400-800-1234-5'],
    ['\u200b138-0595\u20131234\ufeff', '+8613805951234'],
    ['+86 138 0595 1234', '+8613805951234'],
  ])('is kept in one form: %s', (typed, kept) => {
    expect(normaliseTelephone(typed)).toBe(kept)
    expect(normaliseTelephone(kept)).toBe(kept)
  })

  it.each([
    '',
    '转801',
    '801',
    '(0595)',
    '500-800-1234',
    '0595-87980000转',
    '010-6512345',
    '12345678901',
    '0595-8798abcd',
  ])('is none: %j', (typed) => expect(normaliseTelephone(typed)).toBeNull())

  it('is judged at once, however long the text is', () => {
    const huge = '0595-'.repeat(200_000)
    expect([isTelephone(huge), isCreditCode(normaliseCode(huge)), isResidentId(huge, today)]).toEqual([
      false,
      false,
      false,
    ])
  })
})
