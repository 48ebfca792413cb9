import { Skeleton } from 'antd'
import { useFormat } from '../../../core/format/use-format.ts'
import styles from '../../../desk/lines/lines.module.css'
import { OwnWords } from '../../../desk/list/OwnWords.tsx'
import panel from '../../../desk/panel/panel.module.css'
import text from '../../../desk/text.module.css'
import { useWords } from '../../words.ts'
import type { FollowUpOnCallListFragment as Line } from '../generated/agreements.ts'

type Props = { lines: readonly Line[] | undefined; selected: string | null; select: (id: string) => void }

const whole = { gridColumn: '1 / -1' } as const

/** The call list as lines. */
export const CallLines = ({ lines, selected, select }: Props) => {
  const t = useWords()
  const format = useFormat()
  if (!lines)
    return (
      <div className={panel['panel']}>
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    )
  return (
    <ul className={styles['list']} aria-label={t('calls.list')}>
      {lines.map(({ id, agreement, afterDays, dueOn, callsInVain, lastCallAt }) => (
        <li key={id} className={styles['line']}>
          <button type="button" aria-current={id === selected} onClick={() => select(id)}>
            <strong>{agreement.veteranName}</strong>
            <span className={text['also']} style={whole}>
              <OwnWords>
                {t('calls.about', { firm: agreement.employerName, title: agreement.terms?.title ?? '' })}
              </OwnWords>
            </span>
            <span className={text['also']} style={whole}>
              {t('calls.after', { days: afterDays, day: format.day(dueOn) })}
            </span>
            {callsInVain > 0 ? (
              <span className={text['also']} style={whole}>
                {t('calls.inVain', { count: callsInVain, day: format.day(lastCallAt ?? null) })}
              </span>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  )
}
