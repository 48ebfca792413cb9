import { useId, useRef, useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../../phone/action/Button.tsx'
import fields from '../../../phone/fields/field.module.css'
import styles from '../search.module.css'
import { pathOf, wishFor } from '../search-wish.ts'
import { useWords } from '../words.ts'
import { noteWords } from './recent.ts'
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

type OptionsProps = {
  list: string
  offers: readonly Offer[]
  active: number
  shown: boolean
  take: (offer: Offer) => void
}

const Options = ({ list, offers, active, shown, take }: OptionsProps) => {
  const t = useWords()
  return (
    <ul
      className={`${fields['options']} ${styles['offers']}`}
      id={list}
      role="listbox"
      aria-label={t('search.suggestions')}
      hidden={!shown}
    >
      {offers.map((offer, at) => (
        <li
          key={offer.id}
          id={`${list}-${at}`}
          className={`${fields['option']} ${styles['offer']}`}
          role="option"
          aria-selected={at === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(offer)}
        >
          <span>
            {offer.name} {offer.also && <small>{offer.also}</small>}
          </span>
          <small>{t(`search.kindOf.${offer.kind}`)}</small>
        </li>
      ))}
    </ul>
  )
}

/** Goes to what was typed or taken, and remembers the words in this browser. */
const useGoing = (arrive: () => void) => {
  const navigate = useNavigate()
  return async (path: string, words: string | null) => {
    if (words !== null) noteWords(words)
    await navigate(path)
    arrive()
  }
}

type WordsBoxProps = {
  words: string
  /** What is done once the search has been asked for, such as to lead the focus to what was found. */
  arrive: () => void
}

/** The one box: free words, with suggestions that one may take (ARIA combobox). */
export const WordsBox = ({ words, arrive }: WordsBoxProps) => {
  const t = useWords()
  const id = useId()
  const list = `${id}-list`
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useTyped(words)
  const go = useGoing(arrive)
  const take = (offer: Offer) => {
    setTyped(offer.words ?? offer.name)
    close()
    void go(offer.path, offer.words)
  }
  const { offers, shown, active, open, close, type, press } = useSuggestions(typed, take)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const asked = typed.trim()
    close()
    if (asked) void go(pathOf(wishFor(asked)), asked)
    else input.current?.focus()
  }
  return (
    <form className={styles['box']} role="search" action="/search" onSubmit={submit}>
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
        autoFocus={words === ''}
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
        onBlur={close}
      />
      <Button type="submit" look="main">
        {t('search.go')}
      </Button>
      <output className="unseen">{shown ? t('search.suggested', { count: offers.length }) : ''}</output>
      <Options {...{ list, offers, active, shown, take }} />
      {!words && (
        <p className={`${fields['hint']} ${styles['hint']}`} id={`${id}-hint`}>
          {t('search.boxHint')}
        </p>
      )}
    </form>
  )
}
