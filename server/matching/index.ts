export { matchingResolvers } from './matching.resolvers.ts'
export {
  createMatching,
  type Matching,
  type MatchingDeps,
  type MatchPageRow,
  type MatchRow,
} from './matching.service.ts'
export { embeddedPostingIndex } from './embedded/posting-index.embedded.ts'
export { meiliPostingIndex } from './meili/posting-index.meili.ts'
export type { PostingIndex } from './posting-index.ts'
export type { Reason } from './reasons/reason.ts'
