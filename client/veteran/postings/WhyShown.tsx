import { useReading } from '../../core/api/use-reading.ts'
import form from '../../phone/fields/form.module.css'
import list from '../../phone/list/list.module.css'
import { Read } from '../../phone/list/Read.tsx'
import { useState } from 'react'
import styles from '../matches/matches.module.css'
import { useWords } from '../words.ts'
import { WhyShownDocument, type WhyShownQuery } from './generated/postings.ts'

type Condition = WhyShownQuery['whyShown']['conditions'][number]

const look = { PASSES: ['done', '✓'], UNKNOWN: ['quiet', '?'], FAILS: ['refused', '✗'] } as const

const Line = ({ condition: { state, text } }: { condition: Condition }) => {
  const t = useWords()
  const [kind, shape] = look[state]
  return (
    <li className={styles['reason']} data-state={kind}>
      <span className={styles['shape']} aria-hidden="true">
        {shape}
      </span>
      <span className="unseen">{t(`posting.why.${state}`)} </span>
      <div>{text}</div>
    </li>
  )
}

/** Whether the posting is among the person's own matches, where, and why; asked for, not shown by itself. */
export const WhyShown = ({ id }: { id: string }) => {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  const reading = useReading(WhyShownDocument, { id }, { pause: !isOpen })
  return (
    <details className={form['why']} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('posting.why.title')}</summary>
      {isOpen ? (
        <Read reading={reading}>
          {({ whyShown: { shown, rank, total, conditions } }) => (
            <div className={form['block']}>
              <p>
                {shown && rank != null
                  ? t('posting.why.at', { rank, total })
                  : t('posting.why.out', { total })}
              </p>
              <ul className={styles['reasons']}>
                {conditions.map((condition) => (
                  <Line key={condition.kind + condition.text} condition={condition} />
                ))}
              </ul>
              <p className={list['soft']}>{t('posting.why.hint')}</p>
            </div>
          )}
        </Read>
      ) : null}
    </details>
  )
}
