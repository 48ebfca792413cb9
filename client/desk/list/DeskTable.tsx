import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Table } from '../../core/list/use-table.ts'
import { ColumnChoice } from '../finding/ColumnChoice.tsx'
import { FindingBar, isNarrowed, type Finding } from '../finding/FindingBar.tsx'
import { useShownColumns } from '../finding/use-shown-columns.ts'
import type { Column } from './column.ts'
import { DrawnTable } from './DrawnTable.tsx'
import { Failed } from './Failed.tsx'
import { Nothing } from './Nothing.tsx'
import { Pager } from './Pager.tsx'
import { TableTools } from './TableTools.tsx'
import { useWords } from '../words.ts'

/** What can be done with the rows that were chosen, and how the choice is left. */
export type Act<Row> = (chosen: readonly Row[], leave: () => void) => ReactNode

type Props<Row> = {
  /** The list's name on this device, under which its columns are kept. */
  list: string
  label: string
  columns: readonly Column<Row>[]
  table: Table<Row>
  /** How it is found, narrowed and ordered. */
  finding: Finding
  /** Shown when there is nothing at all. */
  empty: ReactNode
  /** Where rows name people: how they are taken along instead of saving them in the browser; null where they are not. */
  taken?: ReactNode
  act?: Act<Row>
  /** Its usual choice is one of several: whoever finds nothing there looks for it under another. */
  alwaysFinds?: boolean
}

/** Nothing is there: past the last page, under the present filters, or at all. */
const NoRows = <Row,>({
  table: { trail },
  finding,
  empty,
}: Pick<Props<Row>, 'table' | 'finding' | 'empty'>) => {
  const t = useWords()
  if (trail.page > 1)
    return (
      <Nothing title={t('list.pastEnd')}>
        <Button onClick={trail.restart}>{t('list.toFirst')}</Button>
      </Nothing>
    )
  if (!isNarrowed(finding)) return <>{empty}</>
  const { wish, filters } = finding
  return (
    <Nothing title={t('list.noneFits')} hint={t('list.noneFitsHint')}>
      <Button onClick={() => wish.widen(filters.map(({ name }) => name))}>{t('list.liftAll')}</Button>
    </Nothing>
  )
}

/** A table in its states: loading in its own shape, empty, past its end, failed, failed but kept, and whole. */
export const DeskTable = <Row extends { id: string }>(props: Props<Row>) => {
  const { list, label, columns, table, finding, taken, alwaysFinds = false } = props
  const { data: page, failure, again, busy, trail, size } = table
  const all = taken === undefined ? table.all : undefined
  const t = useWords()
  const choice = useShownColumns(list)
  const [chosen, choose] = useState<readonly Row[]>([])
  const shown = columns.filter(({ key }, at) => at === 0 || !choice.hidden.includes(key))
  const orderNames = new Map(columns.flatMap(({ sort, title }) => (sort ? [[sort, title] as const] : [])))
  const isBare = page?.nodes.length === 0 && trail.page === 1 && !isNarrowed(finding) && !alwaysFinds
  if (failure && !page) return <Failed failure={failure} again={again} />
  if (isBare) return <>{props.empty}</>
  return (
    <div aria-busy={busy}>
      <FindingBar {...finding} orderNames={orderNames}>
        <ColumnChoice columns={columns.filter(({ key }) => key !== 'actions')} choice={choice} />
      </FindingBar>
      {failure ? <Failed failure={failure} again={again} kept /> : null}
      <output className="unseen">
        {busy
          ? t('list.partial')
          : page?.totalCount === undefined
            ? null
            : t('list.total', { total: page.totalCount })}
      </output>
      {page?.nodes.length === 0 ? (
        <NoRows {...props} />
      ) : (
        <DrawnTable
          label={label}
          columns={shown}
          rows={page?.nodes}
          wish={finding.wish}
          {...(all ? { chosen, choose } : {})}
        />
      )}
      {page ? <Pager page={page} trail={trail} size={size} /> : null}
      {page ? taken : null}
      {chosen.length > 0 ? props.act?.(chosen, () => choose([])) : null}
      {page && all ? (
        <TableTools
          label={label}
          columns={shown}
          all={all}
          total={page.totalCount}
          chosen={chosen}
          choose={choose}
          page={page.nodes}
        />
      ) : null}
    </div>
  )
}
