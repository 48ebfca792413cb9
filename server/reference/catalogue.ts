import { wordingSearch } from './wording-search.ts'

/** No list of suggestions is longer than this, whatever is asked. */
export const mostSuggestions = 50

/** Things the product knows by id, in the order of its table, which puts the common ones first. */
export type Catalogue<T> = {
  readonly all: readonly T[]
  get(id: string): T | undefined
  has(id: string): boolean
  /**
   * Best first among the `wanted`, at most `first` and never more than {@link mostSuggestions}; see `wordingSearch`
   * for the order.
   */
  search(text: string, first: number, wanted?: (item: T) => boolean): readonly T[]
}

type Reading<T> = { idOf: (item: T) => string; wordingsOf: (item: T) => readonly string[] }

export function catalogueOf<T>(items: readonly T[], { idOf, wordingsOf }: Reading<T>): Catalogue<T> {
  const byId = new Map(items.map((item) => [idOf(item), item]))
  if (byId.size < items.length)
    throw new Error(`An id is given twice: ${repeated(items.map(idOf)).join(', ')}.`)
  const search = wordingSearch(items, wordingsOf)
  return {
    all: items,
    get: (id) => byId.get(id),
    has: (id) => byId.has(id),
    search: (text, first, wanted = () => true) =>
      search(text, Math.max(0, Math.min(first, mostSuggestions)), wanted),
  }
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at)
