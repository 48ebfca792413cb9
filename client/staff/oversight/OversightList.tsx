import { Skeleton } from 'antd'
import { BothNames } from '../../desk/list/OwnWords.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import { Age } from '../queue/Age.tsx'
import { useWords } from '../words.ts'
import styles from './oversight.module.css'
import type { OversightLine } from './use-oversight.ts'

type Props = {
  lines: readonly OversightLine[] | undefined
  selected: string | null
  select: (id: string) => void
}

const intoSight = (line: HTMLElement | null) => {
  line?.scrollIntoView({ block: 'nearest' })
}

/** The postings that wait, the longest first; the chosen one stays in sight. */
export const OversightList = ({ lines, selected, select }: Props) => {
  const t = useWords()
  if (!lines)
    return (
      <div className={panel['panel']}>
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    )
  return (
    <ul className={styles['list']} aria-label={t('queue.list')}>
      {lines.map(({ id, title, english, whose, since }) => (
        <li key={id}>
          <button
            type="button"
            ref={id === selected ? intoSight : null}
            aria-current={id === selected}
            onClick={() => select(id)}
          >
            <strong>
              <BothNames name={title} english={english} />
            </strong>
            {since ? <Age since={since} /> : null}
            <span className={text['also']}>
              {whose ? <BothNames name={whose.name} english={whose.nameEn} /> : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
