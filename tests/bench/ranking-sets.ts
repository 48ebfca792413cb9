import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { learnTitles, readSources } from '../../commands/learn-titles.ts'
import { createReading, type Reading } from '../../server/reading/index.ts'
import { packTitles, reference } from '../../server/reference/index.ts'
import { unpackTitles } from '../../server/reference/packed-titles.ts'

type Row = Readonly<Record<string, string>>

/** What is asked, and how much each title answers it: 2 wholly, 1 nearly; null is what was asked itself. */
export interface Question {
  readonly wanted: string
  readonly skills: string
  readonly relevanceOf: (title: string) => number | null
}

export interface RankingSet {
  readonly name: string
  readonly measure: 'MAP' | 'nDCG@10'
  readonly reading: Reading
  readonly titles: readonly string[]
  readonly questions: readonly Question[]
}

export const sharedData = join(import.meta.dirname, '../../../shared/data')
export const haveSharedData = (): boolean => existsSync(sharedData)

const rowsOf = (file: string): Row[] => parse(readFileSync(file), { columns: true })
const shared = (name: string): Row[] => rowsOf(join(sharedData, `${name}.csv`))
const cells = (cell = ''): string[] => cell.split('|').filter((each) => each !== '')

/** A share from 0 to 1 that a text alone decides. */
const lot = (text: string): number =>
  Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16) / 2 ** 32
const drawn = (texts: readonly string[], count: number): string[] =>
  texts.toSorted((one, other) => lot(one) - lot(other)).slice(0, count)
/** The occupations that were kept back when the encoder was taught: packages/encoder/figures. */
const heldOut = (key: string): boolean => lot(key) < 0.12

/** Reading that was taught no other than the first name of an occupation that was kept back. */
function unknowingReading(): Reading {
  const sources = readSources(sharedData)
  const ids = shared('esco_occupations').map(({ esco_id }) => esco_id)
  const learned = learnTitles({
    ...sources,
    esco: sources.esco.map((one, at) => firstName(one, `esco ${ids[at]}`)),
    onet: sources.onet.map((one) => firstName(one, `onet ${one.id.slice(1)}`)),
  })
  const bytes = packTitles(learned)
  return createReading({ ...reference(), titles: () => unpackTitles(bytes) })
}

const firstName = <One extends { readonly names: readonly string[] }>(one: One, key: string): One =>
  heldOut(key) ? { ...one, names: one.names.slice(0, 1) } : one

/** One title of each occupation kept back asks for the others, among those of all and as many of other occupations. */
function ofOneOccupation(
  name: string,
  reading: Reading,
  groups: ReadonlyMap<string, readonly string[]>,
): RankingSet {
  const held = [...groups].filter(([key, titles]) => heldOut(key) && titles.length > 2)
  const owners = new Map<string, Set<string>>()
  for (const [key, titles] of held)
    for (const title of drawn(titles.slice(1), 10))
      owners.set(title, (owners.get(title) ?? new Set()).add(key))
  const others = [...groups].filter(([key]) => !heldOut(key)).flatMap(([, titles]) => titles.slice(1))
  const titles = [
    ...owners.keys(),
    ...drawn(
      others.filter((title) => !owners.has(title)),
      1_500,
    ),
  ]
  const questions = held.map(([key, names]) => alike(drawn(names.slice(1), 10)[0] ?? '', owners, key))
  return { name, measure: 'MAP', reading, titles, questions }
}

const alike = (wanted: string, owners: ReadonlyMap<string, ReadonlySet<string>>, key: string): Question => ({
  wanted,
  skills: '',
  relevanceOf: (title) => (title === wanted ? null : owners.get(title)?.has(key) ? 1 : 0),
})

/** Titles of a recruitment site's list, whose own groups say which are related; no part of ours was taught the groups. */
function ofOneGroup(name: string, reading: Reading, column: 'title_zh' | 'title_en'): RankingSet {
  const owners = new Map<string, Set<string>>()
  for (const row of shared('job_titles_zh_en')) {
    const title = (row[column] ?? '').toLowerCase()
    owners.set(title, (owners.get(title) ?? new Set()).add(row['group_zh'] ?? ''))
  }
  const asked = [...owners.keys()].filter((title) => lot(title) < 0.25)
  const questions = asked.map((title) => alike(title, owners, [...(owners.get(title) ?? [])][0] ?? ''))
  return { name, measure: 'MAP', reading, titles: [...owners.keys()], questions }
}

/** Wishes with skills against 5,000 titles of real postings, judged by expressions of ours for the work that is meant and its like. */
function profiles(reading: Reading): RankingSet {
  const titles = drawn([...new Set(shared('cn_postings_facts').map(({ title_zh = '' }) => title_zh))], 5_000)
  const rows = rowsOf(join(import.meta.dirname, '../matching/judged/profiles.csv'))
  const questions = rows.map(({ wanted = '', skills = '', exact = '', near = '' }) => {
    const [wholly, nearly] = [new RegExp(exact, 'i'), near === '' ? /$^/ : new RegExp(near, 'i')]
    return {
      wanted,
      skills,
      relevanceOf: (title: string) => (wholly.test(title) ? 2 : nearly.test(title) ? 1 : 0),
    }
  })
  return { name: 'profiles to real posting titles', measure: 'nDCG@10', reading, titles, questions }
}

export function rankingSets(): RankingSet[] {
  const reading = unknowingReading()
  const esco = shared('esco_occupations').map(
    (row) => [`esco ${row['esco_id']}`, [row['label_en'] ?? '', ...cells(row['alt_labels_en'])]] as const,
  )
  const onet = new Map(
    shared('onet_occupations').map((row) => [`onet ${row['onet_code']}`, [row['title_en'] ?? '']]),
  )
  for (const row of shared('onet_alternate_titles'))
    onet.get(`onet ${row['onet_code']}`)?.push(row['alternate_title'] ?? '')
  return [
    profiles(createReading(reference())),
    ofOneGroup('related titles zh', reading, 'title_zh'),
    ofOneGroup('related titles en', reading, 'title_en'),
    ofOneOccupation('titles of one occupation en (ESCO)', reading, new Map(esco)),
    ofOneOccupation('titles of one occupation en (O*NET)', reading, onet),
  ]
}
