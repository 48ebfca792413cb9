import { useSearchParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { usePages } from '../../core/list/use-pages.ts'
import {
  SearchOthersDocument,
  SearchPostingsDocument,
  type FoundLineFragment,
  type SearchPartLineFragment,
  type SearchPostingsQuery,
} from './generated/search.ts'
import { filterInput, readWish, writeWish, type Wish } from './search-wish.ts'

export type Found = FoundLineFragment
export type SearchPart = SearchPartLineFragment
export type FoundPage = SearchPostingsQuery['searchPostings']

/** The search that the address says, and how to change it; the page stays where it was scrolled to. */
export const useWish = () => {
  const [params, setParams] = useSearchParams()
  const change = (next: Wish) => setParams(writeWish(next), { preventScrollReset: true })
  return { wish: readWish(params), change }
}

/** The postings that a search finds, page by page. */
export const useFound = ({ words, filter, order }: Wish) =>
  usePages(
    SearchPostingsDocument,
    { words, filter: filterInput(filter), orderBy: order },
    (data) => data.searchPostings,
  )

/** What else the words find. */
export const useOthers = (words: string) => useReading(SearchOthersDocument, { words }).data?.search
