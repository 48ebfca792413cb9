import { Button, Skeleton, Table as AntTable, type TableProps } from 'antd'
import type { ReactNode } from 'react'
import type { Table } from '../../core/list/use-table.ts'
import type { Column } from './column.ts'
import { Failed } from './Failed.tsx'
import styles from './list.module.css'
import { Nothing } from './Nothing.tsx'
import { Pager } from './Pager.tsx'
import { TableTools } from './TableTools.tsx'
import { useWords } from '../words.ts'

type Props<Row> = {
  label: string
  columns: readonly Column<Row>[]
  table: Table<Row>
  /** Shown when there is nothing at all, or nothing under the present filter. */
  empty: ReactNode
}

type Drawn<Row> = NonNullable<TableProps<Row>['columns']>

const drawn = <Row extends object>(columns: readonly Column<Row>[], isWaiting: boolean): Drawn<Row> =>
  columns.map(({ key, title, look, cell }) => ({
    key,
    title,
    className: [styles[look === 'long' ? 'long' : look ? 'short' : ''], key === 'actions' && styles['sticky']]
      .filter(Boolean)
      .join(' '),
    ...(look === 'number' ? { align: 'right' as const } : {}),
    onCell: () => ({ 'data-title': key === 'actions' ? '' : title }) as object,
    render: (_, row) =>
      isWaiting ? <Skeleton.Input active size="small" block style={{ minWidth: 0 }} /> : cell(row),
  }))

/** A table in its states: loading in its own shape, empty, past its end, failed, failed but kept, and whole. */
export const DeskTable = <Row extends { id: string }>({ label, columns, table, empty }: Props<Row>) => {
  const { data: page, failure, again, busy, trail, size, all } = table
  const t = useWords()
  if (failure && !page) return <Failed failure={failure} again={again} />
  if (page?.nodes.length === 0 && trail.page > 1)
    return (
      <Nothing title={t('list.pastEnd')}>
        <Button onClick={trail.restart}>{t('list.toFirst')}</Button>
      </Nothing>
    )
  if (page?.nodes.length === 0) return <>{empty}</>
  const bones = Array.from({ length: 5 }, (_, index) => ({ id: String(index) }) as Row)
  return (
    <div aria-busy={busy}>
      {failure ? <Failed failure={failure} again={again} kept /> : null}
      <output className="unseen">{busy ? t('list.partial') : null}</output>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section className={styles['scroll']} aria-label={label} tabIndex={0}>
        <AntTable<Row>
          size="small"
          rowKey="id"
          pagination={false}
          columns={drawn(columns, !page)}
          dataSource={page?.nodes ?? bones}
        />
      </section>
      {page ? <Pager page={page} trail={trail} size={size} /> : null}
      {page && all ? <TableTools label={label} columns={columns} all={all} /> : null}
    </div>
  )
}
