import { surerFirst, type Reading } from '../../reading/index.ts'
import { areaPath, reference, type Occupation, type Weighted } from '../../reference/index.ts'
import type { VeteranRow } from '../../veterans/index.ts'
import {
  degrees,
  type ContractType,
  type Shift,
  type WorkLimit,
  type WorkRefusal,
} from '../../../rules/choices.ts'
import { noFeatures } from './features.ts'
import { meaningOfSeeker, type SeekerMeaning } from './seeker-meaning.ts'

/** A veteran as matching sees one: what is wished, what is held, and what both mean. */
export interface Seeker {
  readonly meaning: SeekerMeaning
  /** Codes, most wished first. */
  readonly wishedOccupations: readonly string[]
  /** Codes the service leads to, surest first. */
  readonly provenOccupations: readonly string[]
  /** Skills and certificates the seeker says to have, with all they imply. */
  readonly held: ReadonlySet<string>
  /** Those only suggested by the seeker's words, with all they imply. */
  readonly likely: ReadonlySet<string>
  /** True when the file says something of skills, so that what is not there is missing. */
  readonly statesSkills: boolean
  /** The home and what it lies in, finest first. */
  readonly home: readonly string[]
  readonly wishedAreas: readonly string[]
  readonly payMin: number
  readonly shifts: readonly Shift[]
  readonly contracts: readonly ContractType[]
  /** What the body does not allow, as the person confirmed it; for the person's own eyes. */
  readonly limits: readonly WorkLimit[]
  readonly refusals: readonly WorkRefusal[]
  readonly refusedOccupations: readonly string[]
  /** Null when the file does not say. */
  readonly degreeRank: number | null
  readonly yearsServed: number
  /** Nothing is known that work could be found by: entry-level work that trains is all there is to offer. */
  readonly entry: boolean
  /** For whom the own occupations lead to nothing: those near them, whose work counts as related. Null for all others. */
  readonly neighbours: readonly string[] | null
  /** The day on which it is asked, in days since 1970-01-01; 0 when ages are not to count. */
  readonly today: number
  readonly availableFrom: string | null
}

/** What of a veteran's file makes the seeker. */
export type SeekerFile = Pick<
  VeteranRow,
  'areaCode' | 'degree' | 'servicePeriods' | 'skills' | 'occupations' | 'wishes' | 'limits'
>

/** An occupation that was only read out of words counts this much beside one that was confirmed. */
const suggestedShare = 0.6
/** The first wish counts fully, each later one a little less; what service leads to counts less than any wish. */
const wishFading = 0.85
const provenShare = 0.5

/** Reads titles. */
export type ReadTitles = Pick<Reading, 'title'>

/** The seeker of a veteran's file. Pure. */
export function seekerOf(row: SeekerFile, reading: ReadTitles): Seeker {
  const { held, likely } = skillsOf(row)
  const proven = provenOccupations(row)
  const { shifts } = row.wishes
  const known = (id: string): boolean => reference().skills.has(id)
  const skills = [...new Set([...held, ...likely])].filter(known)
  const occupations = sharesOf(row.wishes.occupationCodes, proven)
  const isEntry = occupations.length === 0 && skills.length === 0
  const names = isEntry ? entryNames : namesOf(occupations)
  return {
    meaning: meaningOfSeeker({ names, occupations, skills, shifts, veterans: false }, reading.title),
    wishedOccupations: row.wishes.occupationCodes,
    provenOccupations: proven.filter(({ confidence }) => confidence >= leastProven).map(({ id }) => id),
    held,
    likely,
    statesSkills: row.skills.length > 0,
    home: areaPath(row.areaCode),
    wishedAreas: row.wishes.areaCodes,
    payMin: row.wishes.payMin ?? 0,
    shifts,
    contracts: row.wishes.contractTypes ?? [],
    limits: row.limits ?? [],
    refusals: row.wishes.refusals ?? [],
    refusedOccupations: row.wishes.refusedOccupationCodes ?? [],
    degreeRank: row.degree === null ? null : degrees.indexOf(row.degree),
    yearsServed: yearsServed(row),
    entry: isEntry,
    neighbours: null,
    today: 0,
    availableFrom: row.wishes.availableFrom,
  }
}

/** What was only read out of words proves an occupation from half of full confidence on. */
const leastProven = suggestedShare / 2

/** What work is called that takes whoever comes and teaches them. */
const entryNames = ['学徒', '普工', '操作工', '保安', '保洁', '服务员', '仓库搬运', '配送员']

function skillsOf(row: SeekerFile) {
  const { skillClosure } = reference()
  const answered = (answer: string) =>
    row.skills.filter((skill) => skill.answer === answer).map(({ id }) => id)
  const held = skillClosure(answered('CONFIRMED'))
  const rejected = new Set(answered('REJECTED'))
  const suggested = [...skillClosure(answered('SUGGESTED'))]
  return { held, likely: new Set(suggested.filter((id) => !held.has(id) && !rejected.has(id))) }
}

function sharesOf(wished: readonly string[], proven: readonly Weighted[]): Weighted[] {
  const besides = wished.length > 0 ? provenShare : 1
  return [
    ...wished.map((id, at) => ({ id, confidence: wishFading ** at })),
    ...proven
      .filter(({ id }) => !wished.includes(id))
      .map(({ id, confidence }) => ({ id, confidence: confidence * besides })),
  ]
}

/** Everyday titles say better than an official name what adverts call the work. */
const namesEach = 4

const namesOf = (shares: readonly Weighted[]): string[] =>
  reference()
    .occupations.known(shares.map(({ id }) => id))
    .flatMap(namesFor)

const namesFor = ({ name, titles }: Occupation): string[] => [name.zh, ...titles.zh.slice(0, namesEach)]

/** Every name that a file's work can be called by, whatever it wishes or proves. */
export const workNames = (): string[] => [
  ...new Set([...entryNames, ...reference().occupations.all.flatMap(namesFor)]),
]

function provenOccupations({ occupations }: SeekerFile): Weighted[] {
  return occupations
    .filter(({ answer }) => answer !== 'REJECTED')
    .map(({ id, answer, confidence }) => ({
      id,
      confidence: answer === 'CONFIRMED' ? 1 : confidence * suggestedShare,
    }))
    .toSorted(surerFirst)
}

export const yearsServed = ({ servicePeriods }: Pick<SeekerFile, 'servicePeriods'>): number =>
  servicePeriods.reduce(
    (sum, { startYear, endYear }) =>
      sum + (startYear === null || endYear === null ? 0 : Math.max(0, endYear - startYear)),
    0,
  )

/** A seeker of whom nothing is known. */
export const unknownSeeker: Seeker = {
  meaning: {
    names: [],
    occupations: noFeatures,
    branches: noFeatures,
    vector: new Float32Array(0),
    compares: 'vector',
    titles: [],
    query: noFeatures,
  },
  wishedOccupations: [],
  provenOccupations: [],
  held: new Set(),
  likely: new Set(),
  statesSkills: false,
  home: [],
  wishedAreas: [],
  payMin: 0,
  shifts: [],
  contracts: [],
  limits: [],
  refusals: [],
  refusedOccupations: [],
  degreeRank: null,
  yearsServed: 0,
  entry: false,
  neighbours: null,
  today: 0,
  availableFrom: null,
}
