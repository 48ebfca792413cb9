import { useSearchParams } from 'react-router'
import { useReading } from '../../core/api/use-reading.ts'
import { usePages } from '../../core/list/use-pages.ts'
import {
  SearchOthersDocument,
  SearchPartsDocument,
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

/** What was understood and taken off, by name; the address holds nothing but ids. */
export const useTakenOff = ({ words, filter: { without } }: Wish): readonly SearchPart[] => {
  const { data } = useReading(
    SearchPartsDocument,
    { words },
    { pause: without.length === 0, policy: 'cache-first' },
  )
  return data?.searchPostings.understood.filter(({ id }) => without.includes(id)) ?? []
}
