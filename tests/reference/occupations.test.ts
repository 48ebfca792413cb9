import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../server/reference/csv-table.ts'
import { withMutualNearness, type Occupation } from '../../server/reference/occupation.ts'
import { searchesIn } from '../../server/reading/searches.ts'
import { loadReference } from '../../server/reference/reference.ts'

const tables = loadReference()
const { occupations, specialties, skills } = tables
const search = searchesIn(tables)
const official = join(import.meta.dirname, '../../../shared/data/csco2022_occupations.csv')

/** Who is called by a wording, folded as people type it; official names count. */
function callers(wordingsOf: (occupation: Occupation) => readonly string[]): Map<string, Set<string>> {
  const called = new Map<string, Set<string>>()
  for (const occupation of occupations.all)
    for (const title of wordingsOf(occupation).map((wording) => wording.toLowerCase().replaceAll(' ', '')))
      called.set(title, (called.get(title) ?? new Set()).add(occupation.code))
  return called
}

const shared = (called: Map<string, Set<string>>, byMoreThan: number): string[] =>
  [...called]
    .filter(([, codes]) => codes.size > byMoreThan)
    .map(([title, codes]) => `${title}: ${[...codes].join(' ')}`)

describe('the table of occupations', () => {
  it('has at least 420 civil occupations, each once', () => {
    expect(occupations.all.length).toBeGreaterThanOrEqual(420)
    expect(new Set(occupations.all.map(({ code }) => code)).size).toBe(occupations.all.length)
  })

  it('writes every code as the classification of 2022 does at level 4, and none of military personnel', () => {
    expect(occupations.all.filter(({ code }) => !/^[1-68]-\d{2}-\d{2}-\d{2}$/.test(code))).toEqual([])
  })

  it.skipIf(!existsSync(official))(
    'gives every code the name that the official list gives it (skipped without ../shared/data)',
    () => {
      const rows = readTable(official, ['code', 'level', 'name_zh']).filter(({ level }) => level === '4')
      const names = new Map(rows.map((row) => [row.code, row.name_zh]))
      expect(occupations.all.filter(({ code, name }) => names.get(code) !== name.zh)).toEqual([])
    },
  )

  it('names every occupation in both languages, English without a Chinese character', () => {
    const named = ({ name, titles }: Occupation) =>
      /^\p{Script=Han}[\p{Script=Han}（）]*$/u.test(name.zh) &&
      /^[A-Z][\x20-\x7e]+$/.test(name.en) &&
      titles.en.every((title) => /^[\x20-\x7e]+$/.test(title))
    expect(occupations.all.filter((occupation) => !named(occupation))).toEqual([])
  })

  it('gives every occupation three everyday Chinese titles and an English one at least, none twice', () => {
    const told = ({ titles: { zh, en } }: Occupation) =>
      zh.length >= 3 && en.length >= 1 && new Set(zh).size === zh.length && new Set(en).size === en.length
    expect(occupations.all.filter((occupation) => !told(occupation))).toEqual([])
  })

  it('lets no Chinese wording call two occupations, so that a title in an advert says which is meant', () => {
    expect(
      shared(
        callers(({ name, titles }) => [name.zh, ...titles.zh]),
        1,
      ),
    ).toEqual([])
  })

  it('lets no English wording call more than two occupations', () => {
    expect(
      shared(
        callers(({ name, titles }) => [name.en, ...titles.en]),
        2,
      ),
    ).toEqual([])
  })

  it('shows near only what exists and is another, and each of the two is near to the other', () => {
    const lonely = occupations.all.filter(({ near }) => near.length === 0)
    const oneSided = occupations.all.filter(({ code, near }) =>
      near.some((other) => other === code || !occupations.get(other)?.near.includes(code)),
    )
    expect([lonely, oneSided]).toEqual([[], []])
  })

  it('writes down no near code that the table lacks', () => {
    const file = join(import.meta.dirname, '../../server/reference/data/occupations.csv')
    const written = readTable(file, ['near_codes']).flatMap((row) => row.near_codes.split('|'))
    expect(written.filter((code) => !occupations.has(code))).toEqual([])
  })

  it('holds every occupation, and skills every skill, that a post in service leads to', () => {
    const led = specialties.all.flatMap((post) => post.occupations.map(({ id }) => id))
    expect(led.length).toBeGreaterThan(0)
    expect(led.filter((code) => !occupations.has(code))).toEqual([])
    expect(specialties.all.flatMap((post) => post.skills).filter(({ id }) => !skills.has(id))).toEqual([])
  })

  it.each([
    ['平车工', '6-05-01-03'],
    ['叉车司机', '6-30-05-01'],
    ['铲车', '6-30-05-05'],
    ['货拉拉司机', '4-02-02-02'],
    ['保安', '4-07-05-01'],
    ['文员', '3-01-01-01'],
    ['仓管', '4-02-06-01'],
    ['Java开发', '4-04-05-01'],
    ['运维', '2-02-10-08'],
    ['外卖骑手', '4-10-08-01'],
    ['无人机飞手', '4-02-04-06'],
    ['消控员', '4-07-05-03'],
    ['箱包车工', '6-05-02-01'],
    ['储运操作工', '6-10-01-10'],
  ])('knows the everyday title %s', (title, code) => {
    expect(search.occupations(title, 1).map((found) => found.code)).toEqual([code])
  })
})

describe('nearness', () => {
  const bare = (code: string, near: string[]) => ({
    code,
    name: { zh: code, en: code },
    titles: { zh: [], en: [] },
    near,
  })

  it('that was written down one way only goes both ways, once', () => {
    const [a, b] = withMutualNearness([bare('a', ['b', 'b']), bare('b', ['a'])])
    expect([a?.near, b?.near]).toEqual([['b'], ['a']])
    expect(withMutualNearness([bare('a', ['b']), bare('b', [])])[1]?.near).toEqual(['a'])
  })

  it('to itself is none', () => {
    expect(withMutualNearness([bare('a', ['a'])])[0]?.near).toEqual([])
  })
})
