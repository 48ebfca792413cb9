import { useCallback, useState, type KeyboardEvent } from 'react'
import { useClient } from 'urql'
import { isComposing, useFinding, type Found } from '../../../core/search/use-finding.ts'
import type { SearchSuggestionKind } from '../../../core/generated/schema.ts'
import { SearchSuggestionsDocument } from '../generated/search.ts'
import { pathOf, wishOf } from '../search-wish.ts'
import { useSaved } from '../kept/use-saved.ts'
import { useRecent } from './recent.ts'

/** What is offered under the box. */
export type Offer = Found & {
  readonly kind: SearchSuggestionKind | 'RECENT' | 'SAVED'
  readonly words: string
  /** Where a saved search leads, with its filter; words alone keep the filter that there is. */
  readonly path: string | null
}

const most = 8

const offerOf = (kind: Offer['kind'], words: string): Offer => ({
  id: `${kind} ${words}`,
  kind,
  name: words,
  words,
  path: null,
})

/** What was searched for before, and what is saved: offered before anything is typed. */
const useKept = (): readonly Offer[] => {
  const { rows } = useSaved()
  const recent = useRecent()
  const saved = rows.map((row): Offer => ({
    ...offerOf('SAVED', row.words),
    id: row.id,
    path: pathOf(wishOf(row)),
  }))
  return [...saved.slice(0, 3), ...recent.read().map((words) => offerOf('RECENT', words))].slice(0, most)
}

/** Looks up what somebody who is typing may mean. */
const useFinder = () => {
  const client = useClient()
  return useCallback(
    async (typed: string): Promise<readonly Offer[] | null> => {
      if (!typed) return []
      const { data } = await client
        .query(SearchSuggestionsDocument, { words: typed, first: most })
        .toPromise()
      return (
        data?.searchSuggestions.map(({ id, kind, words, label, detail }) => ({
          ...offerOf(kind, words),
          id,
          name: label,
          also: detail,
        })) ?? null
      )
    },
    [client],
  )
}

/** The offers beneath the box: gone through by arrows, taken as the form is sent or by a tap, closed by Escape. */
export const useSuggestions = (typed: string) => {
  const before = useKept()
  const finding = useFinding(useFinder())
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const offers = typed.trim() === '' ? before : finding.options
  const shown = isOpen && offers.length > 0

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const open = () => {
    setActive(-1)
    setOpen(true)
  }
  const type = (text: string) => {
    open()
    finding.type(text.trim())
  }
  const move = (step: 1 | -1) => {
    if (!shown) return open()
    // From the last on one is back at what was typed.
    const places = offers.length + 1
    setActive(((active + 1 + step + places) % places) - 1)
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Escape' && shown) close()
    else return
    event.preventDefault()
  }
  /** Who comes by the keyboard is offered what was searched for before, as who taps is; whom a page puts there is not. */
  const tabbed = ({ key }: KeyboardEvent) => {
    if (key === 'Tab' && typed.trim() === '') open()
  }
  return { offers, shown, active, open, close, type, press, tabbed }
}
