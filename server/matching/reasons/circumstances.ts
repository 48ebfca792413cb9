import type { Seeker } from '../meaning/seeker.ts'
import { dayNumber, type PostingEntry } from '../posting-index.ts'
import { reason, type Reason } from './reason.ts'

const most = {
  wishedArea: 0.3,
  near: { 9: 0.3, 6: 0.2, 4: 0.1 },
  pay: 0.2,
  shift: 0.3,
  degree: 0.1,
  experience: 0.1,
  availability: 0.1,
  veterans: 0.25,
  veteransSought: 0.8,
}

/** Reasons of place, pay, time and standing: each asked by one side and answered, or not, by the other. Pure. */
export const circumstances = (seeker: Seeker, entry: PostingEntry): (Reason | null)[] => [
  areaReason(seeker, entry),
  payReason(seeker, entry),
  shiftReason(seeker, entry),
  degreeReason(seeker, entry),
  experienceReason(seeker, entry),
  availabilityReason(seeker, entry),
  veteransReason(seeker, entry),
]

/** Always welcome; missing only for those who look for it. */
function veteransReason(
  { seeksVeteransPreferred }: Seeker,
  { veteransPreferred }: PostingEntry,
): Reason | null {
  const share = seeksVeteransPreferred ? most.veteransSought : most.veterans
  if (veteransPreferred) return reason('VETERANS_PREFERRED', 'MET', share)
  return seeksVeteransPreferred ? reason('VETERANS_PREFERRED', 'MISSING', share) : null
}

/** The wished place comes first; without a wish, the nearer to home the better: same town, district, city. */
function areaReason({ wishedAreas, home }: Seeker, { areas }: PostingEntry): Reason | null {
  const [place] = areas
  const wished = wishedAreas.find((code) => areas.includes(code))
  const shared = home.find((code) => areas.includes(code)) ?? null
  const nearness = shared === null ? 0 : nearnessOf(shared)
  if (wished !== undefined)
    return reason('AREA', 'MET', most.wishedArea + nearness, { id: nearness > 0 ? shared : wished })
  if (wishedAreas.length > 0)
    return reason('AREA', place === undefined ? 'UNKNOWN' : 'MISSING', most.wishedArea, { id: place ?? null })
  return nearness > 0 ? reason('AREA', 'MET', nearness, { id: shared }) : null
}

function nearnessOf(code: string): number {
  if (code.length > 6) return most.near[9]
  if (!code.endsWith('00')) return most.near[6]
  return code.endsWith('0000') ? 0 : most.near[4]
}

function payReason({ payMin }: Seeker, entry: PostingEntry): Reason | null {
  if (payMin === 0) return null
  if (entry.payMin === null && entry.payMax === null) return reason('PAY', 'UNKNOWN', most.pay)
  const number = entry.payMax ?? entry.payMin ?? 0
  if ((entry.payMin ?? 0) >= payMin) return reason('PAY', 'MET', most.pay, { number: entry.payMin ?? 0 })
  return reason('PAY', number >= payMin ? 'NEAR' : 'MISSING', most.pay, { number })
}

function shiftReason({ shifts }: Seeker, { shift }: PostingEntry): Reason | null {
  if (shifts.length === 0) return null
  if (shift === null) return reason('SHIFT', 'UNKNOWN', most.shift)
  const state = shifts.includes(shift) ? 'MET' : shift === 'FLEXIBLE' ? 'NEAR' : 'MISSING'
  return reason('SHIFT', state, most.shift, { shift })
}

function degreeReason(seeker: Seeker, { degreeRank }: PostingEntry): Reason | null {
  if (degreeRank === 0) return null
  if (seeker.degreeRank === null) return reason('DEGREE', 'UNKNOWN', most.degree, { number: degreeRank })
  const state = seeker.degreeRank >= degreeRank ? 'MET' : 'MISSING'
  return reason('DEGREE', state, most.degree, { number: degreeRank })
}

/** Years of service count as near when the service leads to the posting's occupation; otherwise nobody can say. */
function experienceReason({ yearsServed, provenOccupations }: Seeker, entry: PostingEntry): Reason | null {
  if (entry.minYears === 0) return null
  const related = entry.occupations.some(
    ({ id, confidence }) => confidence >= 0.4 && provenOccupations.includes(id),
  )
  const state = related && yearsServed >= entry.minYears ? 'NEAR' : 'UNKNOWN'
  return reason('EXPERIENCE', state, most.experience, { number: entry.minYears })
}

function availabilityReason({ availableFrom }: Seeker, { validUntilDay }: PostingEntry): Reason | null {
  if (availableFrom === null) return null
  const inTime = dayNumber(availableFrom) <= validUntilDay
  return reason('AVAILABILITY', inTime ? 'MET' : 'MISSING', most.availability)
}
