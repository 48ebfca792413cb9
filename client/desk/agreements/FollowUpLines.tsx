import type { ReactNode } from 'react'
import type { FollowUpShownFragment } from '../../core/agreements/generated/agreement.ts'
import { useFollowUp } from '../../core/agreements/use-follow-up.ts'
import { useWords } from '../../core/agreements/words.ts'
import { useFormat } from '../../core/format/use-format.ts'
import { Panel } from '../panel/Panel.tsx'
import text from '../text.module.css'
import { FollowUpMark } from './AgreementMark.tsx'

type Props = {
  followUps: readonly FollowUpShownFragment[]
  /** What can be done about one. */
  children?: (followUp: FollowUpShownFragment) => ReactNode
}

/** Every question whether the work is kept, with what was said. */
export const FollowUpLines = ({ followUps, children }: Props) => {
  const t = useWords()
  const format = useFormat()
  const { saidIn } = useFollowUp()
  if (followUps.length === 0) return null
  return (
    <Panel title={t('followUp.title')}>
      <ul style={{ listStyle: 'none', padding: 0, display: 'grid', gap: 'var(--space-3)' }}>
        {followUps.map((followUp) => (
          <li key={followUp.id}>
            {t('followUp.after', { days: followUp.afterDays })} <FollowUpMark followUp={followUp} />{' '}
            <span className={text['also']}>{t('followUp.due', { day: format.day(followUp.dueOn) })}</span>
            {saidIn(followUp).map((said) => (
              <p key={said} className={text['body']}>
                {said}
              </p>
            ))}
            {children?.(followUp)}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
