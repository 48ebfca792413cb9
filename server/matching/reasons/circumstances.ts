import { degrees } from '../../../rules/choices.ts'
import { isPresent } from '../../platform/present.ts'
import type { Seeker } from '../meaning/seeker.ts'
import { surely } from '../meaning/sure.ts'
import { dayNumber, type PostingEntry } from '../posting-index.ts'
import type { Circumstance } from './circumstance.ts'
import { body, refusal } from './conditions.ts'
import { area } from './place.ts'
import { added, reason, type Reason } from './reason.ts'
import { tallyState, type Tally } from './tally.ts'

const most = {
  pay: 0.2,
  shift: 0.3,
  contract: 0.25,
  degree: 0.1,
  experience: 0.1,
  availability: 0.1,
  veterans: 0.25,
  age: 0.12,
  entry: 0.8,
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

const contract: Circumstance = {
  kind: 'CONTRACT',
  state({ contracts }, entry) {
    if (contracts.length === 0) return null
    if (entry.contract === null) return 'UNKNOWN'
    return contracts.includes(entry.contract) ? 'MET' : 'MISSING'
  },
  most: () => most.contract,
  facts: (_, entry) => ({ contract: entry.contract }),
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
    const related = occupations.some((each) => surely(each) && provenOccupations.includes(each.id))
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

/** Always welcome, never missing. */
const veterans: Circumstance = {
  kind: 'VETERANS_PREFERRED',
  state: (_, { veteransPreferred }) => (veteransPreferred ? 'MET' : null),
  most: () => most.veterans,
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

/** Leaders, engineers and other professionals: what they are asked for goes without saying. */
const isProfessional = ({ occupations: [first] }: PostingEntry): boolean =>
  first !== undefined && surely(first) && /^[12]-/.test(first.id)

/** For who has nothing to go by yet: work that asks for nothing, better still where newcomers are taught. */
const entryLevel: Circumstance = {
  kind: 'ENTRY',
  state(seeker, entry) {
    if (!seeker.entry) return null
    const { degreeRank, minYears, mustCertificates, mustSkills, trains } = entry
    if (isProfessional(entry)) return 'UNKNOWN'
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
  contract,
  degree,
  experience,
  availability,
  veterans,
  age,
  entryLevel,
  body,
  refusal,
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
