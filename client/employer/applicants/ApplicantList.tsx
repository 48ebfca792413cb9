import { useFormat } from '../../core/format/use-format.ts'
import { Age } from '../../desk/lines/Age.tsx'
import { LineList, type LineListProps } from '../../desk/lines/LineList.tsx'
import { OwnWords } from '../../desk/list/OwnWords.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'
import { marks } from './answering/answers.ts'
import type { ApplicantLineFragment as Line } from './generated/applicants.ts'

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

/** Applicants as lines; the chosen ones are answered together. */
export const ApplicantList = (props: LineListProps<Line>) => {
  const t = useWords()
  return (
    <LineList {...props} label={t('applicants.list')} nameOf={({ applicantName }) => applicantName}>
      {(line) => (
        <>
          <strong>{line.applicantName}</strong>
          <span className={text['also']} style={{ gridColumn: '1 / -1' }}>
            <OwnWords>{line.title}</OwnWords>
          </span>
          <Marks line={line} />
        </>
      )}
    </LineList>
  )
}
