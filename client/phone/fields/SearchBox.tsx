import { useId, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './field.module.css'
import { TextField } from './Field.tsx'

type SearchBoxProps<Row> = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  text: string
  onText: (text: string) => void
  /** What was found for the text; undefined while it is still being looked for. */
  rows: readonly Row[] | undefined
  keyOf: (row: Row) => string
  textOf: (row: Row) => string
  detailOf?: (row: Row) => string
  onPick: (row: Row) => void
  failed?: boolean
}

/** A text field with suggestions to pick from (ARIA combobox): arrows, Enter, Escape, or a tap. */
export const SearchBox = <Row,>(props: SearchBoxProps<Row>) => {
  const { id, text, rows = [], keyOf, textOf, detailOf, onPick } = props
  const { t } = useTranslation()
  const list = useId()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const shown = open && text.trim() !== ''

  const pick = (row: Row) => {
    setOpen(false)
    setActive(-1)
    onPick(row)
  }
  const move = (step: number) => setActive((at) => (at + step + rows.length) % Math.max(rows.length, 1))
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active]
    if (!shown) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(active < 0 ? 0 : -1)
    else if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'Enter' && row) pick(row)
    else if (event.key !== 'Enter') return
    event.preventDefault()
  }
  const saying = !shown
    ? ''
    : props.failed
      ? t('state.offline')
      : props.rows
        ? t('search.found', { count: rows.length })
        : t('state.loading')

  return (
    <div>
      <TextField
        {...{ id, label: props.label, hint: props.hint, error: props.error }}
        role="combobox"
        aria-expanded={shown && rows.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          props.onText(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <p className={styles['hint']} role="status">
        {saying}
      </p>
      <ul
        className={styles['options']}
        id={list}
        role="listbox"
        aria-label={t('search.suggestions')}
        hidden={!shown || rows.length === 0}
      >
        {rows.map((row, at) => (
          <li
            key={keyOf(row)}
            id={`${list}-${at}`}
            className={styles['option']}
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(row)}
          >
            {textOf(row)}
            {detailOf && <small>{detailOf(row)}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}
