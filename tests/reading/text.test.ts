import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseAround } from '../../server/reading/text/clause.ts'
import { slipMender } from '../../server/reading/text/latin-slips.ts'
import { compact, compactText, normalise, plainText } from '../../server/reading/text/normalise.ts'
import { scan, wordsAt } from '../../server/reading/text/scanner.ts'
import { soundsLike } from '../../server/reading/text/sounding.ts'
import { stemOf } from '../../server/reading/text/stem.ts'

describe('a plain text', () => {
  it.each([
    ['ＣＮＣ　操作工', 'cnc 操作工'],
    ['貨車司機', '货车司机'],
    ['Java\u200bScript', 'javascript'],
    ['一\u00a0二\n三', '一 二 三'],
    ['①㎡', '1m2'],
    ['已经是 plain text', '已经是 plain text'],
  ])('has one width, script and case: %s', (original, plain) => {
    expect(normalise(original)).toBe(plain)
  })

  it('knows where each of its characters came from, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (original) => {
        const { text, origin: places } = plainText(original)
        const origin = Array.from(places)
        expect(text).toBe(normalise(original).slice(0, text.length))
        expect(origin).toHaveLength(text.length + 1)
        expect(origin.at(-1)).toBe(original.length)
        expect(origin).toEqual(origin.toSorted((one, other) => one - other))
      }),
    )
  })

  it('made compact loses the blanks beside Chinese only, and is the same with and without origins', () => {
    expect(compact('B2 证 truck driver 司机 ')).toBe('b2证truck driver司机')
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '1', ' ', '中', '，', 'Ｂ', '\n')), (characters) => {
        const { text, places, plain, origin } = compactText(characters.join(''))
        expect(text).toBe(compact(characters.join('')))
        expect([...text].map((_, at) => plain[places[at] ?? -1]).join('')).toBe(text)
        expect(origin).toHaveLength(text.length + 1)
      }),
    )
  })
})

describe('the scanner', () => {
  const wordAt = wordsAt([
    ['夜班', 'night'],
    ['大夜', 'night'],
    ['大夜市', 'market'],
    ['it', 'computers'],
    ['b2', 'licence'],
    ['夜班', 'given again'],
  ])
  const found = (text: string) => scan(text, wordAt).map(({ meaning }) => meaning)

  it('takes the longest word at each place, and the first meaning of a word given twice', () => {
    expect(found('大夜市夜班')).toEqual(['market', 'night'])
    expect(found('大夜班')).toEqual(['night'])
  })

  it('takes no Latin word out of a longer one', () => {
    expect(found('fitter b25 it')).toEqual(['computers'])
    expect(found('持b2证')).toEqual(['licence'])
  })

  it('gives what was found in its order, never twice the same place, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('大', '夜', '市', '班', 'b', '2', ' ')), (characters) => {
        let end = 0
        for (const { from, to } of scan(characters.join(''), wordAt)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
      }),
    )
  })
})

describe('a clause', () => {
  it('is what stands around a place up to the next comma, full stop or bracket', () => {
    const text = '双休,没有夜班补贴(上海)保安'
    expect(clauseAround(text, { from: 5, to: 7 })).toEqual({ before: '没有', after: '补贴' })
  })
})

describe('a Latin word', () => {
  it('is mended when it is one slip away from a known one, and only then', () => {
    const mend = slipMender(['forklift', 'driver'])
    expect(mend('forklft drivver')).toBe('forklift driver')
    expect(mend('forkitf operator')).toBe('forkitf operator')
  })

  it('has one stem in its usual forms', () => {
    expect(new Set(['driver', 'drivers', 'driving'].map(stemOf)).size).toBe(1)
    expect(stemOf('bus')).toBe('bus')
  })

  it('may be the whole pinyin or all initials of a Chinese one', () => {
    expect(soundsLike('驾驶员', 'jiashiyuan')).toBe(true)
    expect(soundsLike('驾驶员', 'jsy')).toBe(true)
    expect(soundsLike('驾驶员', 'js')).toBe(false)
  })
})
