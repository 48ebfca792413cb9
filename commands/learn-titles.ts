import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { featureKind, featureReader, kindOfKey, segmenter, type FeatureBag } from '../server/reading/index.ts'
import { packTitles, type LabelRows, type PackedTitles } from '../server/reference/index.ts'

/**
 * Learns `server/reference/data/titles.bin` from public tables (see THIRD-PARTY notices): how rare each feature of a
 * title is, what occupations are called, and what they are about. No sentence of the sources is kept, only numbers.
 */
export interface TitleSources {
  /** Official occupations: every name of each, and the text that defines it. */
  readonly official: readonly NamedClass[]
  /** Two English classifications, each a space of its own. */
  readonly esco: readonly NamedClass[]
  readonly onet: readonly NamedClass[]
  /** Titles of real adverts, for rarity alone. */
  readonly chineseTitles: readonly string[]
  readonly englishTitles: readonly string[]
}

export interface NamedClass {
  readonly id: string
  readonly names: readonly string[]
  readonly about: string
}

const titleFeatures = featureReader(segmenter())

const topicLength = 120
/** Pieces of words and pairs seen once are noise; names keep all their features. */
const leastSeen = 3

export function learnTitles(sources: TitleSources): PackedTitles {
  const { official, esco, onet } = sources
  const { counts, rarity } = rarities(sources)
  const labelled = new Set(
    namesOf([...official, ...esco, ...onet]).flatMap((name) => [...wordings(titleFeatures(name)).keys()]),
  )
  const keys = [...counts]
    .filter(([key, count]) => labelled.has(key) || count >= leastSeen)
    .sort(([one, seen], [other, otherSeen]) => otherSeen - seen || one - other)
    .map(([key]) => key)
  const numberOf = new Map(keys.map((key, at) => [key, at]))
  const topics = official.map((one, at) => [at, topicOf(one, rarity)] as const)
  return {
    keys: Uint32Array.from(keys),
    rarity: Uint8Array.from(keys, (key) => Math.min(255, Math.round((rarity.get(key) ?? 0) * 16))),
    spaces: [
      { ...spaceOf('official', official, numberOf), topics: rowsOf(topics, numberOf) },
      { ...spaceOf('esco', esco, numberOf), topics: rowsOf([], numberOf) },
      { ...spaceOf('onet', onet, numberOf), topics: rowsOf([], numberOf) },
    ],
  }
}

const namesOf = (classes: readonly NamedClass[]): string[] => classes.flatMap(({ names }) => names)

/** How often each feature is seen, and how rare it is in the language in which it is commoner. */
function rarities({ official, esco, onet, chineseTitles, englishTitles }: TitleSources) {
  const counts = new Map<number, number>()
  const rarity = new Map<number, number>()
  for (const texts of [
    [...chineseTitles, ...namesOf(official)],
    [...englishTitles, ...namesOf([...esco, ...onet])],
  ]) {
    for (const [key, count] of countFeatures(texts)) {
      counts.set(key, (counts.get(key) ?? 0) + count)
      // A Latin word in Chinese titles, or the reverse, is as common as where it is commoner.
      const here = Math.log(1 + texts.length / (count + 1))
      rarity.set(key, Math.min(rarity.get(key) ?? Infinity, here))
    }
  }
  return { counts, rarity }
}

function countFeatures(texts: readonly string[]): Map<number, number> {
  const seen = new Map<number, number>()
  for (const text of texts)
    for (const key of titleFeatures(text).keys()) seen.set(key, (seen.get(key) ?? 0) + 1)
  return seen
}

const wordings = (bag: FeatureBag): FeatureBag =>
  new Map([...bag].filter(([key]) => kindOfKey(key) === featureKind.wording))

function spaceOf(name: string, classes: readonly NamedClass[], numberOf: ReadonlyMap<number, number>) {
  const labels = classes.flatMap(({ names }, at) =>
    [...new Set(names)].map((text) => [at, wordings(titleFeatures(text))] as const),
  )
  return { name, classes: classes.map(({ id }) => id), labels: rowsOf(labels, numberOf) }
}

