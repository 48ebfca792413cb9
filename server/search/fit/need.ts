import { degrees, type ContractType, type Degree, type PayBasis, type Shift } from '../../../rules/choices.ts'
import type { AskedPart, Benefit, PartOf } from '../../reading/index.ts'
import { areasOf, type Candidate } from './found.ts'
import { isRefusedWork } from './work-fit.ts'

export type NeedState = 'MET' | 'UNSTATED' | 'MISSING'

/** One thing besides work that is asked of postings, by a part of the words or a field of the filter. Pure predicates. */
export interface Need {
  readonly kind: AskedPart['kind'] | 'EMPLOYER' | 'POSTED'
  /** Part of the words, or name of the filter's field. */
  readonly from: { readonly part: string } | { readonly field: string }
  readonly state: (candidate: Candidate) => NeedState
  /** Whether it is refused: what says nothing of it fits. */
  readonly refused: boolean
  /** Where no work is named: how well the very words say that a posting is of this, in hundredths. */
  readonly gradeOf?: (candidate: Candidate) => number
}

/** What comes first whatever the rest: behind these the fit of the words counts less. */
export const isHard = ({ kind }: Pick<Need, 'kind'>): boolean =>
  kind === 'PLACE' || kind === 'PAY' || kind === 'NEARBY' || kind === 'VETERANS'

const stated = (isMet: boolean): NeedState => (isMet ? 'MET' : 'MISSING')

/** A posting of the city that holds the wished town may lie in the town: it does not say. */
export function placeState(candidate: Candidate, codes: readonly string[]): NeedState {
  const areas = areasOf(candidate)
  const [finest] = areas
  if (finest === undefined) return 'UNSTATED'
  if (areas.some((code) => codes.includes(code))) return 'MET'
  const holds = codes.some(
    (code) =>
      finest.length <= code.length &&
      finest.endsWith('00') &&
      !code.endsWith('00') &&
      code.startsWith(finest.slice(0, 4)) &&
      !finest.endsWith('0000'),
  )
  return holds ? 'UNSTATED' : 'MISSING'
}

export function payState(
  { entry: { payMin, payMax } }: Candidate,
  least: number | null,
  most: number | null,
): NeedState {
  const best = payMax ?? payMin
  if (best === null) return 'UNSTATED'
  return stated((least === null || best >= least) && (most === null || (payMin ?? best) <= most))
}

/** Whoever wishes one time of work may as well take work whose time is one's own to choose. */
export function shiftState({ entry: { shift } }: Candidate, wished: readonly Shift[]): NeedState {
  return shift === null ? 'UNSTATED' : stated(wished.includes(shift))
}

/** Who refuses nights refuses rotation too. */
const goingWith: Readonly<Record<Shift, readonly Shift[]>> = {
  NIGHT: ['NIGHT', 'ROTATING'],
  ROTATING: ['ROTATING'],
  DAY: ['DAY'],
  FLEXIBLE: ['FLEXIBLE'],
}

export function contractState(
  { says: { contract } }: Candidate,
  wished: readonly (ContractType | 'FULL_TIME')[],
): NeedState {
  if (contract === null) return 'UNSTATED'
  const isFull = contract === 'PERMANENT' || contract === 'FIXED_TERM'
  return stated(wished.includes(contract) || (isFull && wished.includes('FULL_TIME')))
}

/** What asks for no schooling suits everybody. */
export const degreeState = ({ entry: { degreeRank } }: Candidate, degree: Degree): NeedState =>
  stated(degreeRank <= degrees.indexOf(degree))

export function yearsState({ says: { minYears } }: Candidate, most: number): NeedState {
  return minYears === null ? 'UNSTATED' : stated(minYears <= most)
}

const basisState = ({ says }: Candidate, basis: PayBasis | 'WEEK'): NeedState => {
  if (basis === 'WEEK') return says.isPaidWeekly ? 'MET' : 'UNSTATED'
  return says.basis === basis ? 'MET' : 'UNSTATED'
}

const skillState = ({ entry, says }: Candidate, skill: string, words: string): NeedState =>
  [...entry.mustCertificates, ...entry.mustSkills, ...entry.preferredSkills].includes(skill) ||
  says.title.includes(words)
    ? 'MET'
    : 'UNSTATED'

/** What a certificate is called without saying that it is one: 电工 of 电工证. */
const paperTail = /(?:操作|上岗|资格|执业|从业|特种作业)*(?:证书?|执照|驾照|本|照)$/

