import { useFormat } from '../../core/format/use-format.ts'
import { BothNames } from '../../desk/list/OwnWords.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { Age } from '../../desk/lines/Age.tsx'
import { LineList, type LineListProps } from '../../desk/lines/LineList.tsx'
import type { QueueLine } from './queue.ts'
import text from '../../desk/text.module.css'
import { useWords } from '../words.ts'

/** The lines that wait, oldest first; the chosen ones are decided on together, exported or printed. */
export const QueueList = (props: LineListProps<QueueLine>) => {
  const t = useWords()
  const format = useFormat()
  return (
    <LineList {...props} label={t('queue.list')} nameOf={({ name }) => name}>
      {(line) => (
        <>
          <strong>{line.nameEn ? <BothNames name={line.name} english={line.nameEn} /> : line.name}</strong>
          <span className={text['also']}>{line.area?.name ?? t('queue.areaUnknown')}</span>
          {line.since ? <Age since={line.since} /> : null}
          {line.renews ? (
            <StateMark kind="look">{t('queue.renews', { day: format.day(line.renews) })}</StateMark>
          ) : null}
          {line.returned > 0 ? (
            <StateMark kind="look">{t('queue.returnedTimes', { count: line.returned })}</StateMark>
          ) : null}
        </>
      )}
    </LineList>
  )
}
