import { meaningOfTitle, reference, type ReadMeaning } from '../reference/index.ts'
import { areaPath, degrees, type VeteranRow } from '../veterans/index.ts'
import { noFeatures } from './features.ts'
import { meaningOfProfile, type ProfileMeaning } from './meaning.ts'
import type { Shift, Weighted } from './posting-index.ts'

/** A veteran as matching sees one: what is wished, what is held, and what both mean. */
export interface Seeker {
  readonly meaning: ProfileMeaning
  /** Codes, most wished first. */
  readonly wishedOccupations: readonly string[]
  /** Codes the service leads to, surest first. */
  readonly provenOccupations: readonly string[]
  /** Skills and certificates the person says to have, with all they imply. */
  readonly held: ReadonlySet<string>
  /** Those only suggested by the person's words, with all they imply. */
  readonly likely: ReadonlySet<string>
  /** True when the file says something of skills, so that what is not there is missing. */
  readonly toldSkills: boolean
  /** The home and what it lies in, finest first. */
  readonly home: readonly string[]
  readonly wishedAreas: readonly string[]
  readonly payMin: number
  readonly shifts: readonly Shift[]
  /** Null when the file does not say. */
  readonly degreeRank: number | null
  readonly yearsServed: number
  readonly availableFrom: string | null
}

/** An occupation that was only read out of words counts this much beside one the person confirmed. */
const suggestedShare = 0.6
/** The first wish counts fully, each later one a little less; what service leads to counts less than any wish. */
const wishFading = 0.85
const provenShare = 0.5

/** The person's file, with words typed for this once in place of nothing. Pure. */
export function seekerOf(row: VeteranRow, words: string, readMeaning: ReadMeaning = meaningOfTitle): Seeker {
  const { occupations, skills, skillClosure } = reference()
  const answered = (answer: string) =>
    row.skills.filter((skill) => skill.answer === answer).map(({ id }) => id)
  const held = skillClosure(answered('CONFIRMED'))
  const rejected = new Set(answered('REJECTED'))
  const likely = new Set(
    [...skillClosure(answered('SUGGESTED'))].filter((id) => !held.has(id) && !rejected.has(id)),
  )
  const wished = row.wishes.occupationCodes
  const proven = provenOccupations(row)
  const shares = [
    ...wished.map((id, at) => ({ id, confidence: wishFading ** at })),
    ...proven
      .filter(({ id }) => !wished.includes(id))
      .map(({ id, confidence }) => ({ id, confidence: confidence * (wished.length > 0 ? provenShare : 1) })),
  ]
  const named = shares.map(({ id }) => occupations.get(id)?.name.zh).filter((name) => name !== undefined)
  return {
    meaning: meaningOfProfile(
      {
        names: words === '' ? named : [words],
        occupations: shares.map(({ id, confidence }) => ({
          id,
          confidence: words === '' ? confidence : confidence / 4,
        })),
        skills: [...held, ...likely].filter((id) => skills.has(id)),
      },
      readMeaning,
    ),
    wishedOccupations: wished,
    provenOccupations: proven.map(({ id }) => id),
    held,
    likely,
    toldSkills: row.skills.length > 0,
    home: areaPath(row.areaCode),
    wishedAreas: row.wishes.areaCodes,
    payMin: row.wishes.payMin ?? 0,
    shifts: row.wishes.shifts,
    degreeRank: row.degree === null ? null : degrees.indexOf(row.degree),
    yearsServed: yearsServed(row),
    availableFrom: row.wishes.availableFrom,
  }
}

function provenOccupations({ occupations }: VeteranRow): Weighted[] {
  return occupations
    .filter(({ answer }) => answer !== 'REJECTED')
    .map(({ id, answer, confidence }) => ({
      id,
      confidence: answer === 'CONFIRMED' ? 1 : confidence * suggestedShare,
    }))
    .toSorted((one, other) => other.confidence - one.confidence || (one.id < other.id ? -1 : 1))
}

const yearsServed = ({ servicePeriods }: VeteranRow): number =>
  servicePeriods.reduce(
    (sum, { startYear, endYear }) =>
      sum + (startYear === null || endYear === null ? 0 : Math.max(0, endYear - startYear)),
    0,
  )

/** Somebody of whom nothing is known. */
export const anyone: Seeker = {
  meaning: { names: [], occupations: noFeatures, query: noFeatures },
  wishedOccupations: [],
  provenOccupations: [],
  held: new Set(),
  likely: new Set(),
  toldSkills: false,
  home: [],
  wishedAreas: [],
  payMin: 0,
  shifts: [],
  degreeRank: null,
  yearsServed: 0,
  availableFrom: null,
}
