export { embeddedPostingIndex } from './embedded/posting-index.embedded.ts'
export { matchingResolvers } from './matching.resolvers.ts'
export {
  createMatching,
  type Matching,
  type MatchingDeps,
  type MatchPageRow,
  type MatchRow,
} from './matching.service.ts'
export { meaningOfPosting } from './meaning/posting-meaning.ts'
export { meaningOfSeeker } from './meaning/seeker-meaning.ts'
export { unknownSeeker, type Seeker } from './meaning/seeker.ts'
export { meiliPostingIndex } from './meili/posting-index.meili.ts'
export type { PostingEntry, PostingIndex } from './posting-index.ts'
export { filtersOf, noFilter, queryOf } from './posting-query.ts'
export type { Reason as MatchReasonRow } from './reasons/reason.ts'
export { inOrder } from './reasons/score.ts'