/** What a class is about, from its definition. Where there is none, the loader makes do with all its names. */
function topicOf({ names, about }: NamedClass, rarity: ReadonlyMap<number, number>): FeatureBag {
  const sum: FeatureBag = new Map()
  for (const text of [names[0] ?? '', ...about.split(/[。；;.]/)]) {
    for (const [key, weight] of wordings(titleFeatures(text, false)))
      sum.set(key, (sum.get(key) ?? 0) + weight)
  }
  const told = [...sum].map(([key, weight]) => [key, Math.log(1 + weight)] as const)
  const tells = ([key, weight]: readonly [number, number]) => weight * (rarity.get(key) ?? 0)
  return new Map(told.sort((one, other) => tells(other) - tells(one)).slice(0, topicLength))
}

function rowsOf(
  rows: readonly (readonly [number, FeatureBag])[],
  numberOf: ReadonlyMap<number, number>,
): LabelRows {
  const start = [0]
  const ids: number[] = []
  const weights: number[] = []
  for (const [, bag] of rows) {
    for (const [key, weight] of bag) {
      const id = numberOf.get(key)
      if (id === undefined) continue
      ids.push(id)
      weights.push(Math.max(1, Math.min(255, Math.round(weight * 60))))
    }
    start.push(ids.length)
  }
  return {
    classOf: Uint16Array.from(rows, ([at]) => at),
    start: Uint32Array.from(start),
    ids: Uint32Array.from(ids),
    weights: Uint8Array.from(weights),
  }
}

type Row = Record<string, string>

/** A cell that must be there: a missing column is another table than the one that is meant. */
function cell(row: Row, column: string): string {
  const value = row[column]
  if (value === undefined) throw new Error(`A source table has no column ${column}.`)
  return value
}

/** Reads the sources; `keep` may hold back everyday names, to measure on them. */
export function readSources(folder: string, keep: (name: string) => boolean = () => true): TitleSources {
  const table = (file: string): Row[] => parse(readFileSync(join(folder, file)), { columns: true })
  const split = (names: string | undefined) =>
    (names ?? '').split('|').filter((name) => name !== '' && keep(name))
  const abouts = new Map(
    table('csco2022_definitions.csv').map((row) => [row.code, `${row.definition_zh}。${row.tasks_zh}`]),
  )
  const alternates = new Map<string, string[]>()
  for (const { onet_code: code = '', alternate_title: title = '' } of table('onet_alternate_titles.csv')) {
    if (keep(title)) alternates.set(code, [...(alternates.get(code) ?? []), title])
  }
  const official = table('csco2022_occupations.csv').filter(({ level }) => level === '4')
  return {
    official: official.map((row) => ({
      id: cell(row, 'code'),
      names: [cell(row, 'name_zh'), ...split(row.aliases_zh).flatMap(halves)],
      about: abouts.get(row.code) ?? '',
    })),
    esco: table('esco_occupations.csv').map((row, at) => ({
      id: `e${at}`,
      names: [cell(row, 'label_en'), ...split(row.alt_labels_en)],
      about: '',
    })),
    onet: table('onet_occupations.csv').map((row) => ({
      id: `o${row.onet_code}`,
      names: [cell(row, 'title_en'), ...(alternates.get(cell(row, 'onet_code')) ?? [])],
      about: '',
    })),
    chineseTitles: distinct(
      [...table('cn_postings_facts.csv'), ...table('cn_postings_tagged.csv')],
      'title_zh',
    ),
    englishTitles: distinct(table('vacancy_titles_en.csv'), 'title_en'),
  }
}

/** 前台/接待 is also 前台 and 接待. */
const halves = (name: string): string[] =>
  name.length <= 14 && name.includes('/') ? [name, ...name.split('/')] : [name]
const distinct = (rows: readonly Row[], column: string): string[] => [
  ...new Set(rows.map((row) => cell(row, column))),
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? '../shared/data'
  if (!existsSync(folder)) throw new Error(`The folder ${folder} with the source tables is not there.`)
  const packed = packTitles(learnTitles(readSources(folder)))
  writeFileSync(new URL('../server/reference/data/titles.bin', import.meta.url), packed)
  console.log(`titles.bin: ${packed.length} bytes`)
}
