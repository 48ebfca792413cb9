import { contractTypes as allContracts, type ContractType } from '../../rules/choices.ts'
import type { Seeker } from './meaning/seeker.ts'
import type { PostingFilters, PostingQuery } from './posting-index.ts'

/** What the viewer narrows for this once; null follows the seeker's wishes. */
export interface MatchFilter {
  readonly areaCodes: readonly string[] | null
  readonly payMin: number | null
  readonly contractTypes: readonly ContractType[] | null
  readonly onlyReady: boolean
  /** Leaves out what states no pay or no place. */
  readonly onlyStated: boolean
}

export const noFilter: MatchFilter = {
  areaCodes: null,
  payMin: null,
  contractTypes: null,
  onlyReady: false,
  onlyStated: false,
}

/** As many candidates as are put in order; the schema says so too. */
const mostCandidates = 400

const anyDegree = 6

/** The hard conditions. `certificates` are all there are, `obtainable` those to be had by trainings that are open to the person. Pure. */
export function filtersOf(
  seeker: Seeker,
  { areaCodes, payMin, contractTypes, onlyReady, onlyStated }: MatchFilter,
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
    onlyStated,
    contracts: contractsOf(contractTypes ?? [], onlyStated, seeker),
    degreeRank: seeker.degreeRank ?? anyDegree,
    outOfReach: known.certificates.filter((id) => !within(id)),
  }
}

/** Only those that are asked for now; what states none comes behind, unless only what is stated is wished for. A wish shuts nothing out. */
function contractsOf(asked: readonly ContractType[], onlyStated: boolean, { contracts }: Seeker) {
  if (asked.length > 0) return onlyStated ? asked : [...asked, null]
  return onlyStated && contracts.length > 0 ? allContracts : []
}

/** The seeker for this once: places, pay and contracts that are asked for now take the place of those wished for. Pure. */
export const narrowedSeeker = (
  seeker: Seeker,
  { areaCodes, payMin, contractTypes }: MatchFilter,
  today: number,
): Seeker => ({
  ...seeker,
  wishedAreas: areaCodes ?? seeker.wishedAreas,
  payMin: payMin ?? seeker.payMin,
  contracts: contractTypes ?? seeker.contracts,
  today,
})

export const queryOf = (seeker: Seeker, filters: PostingFilters): PostingQuery => ({
  features: seeker.meaning.query,
  filters,
  limit: mostCandidates,
})
