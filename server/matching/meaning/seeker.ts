import { degrees, type Shift } from '../../../rules/choices.ts'
import { surerFirst, type Reading } from '../../reading/index.ts'
import { areaPath, reference, type Weighted } from '../../reference/index.ts'
import type { VeteranRow } from '../../veterans/index.ts'
import { noFeatures } from './features.ts'
import { meaningOfProfile, type ProfileMeaning } from './meaning.ts'

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
  /** Skills looked for by words typed for this once. */
  readonly sought: ReadonlySet<string>
  readonly seeksVeteransPreferred: boolean
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

/** Reads titles and words typed. */
export type ReadWords = Pick<Reading, 'title' | 'typed'>

/** The person's file; words typed for this once take the place of the wished work's names. Pure. */
export function seekerOf(row: VeteranRow, words: string, reading: ReadWords): Seeker {
  const typed = words === '' ? null : reading.typed(words)
  const { held, likely } = skillsOf(row)
  const proven = provenOccupations(row)
  const shares = sharesOf(row.wishes.occupationCodes, proven)
  const shifts = typed?.shift ? [typed.shift] : row.wishes.shifts
  return {
    meaning: meaningOfProfile(
      {
        names: typed?.names ?? namesOf(shares),
        occupations: typed
          ? shares.map(({ id, confidence }) => ({ id, confidence: confidence / 4 }))
          : shares,
        skills: [...new Set([...held, ...likely, ...(typed?.skills ?? [])])].filter((id) =>
          reference().skills.has(id),
        ),
        shifts,
        veterans: typed?.veterans ?? false,
      },
      reading.title,
    ),
    wishedOccupations: row.wishes.occupationCodes,
    provenOccupations: proven.map(({ id }) => id),
    held,
    likely,
    sought: new Set(typed?.skills),
    seeksVeteransPreferred: typed?.veterans ?? false,
    toldSkills: row.skills.length > 0,
    home: areaPath(row.areaCode),
    wishedAreas: row.wishes.areaCodes,
    payMin: row.wishes.payMin ?? 0,
    shifts,
    degreeRank: row.degree === null ? null : degrees.indexOf(row.degree),
    yearsServed: yearsServed(row),
    availableFrom: row.wishes.availableFrom,
  }
}

function skillsOf(row: VeteranRow) {
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
  shares.flatMap(({ id }) => {
    const occupation = reference().occupations.get(id)
    return occupation ? [occupation.name.zh, ...occupation.titles.zh.slice(0, namesEach)] : []
  })

function provenOccupations({ occupations }: VeteranRow): Weighted[] {
  return occupations
    .filter(({ answer }) => answer !== 'REJECTED')
    .map(({ id, answer, confidence }) => ({
      id,
      confidence: answer === 'CONFIRMED' ? 1 : confidence * suggestedShare,
    }))
    .toSorted(surerFirst)
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
  sought: new Set(),
  seeksVeteransPreferred: false,
  toldSkills: false,
  home: [],
  wishedAreas: [],
  payMin: 0,
  shifts: [],
  degreeRank: null,
  yearsServed: 0,
  availableFrom: null,
}
