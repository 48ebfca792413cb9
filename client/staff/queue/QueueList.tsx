import { Checkbox, Skeleton } from 'antd'
import { useFormat } from '../../core/format/use-format.ts'
import { BothNames } from '../../desk/list/OwnWords.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { Age } from '../../desk/lines/Age.tsx'
import type { QueueLine } from './queue.ts'
import text from '../../desk/text.module.css'
import styles from '../../desk/lines/lines.module.css'
import panel from '../../desk/panel/panel.module.css'
import { useWords } from '../words.ts'

type Props = {
  lines: readonly QueueLine[] | undefined
  selected: string | null
  select: (id: string) => void
  /** Those that are decided on together, exported or printed. */
  chosen: readonly QueueLine[]
  choose: (lines: readonly QueueLine[]) => void
}

const intoSight = (line: HTMLElement | null) => {
  line?.scrollIntoView({ block: 'nearest' })
}

/** The lines that wait, oldest first; the chosen one stays in sight. */
export const QueueList = ({ lines, selected, select, chosen, choose }: Props) => {
  const t = useWords()
  const format = useFormat()
  if (!lines)
    return (
      <div className={panel['panel']}>
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    )
  return (
    <ul className={styles['list']} aria-label={t('queue.list')}>
      {lines.map((line) => (
        <li key={line.id} className={styles['line']}>
          <Checkbox
            aria-label={t('desk:list.chooseOne', { name: line.name })}
            checked={chosen.some(({ id }) => id === line.id)}
            onChange={(event) =>
              choose(event.target.checked ? [...chosen, line] : chosen.filter(({ id }) => id !== line.id))
            }
          />
          <button
            type="button"
            ref={line.id === selected ? intoSight : null}
            aria-current={line.id === selected}
            onClick={() => select(line.id)}
          >
            <strong>{line.nameEn ? <BothNames name={line.name} english={line.nameEn} /> : line.name}</strong>
            <span className={text['also']}>{line.area?.name ?? t('queue.areaUnknown')}</span>
            {line.since ? <Age since={line.since} /> : null}
            {line.renews ? (
              <StateMark kind="look">{t('queue.renews', { day: format.day(line.renews) })}</StateMark>
            ) : null}
            {line.returned > 0 ? (
              <StateMark kind="look">{t('queue.returnedTimes', { count: line.returned })}</StateMark>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  )
}
