import type { ReactNode } from 'react'
import { useDeskText } from '../words.ts'
import styles from './list.module.css'

type Props = { facts: readonly (readonly [label: string, value: ReactNode])[] }

/** Facts with their labels; one that was not given says so. */
export const Facts = ({ facts }: Props) => {
  const t = useDeskText()
  return (
    <dl className={styles['facts']}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? t('field.notGiven') : value}</dd>
        </div>
      ))}
    </dl>
  )
}
