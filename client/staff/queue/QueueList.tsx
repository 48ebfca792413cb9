import { Skeleton } from 'antd'
import { Age } from './Age.tsx'
import type { QueueLine } from './queue.ts'
import text from '../../desk/text.module.css'
import styles from './queue.module.css'
import panel from '../../desk/panel/panel.module.css'
import { useWords } from '../words.ts'

type Props = {
  lines: readonly QueueLine[] | undefined
  selected: string | null
  select: (id: string) => void
}

const intoSight = (line: HTMLElement | null) => {
  line?.scrollIntoView({ block: 'nearest' })
}

/** The lines that wait, oldest first; the chosen one stays in sight. */
export const QueueList = ({ lines, selected, select }: Props) => {
  const t = useWords()
  if (!lines)
    return (
      <div className={panel['panel']}>
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    )
  return (
    <ul className={styles['list']} aria-label={t('queue.list')}>
      {lines.map(({ id, name, area, since }) => (
        <li key={id}>
          <button
            type="button"
            ref={id === selected ? intoSight : null}
            aria-current={id === selected}
            onClick={() => select(id)}
          >
            <strong>{name}</strong>
            <span className={text['also']}>{area?.name ?? t('queue.areaUnknown')}</span>
            {since ? <Age since={since} /> : null}
          </button>
        </li>
      ))}
    </ul>
  )
}
