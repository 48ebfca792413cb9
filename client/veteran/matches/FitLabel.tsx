import type { Fit } from '../../core/generated/schema.ts'
import { useWords } from '../words.ts'
import styles from './matches.module.css'

const states = { STRONG: 'done', PARTIAL: 'look', SLIGHT: 'quiet' } as const
const shapes = { STRONG: '●●●', PARTIAL: '●●○', SLIGHT: '●○○' } as const

/** How well a posting fits, in a word and a shape. */
export const FitLabel = ({ fit }: { fit: Fit }) => {
  const t = useWords()
  return (
    <span className={styles['fit']} data-state={states[fit]}>
      <span aria-hidden="true">{shapes[fit]}</span> {t(`fit.${fit}`)}
    </span>
  )
}
