import { describe, expect, it } from 'vitest'
import { bySum } from '../../commands/rank-order.ts'
import { entryFrom, wantingFrom } from '../../commands/rank-reading.ts'
import { aReading } from '../support/a-reading.ts'
import {
  gainAtTen,
  judgedFigures,
  judgedQueries,
  judgedTitles,
  type JudgedQuery,
  type JudgedTitle,
} from './judged-set.ts'

const reading = aReading()
const titles = judgedTitles()
const byId = new Map(titles.map((title) => [title.id, title]))
const entries = titles.map(({ id, title }) => entryFrom('', { line: 0, cells: { id, title } }, reading))

function answersTo(query: string): JudgedTitle[] {
  const wanting = wantingFrom({ line: 0, cells: { id: query, wanted: query } }, reading)
  return bySum(wanting, entries).map(({ entry }) => byId.get(entry.id)!)
}

const firstOf = (query: string, count: number): string[] =>
  answersTo(query)
    .slice(0, count)
    .map(({ title }) => title)

/** A figure may fall by so much before somebody has to look. */
const slack = 0.005

function meanGain(queries: readonly JudgedQuery[]): number {
  const gains = queries.map((query) => gainAtTen(answersTo(query.query), query, titles))
  return gains.reduce((sum, gain) => sum + gain, 0) / gains.length
}

describe('the judged queries', () => {
  const queries = judgedQueries()
  const answered = queries.filter(({ exact }) => exact.length > 0)
  const isEnglish = ({ kind }: JudgedQuery) => kind === 'english'

  it('are at least 300 in Chinese and 60 in English, over at least 300 titles, and name only groups that there are', () => {
    const groups = new Set(titles.map(({ group }) => group))
    expect(queries.filter((query) => !isEnglish(query)).length).toBeGreaterThanOrEqual(300)
    expect(queries.filter(isEnglish).length).toBeGreaterThanOrEqual(60)
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length)
    expect(titles.length).toBeGreaterThanOrEqual(300)
    for (const { exact, near } of queries)
      for (const group of [...exact, ...near]) expect(groups).toContain(group)
  })

  it('have a figure for each kind', () => {
    expect(Object.keys(judgedFigures())).toEqual([...new Set(answered.map(({ kind }) => kind))].toSorted())
  })

  it.each(Object.entries(judgedFigures()))(
    'of the kind «%s» are answered no worse than ever: gain at ten of %d',
    (kind, figure) => {
      expect(meanGain(answered.filter((query) => query.kind === kind))).toBeGreaterThanOrEqual(figure - slack)
    },
  )

  it.each([
    ['驾驶圆', '驾驶员'],
    ['假驶员', '驾驶员'],
    ['縫紉工', '缝纫工'],
    ['ＣＮＣ操作', 'CNC'],
    ['forklft operator', '叉车'],
    ['huochesiji', '货车'],
  ])('finds %s as %s, however it is written', (query, expected) => {
    expect(firstOf(query, 3).join(' ')).toContain(expected)
  })

  it('takes 司机 and 驾驶员 for one', () => {
    expect(firstOf('司机', 8).join(' ')).toContain('公交车驾驶员')
    expect(firstOf('驾驶员', 8).join(' ')).toContain('公司小车司机')
  })

  it('does not answer 景点 with 经典, which only sounds the same', () => {
    expect(firstOf('景点讲解', 5).join(' ')).not.toContain('经典')
  })

  it('puts day work before night work for who types 不要夜班, and night work first for who types 夜班', () => {
    const wishedDay = firstOf('保安 不要夜班', 8)
    expect(
      wishedDay.indexOf('夜班保安') === -1 ||
        wishedDay.indexOf('白班保安 不要夜班') < wishedDay.indexOf('夜班保安'),
    ).toBe(true)
    expect(firstOf('夜班保安', 1)).toEqual(['夜班保安'])
  })

  it('puts what prefers veterans first for who types 退伍军人', () => {
    expect(firstOf('退伍军人 保安', 1)).toEqual(['形象保安（退役军人优先）'])
  })

  it('finds both trades of two words, though no title has both', () => {
    const found = firstOf('箱包 缝纫工', 8)
    expect(found).toContain('箱包车缝工')
    expect(found.some((title) => title.includes('缝纫'))).toBe(true)
  })
})
