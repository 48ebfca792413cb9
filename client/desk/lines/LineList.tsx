import type { ReactNode } from 'react'
import { Checkbox, Skeleton } from 'antd'
import panel from '../panel/panel.module.css'
import { useWords } from '../words.ts'
import styles from './lines.module.css'

export type LineListProps<Line> = {
  lines: readonly Line[] | undefined
  selected: string | null
  select: (id: string) => void
  /** Those that are handled together. */
  chosen: readonly Line[]
  choose: (lines: readonly Line[]) => void
}

type Props<Line> = LineListProps<Line> & {
  label: string
  nameOf: (line: Line) => string
  children: (line: Line) => ReactNode
}

const intoSight = (line: HTMLElement | null) => {
  line?.scrollIntoView({ block: 'nearest' })
}

/** Lines of which several are chosen and one is open; the open one stays in sight. */
export const LineList = <Line extends { readonly id: string }>(props: Props<Line>) => {
  const { lines, selected, select, chosen, choose, label, nameOf, children } = props
  const t = useWords()
  if (!lines)
    return (
      <div className={panel['panel']}>
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    )
  return (
    <ul className={styles['list']} aria-label={label}>
      {lines.map((line) => (
        <li key={line.id} className={styles['line']}>
          <Checkbox
            aria-label={t('list.chooseOne', { name: nameOf(line) })}
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
            {children(line)}
          </button>
        </li>
      ))}
    </ul>
  )
}
