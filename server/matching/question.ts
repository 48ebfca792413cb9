import type { Seeker } from './meaning/seeker.ts'
import type { PostingFilters } from './posting-index.ts'
import type { MatchOrder } from './reasons/match-orders.ts'
import type { OpenTrainings } from './ways/way.ts'

/** What one seeker asks, and all that judges an answer. */
export interface Question {
  readonly seeker: Seeker
  readonly openTrainings: OpenTrainings
  readonly filters: PostingFilters
  readonly order: MatchOrder
}
