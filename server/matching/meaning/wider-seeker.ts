import { degrees } from '../../../rules/choices.ts'
import { reference } from '../../reference/index.ts'
import { seekerOf, type ReadTitles, type Seeker, type SeekerFile } from './seeker.ts'

/** So many neighbours are looked for, those of the surest occupation first. */
const mostNeighbours = 16
/** Beside an occupation that words suggest, a neighbour of it counts this much. */
const neighbourConfidence = 0.6

const mostEntryDegree = degrees.indexOf('HIGH_SCHOOL')

/** Occupations whose work is near, and those near these; nearest of the surest first. */
function neighboursOf(codes: readonly string[]): string[] {
  const known = new Set(codes)
  const nearTo = (list: readonly string[]) =>
    list.flatMap((code) => reference().occupations.get(code)?.near ?? [])
  const near = nearTo(codes)
  return [...new Set([...near, ...nearTo(near)])].filter((code) => !known.has(code)).slice(0, mostNeighbours)
}

/**
 * The seeker for whom the own occupations lead to nothing: neighbours of them, what the person can do, and, with little schooling,
 * work that is open to beginners. Nothing more is proven than before. `own` is the seeker of the file itself. Pure.
 */
export function widerSeekerOf(file: SeekerFile, own: Seeker, reading: ReadTitles): Seeker {
  const near = neighboursOf([...own.wishedOccupations, ...own.provenOccupations])
  const rejected = new Set(file.occupations.filter(({ answer }) => answer === 'REJECTED').map(({ id }) => id))
  const refused = new Set([...rejected, ...own.refusedOccupations])
  const suggested = near
    .filter((id) => !refused.has(id))
    .map((id) => ({ id, answer: 'SUGGESTED' as const, words: [], confidence: neighbourConfidence }))
  const occupations = [...file.occupations, ...suggested.filter(({ id }) => !isSaid(file, id))]
  return {
    ...seekerOf({ ...file, occupations }, reading),
    provenOccupations: own.provenOccupations,
    neighbours: suggested.map(({ id }) => id),
    entry: own.degreeRank === null || own.degreeRank <= mostEntryDegree,
  }
}

const isSaid = ({ occupations }: SeekerFile, id: string): boolean =>
  occupations.some((each) => each.id === id)
