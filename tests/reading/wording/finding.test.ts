import { describe, expect, it } from 'vitest'
import { wordingLaw } from '../../../server/reading/wording/law.ts'
import { aReading } from '../../support/a-reading.ts'

const check = aReading().wording

const found = (text: string) =>
  check(text).map(({ topic, words, severity }) => [topic, words, severity === 'REFUSED'])

describe('a finding', () => {
  it('is only advice when a rule is cited in the same sentence, and a refusal when it is cited in another', () => {
    expect(found('仅限退役军人（《退役军人保障法》第41条）。')).toEqual([
      ['VETERANS_ONLY', '仅限退役军人', false],
    ])
    expect(found('依据《退役军人保障法》。仅限退役军人。')).toEqual([['VETERANS_ONLY', '仅限退役军人', true]])
  })

  it('is no advice when what is cited cannot make it lawful', () => {
    expect(found('不招残疾人（《公司章程》）')[0]?.[2]).toBe(true)
  })

  it('is one for overlapping wordings on one topic, the refused before the advised, then the longer', () => {
    expect(found('只要本地人')).toEqual([['REGION', '只要本地人', true]])
    expect(found('限男性')).toEqual([['SEX', '限男性', true]])
  })

  it('stays one each for two topics, in the order of the text', () => {
    expect(found('18-35岁，限男性').map(([topic]) => topic)).toEqual(['AGE', 'SEX'])
  })

  it('is not taken back by innocent words of another clause', () => {
    expect(found('男装导购，限男性').map(([topic]) => topic)).toEqual(['SEX'])
  })

  it('is found over blanks and line breaks where people put them, and not over the end of a line', () => {
    expect(found('限 男 性')).toHaveLength(1)
    expect(found('不要\n东北人')).toEqual([])
  })

  it('names the rule of its topic, in both languages', () => {
    const [finding] = check('限男性')
    expect(finding?.rule).toBe(wordingLaw.SEX)
  })

  it('is nothing in an empty text', () => {
    expect(found('')).toEqual([])
    expect(found('   \n ')).toEqual([])
  })
})
