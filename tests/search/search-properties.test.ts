import { describe, expect, it } from 'vitest'
import { blankFilter } from '../../rules/search.ts'
import { entryOf } from '../../server/matching/index.ts'
import { askingOf } from '../../server/search/asking.ts'
import { findAmong } from '../../server/search/fit/finding.ts'
import { sayingsOf } from '../../server/search/fit/found.ts'
import type { SearchPartRow } from '../../server/search/search-part.ts'
import { judgedTitles } from '../matching/judged-set.ts'
import { aPostingRow } from '../support/a-posting-row.ts'
import { aReading } from '../support/a-reading.ts'

const reading = aReading()
const noTie = { tieOf: () => 0, kmOf: () => null }

/** The same numbers in every run. */
function chances(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

const chance = chances(7)
const oneOf = <Item>(items: readonly Item[]): Item => items[chance(items.length)] as Item

/** Invented postings that state now this, now that. */
const candidates = judgedTitles().map(({ id, title }) => {
  const advert = reading.advert(title)
  const area = oneOf([
    null,
    ['350505', '350500', '350000'],
    ['350505100', '350505', '350500', '350000'],
    ['440300', '440000'],
  ])
  const least = oneOf([null, 3_000, 4_500, 6_000, 9_000])
  const row = aPostingRow({
    _id: id,
    title,
    shift: advert.shift ?? oneOf([null, 'DAY', 'NIGHT', 'ROTATING', 'FLEXIBLE'] as const),
    contractType: oneOf([null, 'FIXED_TERM', 'PART_TIME'] as const),
    areaPath: area ?? [],
    payMin: least,
    payMax: least === null ? null : least + 1_500,
    minYears: oneOf([null, 0, 2]),
    veteransPreferred: advert.veteransPreferred,
  })
  return { entry: entryOf(row, reading.title), says: sayingsOf(row) }
})
const titleOf = new Map(candidates.map(({ entry, says }) => [entry.id, says.title]))

const find = (parts: readonly SearchPartRow[], onlyStated = false) =>
  findAmong(
    candidates,
    askingOf({
      parts,
      filter: { ...blankFilter, onlyStated },
      seeker: null,
      byDistance: false,
      today: '2026-03-02',
      todayNumber: 0,
    }).question,
    'FIT',
    noTie,
  )

describe('a search for a certificate alone', () => {
  const posting = (_id: string, title: string) => {
    const row = aPostingRow({ _id, title, mustSkills: ['low-voltage-certificate'] })
    return { entry: entryOf(row, reading.title), says: sayingsOf(row) }
  }
  const given = [posting('a', '后勤技工'), posting('b', '电工'), posting('c', '维修电工')]

  it('goes by its words, and a file breaks only what they leave equal', () => {
    const { question } = askingOf({
      parts: reading.asked('电工证').parts,
      filter: blankFilter,
      seeker: null,
      byDistance: false,
      today: '2026-03-02',
      todayNumber: 0,
    })
    const order = (likes: string) =>
      findAmong(given, question, 'FIT', {
        ...noTie,
        tieOf: ({ entry }) => (entry.id === likes ? 99 : 0),
      }).map(({ id }) => id)
    expect(order('a')).toEqual(order('none'))
    expect(order('a').at(-1)).toBe('a')
    expect([order('b')[0], order('c')[0]]).toEqual(['b', 'c'])
  })
})

const works = [
  '保安',
  '司机',
  '焊工',
  '缝纫工',
  '厨师',
  '叉车',
  '仓管',
  '普工',
  '保洁',
  '电工',
  '客服',
  '会计',
]
const others = [
  '泉港区',
  '深圳',
  '6000以上',
  '4000起',
  '白班',
  '兼职',
  '无经验',
  '退役军人',
  '不要夜班',
  '不去深圳',
]
const refusals = ['保安', '司机', '缝纫', '厨师', '叉车', '仓管', '保洁', '货车']

/** Searches of some words in some order. */
const searches = Array.from({ length: 400 }, () => {
  const words = [
    oneOf(works),
    oneOf(others),
    ...(chance(2) ? [oneOf(others)] : []),
    ...(chance(3) ? [] : [`不要${oneOf(refusals)}`]),
  ]
  return [...new Set(words)]
})
const turned = (words: readonly string[]): string[] => [...words.slice(1), ...words.slice(0, 1)]

describe('a search', () => {
  it('finds the same in the same order, in whatever order its words are typed', () => {
    for (const words of searches) {
      const ids = (typed: readonly string[]) => find(reading.asked(typed.join(' ')).parts).map(({ id }) => id)
      expect([words, ids(words)]).toEqual([words, ids(turned(words))])
    }
  })

  it('never shows what is refused', () => {
    for (const words of searches) {
      const { parts } = reading.asked(words.join(' '))
      const found = find(parts)
      for (const part of parts.filter(({ refused }) => refused)) {
        if (part.kind === 'WORK')
          expect(
            found
              .filter(({ id }) => (titleOf.get(id) ?? '').includes(part.names[0] ?? '-'))
              .map(({ says }) => says.title),
          ).toEqual([])
        if (part.kind === 'SHIFT')
          expect(found.filter(({ entry }) => entry.shift === 'NIGHT' || entry.shift === 'ROTATING')).toEqual(
            [],
          )
        if (part.kind === 'PLACE')
          expect(found.filter(({ entry }) => entry.areas.includes('440300'))).toEqual([])
      }
    }
  })

  it('finds no less when a part that is no work is taken off', () => {
    for (const words of searches) {
      const { parts } = reading.asked(words.join(' '))
      const named = (some: readonly SearchPartRow[]) => find(some).filter(({ far }) => far === 0)
      const all = named(parts).map(({ id }) => id)
      // Of two places or two times either will do: with one of them fewer fit.
      const isAlone = ({ kind, refused }: SearchPartRow) =>
        refused || parts.filter((other) => other.kind === kind && !other.refused).length === 1
      const others = parts.filter((part) => part.kind !== 'WORK' || part.refused)
      for (const part of others.filter(isAlone)) {
        const wider = new Set(named(parts.filter((each) => each !== part)).map(({ id }) => id))
        expect(all.filter((id) => !wider.has(id))).toEqual([])
      }
    }
  })

  it('puts what does not state place or pay behind what does, and leaves it out when asked', () => {
    for (const words of searches) {
      const { parts } = reading.asked(words.join(' '))
      const silences = find(parts).map(({ silent }) => silent)
      expect(silences).toEqual(silences.toSorted((one, other) => one - other))
      expect(find(parts, true).every(({ unstated }) => unstated.length === 0)).toBe(true)
    }
  })
})
