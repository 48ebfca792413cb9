import { meaningOfSeeker, saysTrait, type PostingQuery } from '../matching/index.ts'
import type { AskedPart, Reading } from '../reading/index.ts'
import type { Weighted } from '../reference/index.ts'
import { isWork } from './fit/order.ts'

/** As many postings as are looked at for one search; the schema says so too. */
const mostCandidates = 1_000
/** Where nothing but place and pay is asked there is nothing near or far: any that pass, and more of them. */
const mostUnnamed = 3_000

const anyDegree = 6
const namesAsked = 3
const othersAsked = 6

export interface Narrowed {
  readonly parts: readonly AskedPart[]
  /** Words that name organisations. */
  readonly firms: readonly string[]
  readonly areas: readonly string[]
  readonly payAtLeast: number
  readonly today: number
}

/** Towns and districts are sought in their city: what only says the city may lie there. */
const widened = (codes: readonly string[]): string[] => [
  ...new Set(codes.flatMap((code) => (code.endsWith('00') ? [code] : [code, `${code.slice(0, 4)}00`]))),
]

/** What to ask of the index: what has the very words, and what means the same, within what it can filter. Pure. */
export function queriesFor(
  { parts, areas, payAtLeast, today }: Narrowed,
  readMeaning: Reading['title'],
): PostingQuery[] {
  const wished = parts.filter(({ refused }) => !refused)
  const works = wished.filter(isWork)
  const filters = { today, areas: widened(areas), payAtLeast, degreeRank: anyDegree, outOfReach: [] }
  const near = (
    names: readonly string[],
    occupations: readonly Weighted[],
    traits: Traits = noTraits,
  ): PostingQuery => {
    const { query } = meaningOfSeeker({ ...traits, names, occupations }, readMeaning)
    return { features: query, filters, limit: query.keys.length === 0 ? mostUnnamed : mostCandidates }
  }
  if (works.length === 0) return [near([], [], traitsOf(wished))]
  const words = works.flatMap(({ names }) => names.slice(0, namesAsked))
  const others = works.flatMap((work) => work.others.slice(0, othersAsked).map(({ id }) => id))
  const occupations = works.flatMap((work) => [...work.occupations, ...work.near])
  return [near(words, []), ...(others.length + occupations.length > 0 ? [near(others, occupations)] : [])]
}

type Traits = Pick<Parameters<typeof meaningOfSeeker>[0], 'skills' | 'shifts' | 'veterans'>
const noTraits: Traits = { skills: [], shifts: [], veterans: false }

function traitOf(part: AskedPart): string[] {
  switch (part.kind) {
    case 'SKILL':
      return [part.skill]
    case 'BENEFIT':
      return [saysTrait(part.benefit)]
    case 'PAY_BASIS':
      return [saysTrait(part.basis)]
    case 'CONTRACT':
      return (part.contract === 'FULL_TIME' ? fullTime : [part.contract]).map(saysTrait)
    default:
      return []
  }
}
const fullTime = ['PERMANENT', 'FIXED_TERM']

/** Where no work is asked, what else the index can be near to. */
const traitsOf = (wished: readonly AskedPart[]): Traits => ({
  skills: wished.flatMap(traitOf),
  shifts: wished.flatMap((part) => (part.kind === 'SHIFT' ? [part.shift] : [])),
  veterans: wished.some(({ kind }) => kind === 'VETERANS'),
})
