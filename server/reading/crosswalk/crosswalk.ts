import type { Weighted } from '../../reference/index.ts'
import { surerFirst, type ReadItem } from '../read-item.ts'
import type { Example } from './example.ts'
import { nearRows, type Near } from './near-rows.ts'
import { ridge } from './ridge.ts'
import { wordsInCommon } from './shared-words.ts'

/** An occupation of a table that is not the shipped one. */
export interface CivilOccupation {
  readonly code: string
  /** Codes of the same occupation in another edition of its table. */
  readonly also?: readonly string[]
  readonly names: readonly string[]
  /** What it is, in a few sentences; empty if the table does not say. */
  readonly about: string
}

/** A specialty of foreign armed forces, and the occupations to which its own table leads. */
export interface ForeignSpecialty {
  readonly title: string
  readonly about: string
  readonly codes: readonly string[]
}

export interface CrosswalkTables {
  readonly occupations: readonly CivilOccupation[]
  readonly specialties: readonly ForeignSpecialty[]
}

interface Readers {
  readonly vectorOf: (text: string) => Int8Array
  /** Codes that the shipped tables know a title by; where they are those of the table given, they help. */
  readonly classesOf: (text: string) => readonly Weighted[]
}

type VectorOf = Readers['vectorOf']

/** A description begins with what it is about; a table of thousands is read in seconds. */
const beginningOf = (text: string): string => text.slice(0, 160)
const sentenceOf = (text: string): string => text.slice(0, 300)
const longestText = 400
/** How much each way of comparing counts; what they come to is no probability, the order is what counts. */
const share = {
  names: 0.5,
  centre: 1,
  ridge: 1,
  voted: 0.75,
  nearest: 0.5,
  words: 0.75,
  known: 1,
  family: 0.35,
}
/** What a full agreement comes to. */
const most = Object.values(share).reduce((sum, each) => sum + each, 0)
const leastSure = 0.05
const mostRead = 15

function examplesOf({ occupations, specialties }: CrosswalkTables, vectorOf: VectorOf): Example[] {
  const numbers = new Map(occupations.map(({ code }, number) => [code, number]))
  const known = specialties.map(({ title, about, codes }) => ({
    texts: [title, ...(about === '' ? [] : [beginningOf(`${title}. ${about}`)])],
    rights: codes.map((code) => numbers.get(code)).filter((number) => number !== undefined),
  }))
  return known
    .filter(({ rights }) => rights.length > 0)
    .flatMap(({ texts, rights }) => texts.map((text) => ({ vector: vectorOf(text), rights })))
}

const ownExamples = ({ occupations }: CrosswalkTables, vectorOf: VectorOf): Example[] =>
  occupations.flatMap(({ names, about }, number) =>
    [...names, ...(about === '' ? [] : [sentenceOf(about)])].map((text) => ({
      vector: vectorOf(text),
      rights: [number],
    })),
  )

/** All that is said of each occupation, with the titles that lead to it. */
function documentsOf({ occupations, specialties }: CrosswalkTables): string[] {
  const titles = new Map<string, string[]>()
  for (const { title, codes } of specialties)
    for (const code of codes) titles.set(code, [...(titles.get(code) ?? []), title])
  // Its own names count twice.
  return occupations.map(({ code, names, about }) =>
    [...names, ...names, about, ...(titles.get(code) ?? [])].join(' '),
  )
}

/** What the shipped tables know a text by, for each occupation. */
function knownBy({ occupations }: CrosswalkTables, classesOf: Readers['classesOf']) {
  const numbers = new Map<string, number[]>()
  for (const [number, { code, also = [] }] of occupations.entries())
    for (const each of new Set([code, ...also])) numbers.set(each, [...(numbers.get(each) ?? []), number])
  return (text: string): Float32Array => {
    const known = new Float32Array(occupations.length)
    for (const { id, confidence } of classesOf(text))
      for (const number of numbers.get(id) ?? []) known[number] = Math.max(known[number]!, confidence)
    return known
  }
}

/** At which a likeness of specialties becomes a share; as the encoder was taught. */
const temperature = 0.05

/** How much of what is voted for and near lies in each occupation's family, by the first two signs of its code. */
function familyShares({ occupations }: CrosswalkTables) {
  const families = occupations.map(({ code }) => code.slice(0, 2))
  return ({ voted, nearest }: Pick<Near, 'voted' | 'nearest'>): number[] => {
    const most = nearest.reduce((one, other) => Math.max(one, other), -1)
    const powers = nearest.map((value) => Math.exp((value - most) / temperature))
    const whole = powers.reduce((sum, power) => sum + power, 0)
    const sums = new Map<string, number>()
    families.forEach((family, at) => {
      const own = (voted[at]! + powers[at]! / whole) / 2
      sums.set(family, (sums.get(family) ?? 0) + own)
    })
    return families.map((family) => sums.get(family) ?? 0)
  }
}

/**
 * Reads a specialty that no table has: how near the names of each occupation are, how near the specialties are that lead
 * to it (their centre, the nearest few, a vote of all that are near), what a ridge regression over all says, the words in
 * common, what the shipped tables know a title by, and how much of all this lies in its family.
 */
export function crosswalkReader(
  tables: CrosswalkTables,
  { vectorOf, classesOf }: Readers,
): (text: string) => ReadItem[] {
  const count = tables.occupations.length
  const own = ownExamples(tables, vectorOf)
  const taught = examplesOf(tables, vectorOf)
  const near = nearRows([...taught, ...own], count, taught.length)
  const common = wordsInCommon(documentsOf(tables))
  const predict = ridge([...taught, ...own], count)
  const known = knownBy(tables, classesOf)
  const familyOf = familyShares(tables)
  return (text) => {
    const vector = vectorOf(text.slice(0, longestText))
    const like = near(vector)
    const { centre, nearest, voted, names } = like
    const [likely, words, shipped, family] = [predict(vector), common(text), known(text), familyOf(like)]
    const scores = Array.from(
      { length: count },
      (_, at) =>
        share.names * names[at]! +
        share.centre * centre[at]! +
        share.ridge * likely[at]! +
        share.voted * voted[at]! +
        share.nearest * nearest[at]! +
        share.words * words[at]! +
        share.known * shipped[at]! +
        share.family * family[at]!,
    )
    return scores
      .map((score, at) => ({
        id: tables.occupations[at]!.code,
        confidence: Math.max(leastSure, Math.min(1, score / most)),
        words: [text],
      }))
      .toSorted(surerFirst)
      .slice(0, mostRead)
  }
}