/** A title that names the work of a certificate says most; then who must hold it, then where it is welcome. */
function skillGrade({ entry, says }: Candidate, skill: string, words: string): number {
  const core = words.replace(paperTail, '')
  const isTitled = says.title.includes(core.length > 1 ? core : words)
  const isDemanded = [...entry.mustCertificates, ...entry.mustSkills].includes(skill)
  return (isTitled ? 60 : 0) + (isDemanded ? 30 : entry.preferredSkills.includes(skill) ? 15 : 0)
}

const benefitState = ({ says: { benefits } }: Candidate, benefit: Benefit): NeedState =>
  benefits.includes(benefit) ? 'MET' : 'UNSTATED'

const veteransState = ({ entry: { veteransPreferred } }: Candidate): NeedState =>
  veteransPreferred ? 'MET' : 'UNSTATED'

/** How a part that is wished stands; work is no need, its words decide by themselves. */
function wishedState(part: AskedPart, candidate: Candidate): NeedState {
  switch (part.kind) {
    case 'PLACE':
      return placeState(candidate, part.codes)
    case 'PAY':
      return payState(candidate, part.least, part.most)
    case 'SHIFT':
      return shiftState(candidate, [part.shift])
    case 'CONTRACT':
      return contractState(candidate, [part.contract])
    case 'DEGREE':
      return degreeState(candidate, part.degree)
    case 'EXPERIENCE':
      return yearsState(candidate, part.years)
    case 'PAY_BASIS':
      return basisState(candidate, part.basis)
    case 'SKILL':
      return skillState(candidate, part.skill, part.words.toLowerCase())
    case 'BENEFIT':
      return benefitState(candidate, part.benefit)
    case 'VETERANS':
      return veteransState(candidate)
    case 'WORK':
    case 'NEARBY':
    case 'SELF':
      return 'MET'
  }
}

/** What is refused must not be there; what says nothing of it is taken. */
function refusedState(part: AskedPart, candidate: Candidate, wanted: readonly PartOf<'WORK'>[]): NeedState {
  if (part.kind === 'WORK') {
    const is = isRefusedWork(part, candidate, wanted)
    return is === null ? 'MET' : is === 'DENIED' ? 'UNSTATED' : 'MISSING'
  }
  if (part.kind === 'SHIFT') {
    const { shift } = candidate.entry
    return shift === null ? 'UNSTATED' : stated(!goingWith[part.shift].includes(shift))
  }
  const state = wishedState(part, candidate)
  return state === 'MET' ? 'MISSING' : 'MET'
}

/** Of places, times and contracts that are wished any will do: 厦门或泉州. */
const either = new Set<AskedPart['kind']>(['PLACE', 'SHIFT', 'CONTRACT'])
const best: readonly NeedState[] = ['MET', 'UNSTATED', 'MISSING']

/** What parts that are no work ask; those of which any will do ask it together. */
export function needsOf(parts: readonly AskedPart[], wanted: readonly PartOf<'WORK'>[]): Need[] {
  const isEither = ({ kind, refused }: AskedPart) => !refused && either.has(kind)
  return [...either]
    .map((kind) => parts.filter((part) => part.kind === kind && isEither(part)))
    .flatMap((same) => (same.length > 0 ? [anyOf(same.map((part) => needOf(part, wanted)))] : []))
    .concat(parts.filter((part) => !isEither(part)).map((part) => needOf(part, wanted)))
}

function anyOf(needs: readonly Need[]): Need {
  const [first] = needs
  if (first === undefined || needs.length === 1) return first as Need
  const state = (candidate: Candidate): NeedState => {
    const states = needs.map((need) => need.state(candidate))
    return best.find((each) => states.includes(each)) ?? 'MISSING'
  }
  return { ...first, state }
}

/** A word that nothing was made of: titles that have it come first, and the others do not say. */
export const hintNeed = ({ id, names }: PartOf<'WORK'>): Need => ({
  kind: 'WORK',
  from: { part: id },
  refused: false,
  state: ({ says: { title } }) => (names.some((name) => title.includes(name)) ? 'MET' : 'UNSTATED'),
})

const needOf = (part: AskedPart, wanted: readonly PartOf<'WORK'>[]): Need => ({
  kind: part.kind,
  from: { part: part.id },
  refused: part.refused,
  state: (candidate) => (part.refused ? refusedState(part, candidate, wanted) : wishedState(part, candidate)),
  ...(part.kind === 'SKILL' && !part.refused
    ? { gradeOf: (candidate: Candidate) => skillGrade(candidate, part.skill, part.words.toLowerCase()) }
    : {}),
})
