import { useTranslation } from 'react-i18next'
import styles from './field.module.css'

type ChipsProps<Row> = {
  label: string
  rows: readonly Row[]
  keyOf: (row: Row) => string
  textOf: (row: Row) => string
  onRemove: (row: Row) => void
}

/** What was picked so far, each with its own way out. */
export const Chips = <Row,>({ label, rows, keyOf, textOf, onRemove }: ChipsProps<Row>) => {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <ul className={styles['chips']} aria-label={label}>
      {rows.map((row) => (
        <li className={styles['chip']} key={keyOf(row)}>
          {textOf(row)}
          <button
            type="button"
            aria-label={t('action.removeOne', { name: textOf(row) })}
            onClick={() => onRemove(row)}
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  )
}
