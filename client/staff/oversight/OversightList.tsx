import { Skeleton } from 'antd'
import { useFormat } from '../../core/format/use-format.ts'
import { BothNames } from '../../desk/list/OwnWords.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import panel from '../../desk/panel/panel.module.css'
import text from '../../desk/text.module.css'
import { Age } from '../../desk/lines/Age.tsx'
import { useWords } from '../words.ts'
import styles from './oversight.module.css'
import type { OversightKind, OversightLine } from './use-oversight.ts'
import type { WordedKind } from './use-worded.ts'

type Props = {
  kind: OversightKind | WordedKind
  lines: readonly Pick<OversightLine, 'id' | 'title' | 'english' | 'whose' | 'since'>[] | undefined
  selected: string | null
  select: (id: string) => void
}

const intoSight = (line: HTMLElement | null) => {
  line?.scrollIntoView({ block: 'nearest' })
}

/** How long it has waited; what was taken down waits for nobody, and says since when it is. */
const Since = ({ kind, since }: { kind: Props['kind']; since: string }) => {
  const t = useWords()
  const format = useFormat()
  if (kind !== 'takenDown') return <Age since={since} />
  return <StateMark kind="quiet">{t('oversight.takenDownOn', { day: format.day(since) })}</StateMark>
}

/** The postings that wait, the longest first; the chosen one stays in sight. */
export const OversightList = ({ kind, lines, selected, select }: Props) => {
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
            {since ? <Since kind={kind} since={since} /> : null}
            <span className={text['also']}>
              {whose ? <BothNames name={whose.name} english={whose.nameEn} /> : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
