import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '../../rules/typed-number.ts'

describe('a number as people type it', () => {
  it.each([
    ['6000', 6000],
    ['６０００', 6000],
    [' 6 000 ', 6000],
    ['6,000', 6000],
    ['6，000', 6000],
    ['6000元', 6000],
    ['￥6000', 6000],
    ['6000元/月', 6000],
    ['6k', 6000],
    ['6.5K', 6500],
    ['1万', 10000],
    ['1.2万', 12000],
    ['1w', 10000],
    ['1万2', 12000],
    ['1万2千', 12000],
    ['五千', 5000],
    ['五千五', 5500],
    ['两千五百', 2500],
    ['六千零五十', 6050],
    ['一万', 10000],
    ['一万二', 12000],
    ['一万零五', 10005],
    ['十二万', 120000],
    ['二十', 20],
    ['十', 10],
    ['十二', 12],
    ['三百二十一', 321],
    ['三百二', 320],
    ['伍仟元整', 5000],
    ['12.0', 12],
    ['0', 0],
    ['\u200b30人', 30],
  ])('%s', (typed, number) => expect(readNumber(typed)).toBe(number))

  it.each([
    '',
    ' ',
    '6000-8000',
    '6k-8k',
    '6万/年',
    '5~8千',
    '面议',
    '六七千',
    '6,00',
    '1e3',
    '-5',
    '0x10',
    '6000 8000x',
    '十百',
    '五千三千',
    'k',
    '万',
    '1.2.3',
    'NaN',
    'Infinity',
  ])('is none or more than one: %j', (typed) => expect(readNumber(typed)).toBeNull())

  it('is every number that is written in figures, whatever the width', () =>
    fc.assert(
      fc.property(fc.nat(9_999_999), (number) => {
        const wide = String(number).replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        )
        expect([
          readNumber(String(number)),
          readNumber(wide),
          readNumber(number.toLocaleString('en')),
        ]).toEqual([number, number, number])
      }),
    ))

  it('never throws and never invents an unsafe number', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,-k万千百十一二两五零元 '), maxLength: 12 }),
        (typed) => {
          const number = readNumber(typed)
          expect(number === null || (Number.isFinite(number) && number >= 0)).toBe(true)
        },
      ),
    ))
})
