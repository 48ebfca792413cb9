import { describe, expect, it } from 'vitest'
import { blankFilter } from '../../rules/search.ts'
import { entryOf } from '../../server/matching/index.ts'
import { areaPath } from '../../server/reference/index.ts'
import { askingOf } from '../../server/search/asking.ts'
import { kilometres } from '../../server/reference/index.ts'
import { findAmong } from '../../server/search/fit/finding.ts'
import { placeReader, sayingsOf } from '../../server/search/fit/found.ts'
import { tieBreak } from '../../server/search/tie-break.ts'
import { aPostingRow } from '../support/a-posting-row.ts'
import { aReading } from '../support/a-reading.ts'

const reading = aReading()
const placeIn = placeReader(reading)

type Facts = Parameters<typeof aPostingRow>[0]

const find = (words: string, postings: readonly Facts[], orderBy: 'FIT' | 'DISTANCE' = 'FIT') => {
  const { parts } = reading.asked(words)
  const today = '2026-03-02'
  const asking = askingOf({
    parts,
    filter: blankFilter,
    seeker: null,
    byDistance: orderBy === 'DISTANCE',
    today,
    todayNumber: 0,
  })
  const candidates = postings.map((facts) => {
    const row = aPostingRow(facts)
    return { entry: entryOf(row, reading.title), says: sayingsOf(row, placeIn) }
  })
  return findAmong(candidates, asking.question, orderBy, tieBreak(null, asking.near))
}

const numbered = (count: number, facts: Facts): Facts[] =>
  Array.from({ length: count }, (_, at) => ({ ...facts, _id: `${facts?.employerId ?? 'feed'}-${at}` }))
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)

describe('what a search shows', () => {
  it('is of one organisation three times at most among the first twenty, unless others are used up', () => {
    const many = numbered(10, { title: '保安', employerId: 'one' })
    const others = numbered(20, { title: '小区保安员', employerId: 'two' }).map((each, at) => ({
      ...each,
      employerId: `other-${at}`,
    }))
    const first = ids(find('保安', [...many, ...others])).slice(0, 20)
    expect(first.filter((id) => id.startsWith('one-'))).toHaveLength(3)
    expect(find('保安', many)).toHaveLength(10)
  })

  it('is one of near duplicates of feeds, which names the others; what organisations publish is not folded', () => {
    const place = { areaPath: areaPath('350505'), payMin: 4_000, payMax: 5_000 }
    const found = find('保安', numbered(3, { title: '保安', employerId: null, ...place }))
    expect(found).toHaveLength(1)
    expect(found[0]?.alike).toHaveLength(2)
    expect(find('保安', numbered(3, { title: '保安', employerId: 'one', ...place }))).toHaveLength(3)
  })

  it('is placed by its title where it states no place', () => {
    const nowhere = { areaPath: [], employerId: 'one' }
    const found = find('泉州 普工', [
      { _id: 'elsewhere', title: '酒泉普工', ...nowhere },
      { _id: 'there', title: '泉州普工', ...nowhere },
      { _id: 'unsaid', title: '普工', ...nowhere },
    ])
    expect(ids(found)).toEqual(['there', 'unsaid'])
    expect(found.map(({ unstated }) => unstated.length)).toEqual([0, 1])
  })

  it('does not take a dish for a place', () => {
    expect(placeIn('北京烤鸭师傅')).toEqual([])
    expect(placeIn('深圳和北京普工')).toEqual([])
  })

  it('is nearest first by kilometres, across the border of a city too', () => {
    const at = (code: string) => ({ _id: code, title: '保安', employerId: code, areaPath: areaPath(code) })
    const found = find(
      '泉港区 保安 40公里内',
      ['350503', '350322', '350505100', '350100', '350500'].map(at),
      'DISTANCE',
    )
    // Of the city alone nobody knows how near it is.
    expect(ids(found).at(0)).toBe('350505100')
    expect(ids(found).at(-1)).toBe('350500')
    expect(ids(found)).not.toContain('350100')
    expect(ids(found)).toContain('350322')
    for (const { km, unstated } of found) if (unstated.length === 0) expect(km).toBeLessThanOrEqual(40)
  })
})

describe('kilometres', () => {
  it('are as the crow flies between districts, and unknown to a whole city', () => {
    const far = kilometres(areaPath('350505'), areaPath('350502')) ?? 0
    expect(far).toBeGreaterThan(20)
    expect(far).toBeLessThan(60)
    expect(kilometres(areaPath('350505'), areaPath('350500'))).toBeNull()
    expect(kilometres(areaPath('350505100'), areaPath('350505100'))).toBeLessThan(5)
  })
})
