import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reference } from '../../server/reference/index.ts'
import { aReading } from '../support/a-reading.ts'

const { advert } = aReading()

/** Invented titles and lines, each with what it says. */
function judged<Column extends string>(file: string): Record<'text' | Column, string>[] {
  return parse(readFileSync(join(import.meta.dirname, 'judged', file)), { columns: true })
}

/** What a table says and what is read, where they differ. */
function misread<Column extends string>(file: Column, read: (text: string) => unknown): string[] {
  const rows = judged<Column>(`${file}.csv`)
  expect(rows.length).toBeGreaterThanOrEqual(60)
  return rows
    .map((row) => ({ text: row.text, wanted: row[file], got: String(read(row.text) ?? '') }))
    .filter(({ wanted, got }) => wanted !== got)
    .map(({ text, wanted, got }) => `${text}: ${got || 'nothing'} instead of ${wanted || 'nothing'}`)
}

describe('what an advert says', () => {
  it('is nothing when it says nothing', () => {
    expect(advert('')).toEqual({
      skills: [],
      shift: null,
      veteransPreferred: false,
      degree: null,
      minYears: null,
      contractType: null,
    })
  })

  it('of the shift is not what it denies, supposes, compares or holds in other words', () => {
    expect(misread('shift', (text) => advert(text).shift)).toEqual([])
  })

  it('of veterans is a preference for them, not for others or for work with them', () => {
    expect(misread('preferred', (text) => (advert(text).veteransPreferred ? 'yes' : 'no'))).toEqual([])
  })

  it('of schooling is the least that it asks, not what is welcome or taught', () => {
    expect(misread('degree', (text) => advert(text).degree)).toEqual([])
  })

  it('of experience is the least that it asks, and 0 when none is needed', () => {
    expect(misread('years', (text) => advert(text).minYears)).toEqual([])
  })

  it('of the contract is what it offers, and nothing when it leaves it open', () => {
    expect(misread('contract', (text) => advert(text).contractType)).toEqual([])
  })

  it('of papers is what it demands and what it welcomes, not what is named like work', () => {
    const wrong = judged<'must' | 'welcome'>('papers.csv').flatMap(({ text, must, welcome }) => {
      const papers = advert(text).skills.filter(
        ({ id, paper }) => paper && reference().skills.get(id)?.kind === 'CERTIFICATE',
      )
      const named = (demanded: boolean) =>
        papers
          .filter((skill) => skill.demanded === demanded)
          .map(({ id }) => id)
          .join('|')
      const read = [named(true), named(false)]
      return read[0] === must && read[1] === welcome ? [] : [`${text}: ${read.join(' and ')}`]
    })
    expect(wrong).toEqual([])
  })

  it('is told better by its text than by words that its source lists', () => {
    expect(advert('长白班普工', ['夜班', '叉车']).shift).toBe('DAY')
    expect(advert('普工', ['夜班', '叉车']).shift).toBe('NIGHT')
    expect(advert('普工', ['夜班', '白班']).shift).toBe('ROTATING')
    expect(advert('保安', ['退伍', '军人']).veteransPreferred).toBe(false)
    expect(advert('保安', ['退伍军人优先']).veteransPreferred).toBe(true)
  })
})

describe('what an advert asks', () => {
  const skillsOf = (title: string, text = '') =>
    Object.fromEntries(advert(`${title}\n${text}`).skills.map(({ id, demanded }) => [id, demanded]))

  it('tells demanded from welcome, and leaves out what is denied', () => {
    expect(skillsOf('仓管员', '无需驾照，叉车证优先，会用电脑')).toMatchObject({
      'forklift-certificate': false,
    })
    expect(skillsOf('仓管员', '无需驾照，叉车证优先')).not.toHaveProperty('driving-licence-any')
    expect(skillsOf('货车司机', '需持B2驾照')).toMatchObject({ 'driving-licence-b2': true })
  })

  it('of several papers of which one is enough, demands only what the others imply', () => {
    expect(skillsOf('货车司机 A2/B2')).toMatchObject({
      'driving-licence-a2': false,
      'driving-licence-b2': true,
    })
    expect(skillsOf('电工 电工证或焊工证')).toMatchObject({
      'low-voltage-certificate': false,
      'welding-certificate': false,
    })
  })

  it.each([
    ['夜班保安', 'NIGHT'],
    ['保安 不要夜班', 'DAY'],
    ['白班保安', 'DAY'],
    ['操作工 两班倒', 'ROTATING'],
    ['文员 不倒班', 'DAY'],
    ['保安 白班夜班', 'ROTATING'],
    ['骑手 时间自由', 'FLEXIBLE'],
    ['night shift nurse', 'NIGHT'],
    ['cook, no night shift', 'DAY'],
    ['会计', null],
  ])('reads the shift, refusals included: %s', (text, shift) => {
    expect(advert(text).shift).toBe(shift)
  })

  it.each([
    ['保安（退役军人优先）', true],
    ['退伍军人同等条件下优先录用', true],
    ['欢迎退役士兵报名', true],
    ['Veterans preferred', true],
    ['退役军人服务站工作人员', false],
    ['保安', false],
  ])('reads whether veterans are preferred: %s', (text, preferred) => {
    expect(advert(text).veteransPreferred).toBe(preferred)
  })
})

describe('reading adverts', () => {
  it('never fails, and comes to an end, whatever is written and however long', () => {
    const pieces = [
      '不需要',
      '无夜班、',
      '早/',
      'A2/',
      '退役军人',
      '优先',
      'no nights or ',
      '3年',
      '本科/',
      '（',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), fc.nat(500), (words, times) => {
        const { skills } = advert(words.join('').repeat(times))
        for (const { confidence } of skills) expect(confidence).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(() => advert(text)).not.toThrow()
      }),
    )
  })
})
