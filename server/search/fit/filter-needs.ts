import { addDays } from '../../../rules/office-time.ts'
import type { SearchFilter } from '../../../rules/search.ts'
import {
  contractState,
  degreeState,
  payState,
  placeState,
  shiftState,
  yearsState,
  type Need,
} from './need.ts'
import type { EmployerPart } from '../search-part.ts'

const of = (field: string, kind: Need['kind'], state: Need['state']): Need => ({
  kind,
  from: { field },
  refused: false,
  state,
})

/** What the filter asks of postings, field by field. Pure. */
export function filterNeeds(filter: SearchFilter, today: string): Need[] {
  const { areaCodes, payMin, shifts, contractTypes, degree, maxYears, employerId, postedWithinDays } = filter
  const since = postedWithinDays === null ? '' : addDays(today, 1 - postedWithinDays)
  return [
    ...(areaCodes.length > 0 ? [of('areaCodes', 'PLACE', (one) => placeState(one, areaCodes))] : []),
    ...(payMin ? [of('payMin', 'PAY', (one) => payState(one, payMin, null))] : []),
    ...(shifts.length > 0 ? [of('shifts', 'SHIFT', (one) => shiftState(one, shifts))] : []),
    ...(contractTypes.length > 0
      ? [of('contractTypes', 'CONTRACT', (one) => contractState(one, contractTypes))]
      : []),
    ...(degree === null ? [] : [of('degree', 'DEGREE', (one) => degreeState(one, degree))]),
    ...(maxYears === null ? [] : [of('maxYears', 'EXPERIENCE', (one) => yearsState(one, maxYears))]),
    ...(filter.veteransPreferred
      ? [of('veteransPreferred', 'VETERANS', ({ entry }) => (entry.veteransPreferred ? 'MET' : 'MISSING'))]
      : []),
    ...(employerId === null
      ? []
      : [of('employerId', 'EMPLOYER', ({ entry }) => (entry.employerId === employerId ? 'MET' : 'MISSING'))]),
    ...(postedWithinDays === null
      ? []
      : [
          of('postedWithinDays', 'POSTED', ({ says: { postedOn } }) =>
            postedOn === '' ? 'UNSTATED' : postedOn >= since ? 'MET' : 'MISSING',
          ),
        ]),
  ]
}

/** An organisation that the words name. */
export const employerNeed = ({ id, refused, employerIds }: EmployerPart): Need => ({
  kind: 'EMPLOYER',
  from: { part: id },
  refused,
  state: ({ entry }) => (employerIds.includes(entry.employerId) === refused ? 'MISSING' : 'MET'),
})
