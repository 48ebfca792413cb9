export { searchResolvers } from './search.resolvers.ts'
export {
  createSearch,
  type FoundPostingPageRow,
  type FoundPostingRow,
  type Search,
  type SearchResultRow,
} from './search.service.ts'
export { searchOver } from './search-over.ts'
export type { SearchPartRow } from './search-part.ts'
export type { SuggestionRow as SearchSuggestionRow } from './suggestions.ts'
export type { RelaxationRow as SearchRelaxationRow } from './relaxations.ts'
export { searchAlert } from './saved/saved-search.jobs.ts'
export type { SavedSearchRow } from './saved/saved-search.ts'
export type { UnansweredSearchRow } from './unanswered/unanswered-search.ts'
export type { UnansweredSearchPageRow } from './unanswered/unanswered-search.service.ts'
