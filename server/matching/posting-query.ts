import type { Seeker } from './meaning/seeker.ts'
import type { PostingFilters, PostingQuery } from './posting-index.ts'

/** What the viewer narrows for this once; null follows the seeker's wishes. */
export interface MatchFilter {
  readonly areaCodes: readonly string[] | null
  readonly payMin: number | null
  readonly onlyReady: boolean
}

export const noFilter: MatchFilter = { areaCodes: null, payMin: null, onlyReady: false }

/** As many candidates as are put in order; the schema says so too. */
const mostCandidates = 400

const anyDegree = 6

/** The hard conditions. `certificates` are all there are, `obtainable` those an open training gives. Pure. */
export function filtersOf(
  seeker: Seeker,
  { areaCodes, payMin, onlyReady }: MatchFilter,
  known: {
    readonly today: number
    readonly certificates: readonly string[]
    readonly obtainable: ReadonlySet<string>
  },
): PostingFilters {
  const within = (id: string) =>
    seeker.held.has(id) || (!onlyReady && (seeker.likely.has(id) || known.obtainable.has(id)))
  return {
    today: known.today,
    areas: areaCodes ?? seeker.wishedAreas,
    payAtLeast: payMin ?? seeker.payMin,
    degreeRank: seeker.degreeRank ?? anyDegree,
    outOfReach: known.certificates.filter((id) => !within(id)),
  }
}

export const queryOf = (seeker: Seeker, filters: PostingFilters): PostingQuery => ({
  features: seeker.meaning.query,
  filters,
  limit: mostCandidates,
})
