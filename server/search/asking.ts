import type { SearchFilter } from '../../rules/search.ts'
import type { SearchSeeker } from '../matching/index.ts'
import type { AskedPart, PartOf, Reading } from '../reading/index.ts'
import { around, boundOf, kilometres, liesOutside, wayOf, type AreaBound } from '../reference/index.ts'
import { employerNeed, filterNeeds } from './fit/filter-needs.ts'
import { areasOf } from './fit/found.ts'
import { questionOf } from './fit/finding.ts'
import type { Need } from './fit/need.ts'
import type { Question } from './fit/order.ts'
import { queriesFor, type Narrowed } from './retrieval.ts'
import { isEmployer, type SearchPartRow } from './search-part.ts'

/** All that one search asks: what is sought in the index, and what fits. */
export interface Asking {
  readonly question: Question
  readonly narrowed: Narrowed
  /** From where nearness is reckoned; null when nobody asks, or nobody knows. */
  readonly near: string | null
}

interface Given {
  readonly parts: readonly SearchPartRow[]
  readonly filter: SearchFilter
  readonly seeker: SearchSeeker | null
  readonly byDistance: boolean
  readonly today: string
  readonly todayNumber: number
}

/** Near without a number: about an hour on the way. */
const usuallyNear = 15

const isAsked = (part: SearchPartRow): part is AskedPart => !isEmployer(part)

type Nearness = Pick<PartOf<'NEARBY'>, 'km' | 'bound'>
const nearbysIn = (parts: readonly SearchPartRow[]) => parts.filter((part) => part.kind === 'NEARBY')

function nearestTo({ parts, filter, seeker, byDistance }: Given): string | null {
  const asksNearness = byDistance || filter.withinKm !== null || parts.some(({ kind }) => kind === 'NEARBY')
  if (!asksNearness) return null
  const home = seeker?.seeker.home[0]
  // Whose city or province it is was not named: that of the person.
  const nearbys = nearbysIn(parts)
  if (nearbys.length > 0 && nearbys.every(({ bound }) => bound)) return filter.near ?? home ?? null
  const place = parts.find((part) => part.kind === 'PLACE' && !part.refused)
  const named = place?.kind === 'PLACE' ? place.codes[0] : undefined
  return filter.near ?? named ?? home ?? null
}

/** What stays in the city or the province of a place; what names neither may. */
function boundNeed(near: string, bound: AreaBound, from: Need['from']): Need {
  const way = wayOf(near)
  return {
    kind: 'NEARBY',
    from,
    refused: false,
    state(candidate) {
      const isOutside = liesOutside(bound, way, areasOf(candidate))
      return isOutside === null ? 'UNSTATED' : isOutside ? 'MISSING' : 'MET'
    },
  }
}

/** What lies within so many kilometres; a place that nobody can reckon with does not say. */
function nearnessNeed(near: string, km: number, from: Need['from']): Need {
  const way = wayOf(near)
  return {
    kind: 'NEARBY',
    from,
    refused: false,
    state: (candidate) => {
      const areas = areasOf(candidate)
      const away = kilometres(way, areas)
      if (away !== null) return away <= km ? 'MET' : 'MISSING'
      // What names only the city that holds the place may be near.
      return areas.every((code) => way.includes(code)) ? 'UNSTATED' : 'MISSING'
    },
  }
}

function nearnessNeeds({ parts, filter }: Given, near: string | null): Need[] {
  if (near === null) return []
  const typed = (from: Need['from'], { bound, km }: Nearness): Need =>
    bound ? boundNeed(near, bound, from) : nearnessNeed(near, km ?? usuallyNear, from)
  return [
    ...nearbysIn(parts).map((part) => typed({ part: part.id }, part)),
    ...(filter.withinKm === null ? [] : [nearnessNeed(near, filter.withinKm, { field: 'withinKm' })]),
  ]
}

const areasAround = (near: string, { bound, km }: Nearness): string[] =>
  bound ? [boundOf(bound, near)] : around(near, km ?? usuallyNear)

/** Pure: the same words and filter always ask the same. */
export function askingOf(given: Given): Asking {
  const { filter, today, todayNumber } = given
  const near = nearestTo(given)
  // A place that nearness is reckoned from is not the place of the work itself.
  const nearbys = nearbysIn(given.parts)
  const isCentre = near !== null && nearbys.some(({ bound }) => !bound)
  const parts = given.parts
    .filter(isAsked)
    .filter(({ kind, refused }) => !(isCentre && kind === 'PLACE' && !refused))
  const firms = given.parts.filter(isEmployer)
  const needs = [...filterNeeds(filter, today), ...firms.map(employerNeed), ...nearnessNeeds(given, near)]
  const places = parts.flatMap((part) => (part.kind === 'PLACE' && !part.refused ? part.codes : []))
  const pays = parts.flatMap((part) => (part.kind === 'PAY' && !part.refused ? [part.least ?? 0] : []))
  const [nearby] = nearbys.toSorted((one, other) => Number(Boolean(one.bound)) - Number(Boolean(other.bound)))
  const nearAreas = near !== null && nearby ? areasAround(near, nearby) : []
  return {
    question: questionOf(
      parts,
      needs,
      filter.onlyStated,
      firms.some(({ refused }) => !refused) || filter.employerId !== null,
    ),
    narrowed: {
      parts,
      firms: firms.map(({ words }) => words),
      areas: places.length > 0 ? places : filter.areaCodes.length > 0 ? filter.areaCodes : nearAreas,
      payAtLeast: Math.max(filter.payMin ?? 0, ...pays),
      today: todayNumber,
    },
    near,
  }
}

export const queriesOf = ({ narrowed }: Asking, title: Reading['title']) => queriesFor(narrowed, title)
