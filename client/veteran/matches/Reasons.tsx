import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useFormat } from '../../core/format/use-format.ts'
import { OwnWords } from '../../phone/list/OwnWords.tsx'
import type { ReasonFragment } from './generated/matches.ts'
import { useWords } from '../words.ts'
import styles from './matches.module.css'
import { shapes, standingOf } from './telling.ts'

const states = {
  MET: 'done',
  NEAR: 'look',
  MISSING: 'refused',
  UNKNOWN: 'quiet',
  EXTRA: 'quiet',
  WISH: 'quiet',
}

/** One reason: shape, word for those who hear it, and the sentence. */
export const ReasonLine = ({ reason, children }: { reason: ReasonFragment; children?: ReactNode }) => {
  const t = useWords()
  const standing = standingOf(reason)
  return (
    <li className={styles['reason']} data-state={states[standing]}>
      <span className={styles['shape']} aria-hidden="true">
        {shapes[standing]}
      </span>
      <span className="unseen">{t(`reason.${standing}`)} </span>
      <div>
        {reason.text}
        {children}
      </div>
    </li>
  )
}

/** Trainings that give what is missing, soonest first. */
export const GapTrainings = ({ reason }: { reason: ReasonFragment }) => {
  const t = useWords()
  const say = useFormat()
  if (reason.trainings.length === 0) return null
  return (
    <ul className={styles['trainings']} aria-label={t('posting.trainings')}>
      {reason.trainings.map(({ id, title, startsOn, days }) => (
        <li key={id}>
          <Link to={reason.skill ? `/trainings?skill=${reason.skill.id}` : '/trainings'}>
            <OwnWords text={title} quiet />
          </Link>{' '}
          {t('trainings.starts', { day: say.day(startsOn), distance: say.distance(startsOn) })} ·{' '}
          {t('trainings.days', { count: days })}
        </li>
      ))}
    </ul>
  )
}
