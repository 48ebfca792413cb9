import { degrees } from '../../../rules/choices.ts'
import { isPresent } from '../../platform/present.ts'
import { kilometresBetween, reference } from '../../reference/index.ts'
import type { Seeker } from '../meaning/seeker.ts'
import { dayNumber, type PostingEntry } from '../posting-index.ts'
import { added, reason, type Reason, type ReasonFacts, type ReasonKind, type ReasonState } from './reason.ts'
import { tallyState, type Tally } from './tally.ts'

const most = {
  wishedArea: 0.3,
  near: { town: 0.3, district: 0.2, elsewhere: 0.18, city: 0.04 },
  pay: 0.2,
  shift: 0.3,
  degree: 0.1,
  experience: 0.1,
  availability: 0.1,
  veterans: 0.25,
  veteransSought: 0.8,
  age: 0.12,
  entry: 0.8,
}

type Judge<Judged> = (seeker: Seeker, entry: PostingEntry) => Judged

/** A question of place, pay, time or standing, asked by one side and answered, or not, by the other. */
interface Circumstance {
  readonly kind: ReasonKind
  /** How it stands; null when nobody asks. */
  readonly state: Judge<ReasonState | null>
  /** The most that it can add. */
  readonly most: Judge<number>
  /** What its sentence needs: asked only of what is shown. */
  readonly facts: (seeker: Seeker, entry: PostingEntry, state: ReasonState) => ReasonFacts
}

const sharedArea = ({ home }: Seeker, { areas }: PostingEntry): string | null =>
  home.find((code) => areas.includes(code)) ?? null

/** Beyond this many kilometres nobody goes to work and back. */
const farthest = 100

/** The district of a place, whose middle stands for its towns. */
const districtOf = (areas: readonly string[]): string | undefined => areas.find((code) => code.length === 6)

const distances = new WeakMap<readonly string[], Map<string, number | null>>()

/** Kilometres between the districts of two places; null where they are not known. */
function kilometres(home: readonly string[], areas: readonly string[]): number | null {
  const [from, to] = [districtOf(home) ?? '', districtOf(areas) ?? '']
  const known = distances.get(home) ?? new Map<string, number | null>()
  distances.set(home, known)
  const found = known.get(to)
  if (found !== undefined) return found
  const { points } = reference()
  const [one, other] = [points.get(from), points.get(to)]
  const distance = one && other && !isCity(from) && !isCity(to) ? kilometresBetween(one, other) : null
  known.set(to, distance)
  return distance
}

const isCity = (code: string): boolean => code.endsWith('00')

/** The nearer to home the better: the same town, the same district, then by kilometres, whichever city that is. */
function nearness(seeker: Seeker, entry: PostingEntry): number {
  const shared = sharedArea(seeker, entry)
  if (shared !== null && shared.length > 6) return most.near.town
  if (shared !== null && !isCity(shared)) return most.near.district
  const km = kilometres(seeker.home, entry.areas)
  const byDistance = km === null ? 0 : most.near.elsewhere * Math.max(0, 1 - km / farthest)
  const sharesCity = shared !== null && !shared.endsWith('0000')
  return Math.max(byDistance, sharesCity ? most.near.city : 0)
}

/** Of what is near, but in another district: how far. */
const distanceOf = (seeker: Seeker, entry: PostingEntry): ReasonFacts | null => {
  const shared = sharedArea(seeker, entry)
  const km = kilometres(seeker.home, entry.areas)
  const isNear = km !== null && km <= farthest && (shared === null || isCity(shared))
  return isNear ? { id: districtOf(entry.areas) ?? null, number: km } : null
}

const wishedArea = ({ wishedAreas }: Seeker, { areas }: PostingEntry): string | undefined =>
  wishedAreas.find((code) => areas.includes(code))

/** The wished place comes first; without a wish, the nearer to home the better. A home is no wish: nothing is lost for being far. */
const area: Circumstance = {
  kind: 'AREA',
  state(seeker, entry) {
    if (wishedArea(seeker, entry) !== undefined) return 'MET'
    if (seeker.wishedAreas.length > 0) return entry.areas.length === 0 ? 'UNKNOWN' : 'MISSING'
    return nearness(seeker, entry) > 0 ? 'MET' : null
  },
  most(seeker, entry) {
    if (seeker.wishedAreas.length === 0) return nearness(seeker, entry)
    return most.wishedArea + (wishedArea(seeker, entry) === undefined ? 0 : nearness(seeker, entry))
  },
  facts(seeker, entry, state) {
    if (state !== 'MET') return { id: entry.areas[0] ?? null }
    const far = distanceOf(seeker, entry)
    if (far) return far
    return {
      id: nearness(seeker, entry) > 0 ? sharedArea(seeker, entry) : (wishedArea(seeker, entry) ?? null),
    }
  },
}

