import { Checkbox, Skeleton } from 'antd'
import { useFormat } from '../../core/format/use-format.ts'
import { Age } from '../../desk/lines/Age.tsx'
import styles from '../../desk/lines/lines.module.css'
import { OwnWords } from '../../desk/list/OwnWords.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import { marks } from './answers.ts'
import type { ApplicantLineFragment as Line } from './generated/applicants.ts'

type Props = {
  lines: readonly Line[] | undefined
  selected: string | null
  select: (id: string) => void
  /** Those that are answered together. */
  chosen: readonly Line[]
  choose: (lines: readonly Line[]) => void
}

const intoSight = (line: HTMLElement | null) => {
  line?.scrollIntoView({ block: 'nearest' })
}

const Marks = ({ line: { state, answerBy, sentAt, nudgedAt, isWordOwed } }: { line: Line }) => {
  const t = useWords()
  const format = useFormat()
  const isWaiting = state === 'SENT' || state === 'OPENED'
  return (
    <>
      {isWaiting ? (
        <Age since={sentAt} />
      ) : (
        <StateMark kind={marks[state]}>{t(`applicants.state.${state}`)}</StateMark>
      )}
      {answerBy ? (
        <span className={text['also']}>{t('applicants.due', { day: format.day(answerBy) })}</span>
      ) : null}
      {nudgedAt && isWaiting ? <StateMark kind="look">{t('applicants.nudged')}</StateMark> : null}
      {isWordOwed ? <StateMark kind="refused">{t('applicants.late')}</StateMark> : null}
    </>
  )
}

/** Applicants as lines; the open one stays in sight. */
export const ApplicantList = ({ lines, selected, select, chosen, choose }: Props) => {
  const t = useWords()
  if (!lines)
    return (
      <div className={panel['panel']}>
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    )
  return (
    <ul className={styles['list']} aria-label={t('applicants.list')}>
      {lines.map((line) => (
        <li key={line.id} className={styles['line']}>
          <Checkbox
            aria-label={t('desk:list.chooseOne', { name: line.applicantName })}
            checked={chosen.some(({ id }) => id === line.id)}
            onChange={({ target }) =>
              choose(target.checked ? [...chosen, line] : chosen.filter(({ id }) => id !== line.id))
            }
          />
          <button
            type="button"
            ref={line.id === selected ? intoSight : null}
            aria-current={line.id === selected}
            onClick={() => select(line.id)}
          >
            <strong>{line.applicantName}</strong>
            <span className={text['also']} style={{ gridColumn: '1 / -1' }}>
              <OwnWords>{line.title}</OwnWords>
            </span>
            <Marks line={line} />
          </button>
        </li>
      ))}
    </ul>
  )
}
