import { use, useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { noteUnpicked, UnpickedContext, unpickedSentence } from '../../core/form/unpicked.ts'
import { isComposing, useFinding, type Finder, type Found } from '../../core/search/use-finding.ts'
import styles from './field.module.css'
import { TextField } from './Field.tsx'

type SearchBoxProps<Row extends Found> = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  finder: Finder<Row>
  /** What stands in the field at first, and stays when it is picked; without it picking empties the field. */
  chosen?: string
  /** Ids that are picked already and not offered again. */
  known?: readonly string[]
  onType?: () => void
  onPick: (row: Row) => void
}

/** How many a phone has room for. */
const most = 8

/** Suggestions beneath what is typed, gone through by arrows, Enter and Escape, or by a tap. */
const useSuggestions = <Row extends Found>(props: SearchBoxProps<Row>) => {
  const { id, finder, chosen, known = [], onType, onPick } = props
  const finding = useFinding(finder)
  const [text, setText] = useState(chosen ?? '')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [isLeft, setLeft] = useState(false)
  const unpicked = use(UnpickedContext)
  const note = (typed: string) => {
    setLeft(false)
    noteUnpicked(unpicked, id, typed)
  }
  // A box that is gone holds nothing.
  useEffect(() => () => void unpicked.delete(id), [unpicked, id])
  const shown = open && text.trim() !== ''
  const offered = (found: readonly Row[]) => found.filter(({ id }) => !known.includes(id)).slice(0, most)
  const rows = offered(finding.options)

  const pick = (row: Row) => {
    setOpen(false)
    setActive(-1)
    setText(chosen === undefined ? '' : row.name)
    note('')
    onPick(row)
  }
  const type = (typed: string) => {
    setText(typed)
    note(typed)
    setOpen(true)
    setActive(-1)
    onType?.()
    finding.type(typed.trim())
  }
  const move = (step: number) => setActive((at) => (at + step + rows.length) % Math.max(rows.length, 1))
  const takeFirst = (found: readonly Row[]) => {
    const [first] = offered(found)
    if (first) pick(first)
  }
  const enter = () => {
    const row = rows[active]
    if (row) pick(row)
    else if (finding.state === 'searching') finding.whenFound(takeFirst)
    else takeFirst(finding.options)
  }
  const press = (event: KeyboardEvent) => {
    if (!shown || isComposing(event)) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(active < 0 ? 0 : -1)
    else if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'Enter') enter()
    else return
    event.preventDefault()
  }
  const leave = () => {
    setOpen(false)
    setLeft(unpicked.has(id))
  }
  return { text, shown, active, rows, state: finding.state, isLeft, pick, type, press, leave }
}

/** A text field with suggestions to pick from (ARIA combobox). */
export const SearchBox = <Row extends Found>(props: SearchBoxProps<Row>) => {
  const { id, label, hint } = props
  const { t, i18n } = useTranslation()
  const list = useId()
  const { text, shown, active, rows, state, isLeft, pick, type, press, leave } = useSuggestions(props)
  const error = props.error ?? (isLeft ? unpickedSentence(text.trim(), i18n.language) : undefined)
  const said = {
    idle: t('search.found', { count: rows.length }),
    searching: t('state.loading'),
    failed: t('state.offline'),
  }[state]
  return (
    <div>
      <TextField
        {...{ id, label, hint, error }}
        role="combobox"
        aria-expanded={shown && rows.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onBlur={leave}
      />
      <output className={styles['hint']}>{shown ? said : ''}</output>
      <ul
        className={styles['options']}
        id={list}
        role="listbox"
        aria-label={t('search.suggestions')}
        hidden={!shown || rows.length === 0}
      >
        {rows.map((row, at) => (
          <li
            key={row.id}
            id={`${list}-${at}`}
            className={styles['option']}
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(row)}
          >
            {row.name}
            {row.also && <small>{row.also}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}