const pay: Circumstance = {
  kind: 'PAY',
  state({ payMin }, entry) {
    if (payMin === 0) return null
    if (entry.payMin === null && entry.payMax === null) return 'UNKNOWN'
    if ((entry.payMin ?? 0) >= payMin) return 'MET'
    return (entry.payMax ?? entry.payMin ?? 0) >= payMin ? 'NEAR' : 'MISSING'
  },
  most: () => most.pay,
  facts(_, entry, state) {
    if (state === 'UNKNOWN') return {}
    return { number: (state === 'MET' ? entry.payMin : (entry.payMax ?? entry.payMin)) ?? 0 }
  },
}

const shift: Circumstance = {
  kind: 'SHIFT',
  state({ shifts }, entry) {
    if (shifts.length === 0) return null
    if (entry.shift === null) return 'UNKNOWN'
    if (shifts.includes(entry.shift)) return 'MET'
    return entry.shift === 'FLEXIBLE' ? 'NEAR' : 'MISSING'
  },
  most: () => most.shift,
  facts: (_, entry) => ({ shift: entry.shift }),
}

const degree: Circumstance = {
  kind: 'DEGREE',
  state(seeker, { degreeRank }) {
    if (degreeRank === 0) return null
    if (seeker.degreeRank === null) return 'UNKNOWN'
    return seeker.degreeRank >= degreeRank ? 'MET' : 'MISSING'
  },
  most: () => most.degree,
  facts: (_, { degreeRank }) => ({ number: degreeRank }),
}

/** Years of service count as near when the service leads to the posting's occupation; otherwise nobody can say. */
const experience: Circumstance = {
  kind: 'EXPERIENCE',
  state({ yearsServed, provenOccupations }, { minYears, occupations }) {
    if (minYears === 0) return null
    const related = occupations.some(
      ({ id, confidence }) => confidence >= 0.4 && provenOccupations.includes(id),
    )
    return related && yearsServed >= minYears ? 'NEAR' : 'UNKNOWN'
  },
  most: () => most.experience,
  facts: (_, { minYears }) => ({ number: minYears }),
}

const availability: Circumstance = {
  kind: 'AVAILABILITY',
  state({ availableFrom }, { validUntilDay }) {
    if (availableFrom === null) return null
    return dayNumber(availableFrom) <= validUntilDay ? 'MET' : 'MISSING'
  },
  most: () => most.availability,
  facts: () => ({}),
}

/** Always welcome; missing only for those who look for it. */
const veterans: Circumstance = {
  kind: 'VETERANS_PREFERRED',
  state({ seeksVeteransPreferred }, { veteransPreferred }) {
    if (veteransPreferred) return 'MET'
    return seeksVeteransPreferred ? 'MISSING' : null
  },
  most: ({ seeksVeteransPreferred }) => (seeksVeteransPreferred ? most.veteransSought : most.veterans),
  facts: () => ({}),
}

/** How long a posting counts as new, as not old, and at all. */
const ages = { fresh: 90, oldest: 360 }

const ageOf = ({ today }: Seeker, { postedDay }: PostingEntry): number => Math.max(0, today - postedDay)

/** The newer the better; its age is said wherever it is known. */
const age: Circumstance = {
  kind: 'AGE',
  state(seeker, entry) {
    if (seeker.today === 0 || entry.postedDay === 0) return null
    return ageOf(seeker, entry) <= ages.fresh ? 'MET' : 'NEAR'
  },
  most: (seeker, entry) => most.age * Math.max(0, 1 - ageOf(seeker, entry) / ages.oldest),
  facts: (seeker, entry) => ({ number: ageOf(seeker, entry) }),
}

const mostEntryDegree = degrees.indexOf('JUNIOR_HIGH')

/** For who has nothing to go by yet: work that asks for nothing, better still where newcomers are taught. */
const entryLevel: Circumstance = {
  kind: 'ENTRY',
  state(seeker, { degreeRank, minYears, mustCertificates, mustSkills, trains }) {
    if (!seeker.entry) return null
    const asksNothing =
      degreeRank <= mostEntryDegree && minYears === 0 && mustCertificates.length + mustSkills.length === 0
    return asksNothing ? (trains ? 'MET' : 'NEAR') : 'UNKNOWN'
  },
  most: () => most.entry,
  facts: () => ({}),
}

const all: readonly Circumstance[] = [
  area,
  pay,
  shift,
  degree,
  experience,
  availability,
  veterans,
  age,
  entryLevel,
]

/** Reasons of place, pay, time and standing. Pure. */
export const circumstances = (seeker: Seeker, entry: PostingEntry): Reason[] =>
  all
    .map(({ kind, state, most: mostOf, facts }) => {
      const stands = state(seeker, entry)
      return stands && reason(kind, stands, mostOf(seeker, entry), facts(seeker, entry, stands))
    })
    .filter(isPresent)

/** Adds the same to a tally, without making them. */
export function tallyCircumstances(tally: Tally, seeker: Seeker, entry: PostingEntry): void {
  for (const { kind, state, most: mostOf } of all) {
    const stands = state(seeker, entry)
    if (stands === null) continue
    tally.sum += added(kind, mostOf(seeker, entry), stands)
    tallyState(tally, kind, stands)
  }
}
