import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../../phone/action/Button.tsx'
import fields from '../../../phone/fields/field.module.css'
import styles from '../search.module.css'
import { pathOf, type Wish } from '../search-wish.ts'
import { useWords } from '../words.ts'
import { Offers } from './Offers.tsx'
import { useRecent } from './recent.ts'
import { useSuggestions, type Offer } from './use-suggestions.ts'

/** What is typed follows the address when one goes back or takes a link. */
const useTyped = (words: string) => {
  const [typed, setTyped] = useState(words)
  const [last, setLast] = useState(words)
  if (last !== words) {
    setLast(words)
    setTyped(words)
  }
  return [typed, setTyped] as const
}

/** Goes to what was typed or taken, and remembers the words in this browser. */
const useGoing = (arrive: () => void) => {
  const navigate = useNavigate()
  const recent = useRecent()
  return async (path: string, words: string) => {
    recent.note(words)
    await navigate(path)
    arrive()
  }
}

/** Other words keep the filter, but for what belonged to the words before. */
const retyped = ({ filter, order }: Wish, words: string): string =>
  pathOf({ words, filter: { ...filter, without: [], employerId: null }, order })

type WordsBoxProps = {
  wish: Wish
  /** What is done once the search has been asked for, such as to lead the focus to what was found. */
  arrive: () => void
}

/** The one box: free words, with suggestions that one may take (ARIA combobox). */
export const WordsBox = ({ wish, arrive }: WordsBoxProps) => {
  const { words } = wish
  const t = useWords()
  const id = useId()
  const list = `${id}-list`
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useTyped(words)
  const go = useGoing(arrive)
  const { offers, shown, active, open, close, type, press, tabbed } = useSuggestions(typed)
  useEffect(() => {
    if (words === '') input.current?.focus()
  }, [words])
  const take = (offer: Offer) => {
    setTyped(offer.words)
    close()
    void go(offer.path ?? retyped(wish, offer.words), offer.words)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const offer = shown ? offers[active] : undefined
    const asked = typed.trim()
    if (offer) return take(offer)
    close()
    if (asked) void go(retyped(wish, asked), asked)
    else input.current?.focus()
  }
  return (
    <search>
      <form className={styles['box']} action="/search" onSubmit={submit}>
        <label className="unseen" htmlFor={id}>
          {t('search.box')}
        </label>
        <input
          id={id}
          ref={input}
          className={fields['control']}
          type="search"
          name="q"
          role="combobox"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
          aria-describedby={words ? undefined : `${id}-hint`}
          autoComplete="off"
          data-focus-first={words === '' ? true : undefined}
          enterKeyHint="search"
          maxLength={100}
          placeholder={t('search.box')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            type(target.value)
          }}
          onClick={open}
          onKeyDown={press}
          onKeyUp={tabbed}
          onBlur={close}
        />
        <Button type="submit" look="main">
          {t('search.go')}
        </Button>
        <output className="unseen">{shown ? t('search.suggested', { count: offers.length }) : ''}</output>
        <Offers {...{ list, offers, active, shown, take }} />
        {!words && (
          <p className={`${fields['hint']} ${styles['hint']}`} id={`${id}-hint`}>
            {t('search.boxHint')}
          </p>
        )}
      </form>
    </search>
  )
}
