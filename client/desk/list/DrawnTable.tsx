import { Checkbox, Skeleton, Table as AntTable, type TableProps } from 'antd'
import type { Wish } from '../../core/list/use-wish.ts'
import { Icon } from '../action/Icon.tsx'
import type { Column } from './column.ts'
import styles from './list.module.css'
import { useWords } from '../words.ts'

type Props<Row> = {
  label: string
  columns: readonly Column<Row>[]
  /** Undefined while they are on their way. */
  rows: readonly Row[] | undefined
  wish: Wish
  /** Those that something is to be done with, on this page or another. */
  chosen?: readonly Row[]
  choose?: (rows: readonly Row[]) => void
}

type Drawn<Row> = NonNullable<TableProps<Row>['columns']>[number]

/** The head of a column that sorts: which way it does, and by being pressed the other way. */
const SortHead = ({ title, by, wish }: { title: string; by: string; wish: Wish }) => {
  const t = useWords()
  const way = wish.sorted.by === by ? wish.sorted.way : null
  return (
    <button
      type="button"
      className={styles['head']}
      title={t(way === 'ASC' ? 'list.toDESC' : 'list.toASC', { by: title })}
      onClick={() => wish.sort(by, way === 'ASC' ? 'DESC' : 'ASC')}
    >
      {title} <Icon name={way === null ? 'sort' : way === 'ASC' ? 'up' : 'down'} />
    </button>
  )
}

const spoken = { ASC: 'ascending', DESC: 'descending' } as const

const drawn = <Row extends object>(column: Column<Row>, isWaiting: boolean, wish: Wish): Drawn<Row> => {
  const { key, title, look, sort, cell } = column
  const isSorted = sort !== undefined && wish.sorted.by === sort
  return {
    key,
    title: sort ? <SortHead title={title} by={sort} wish={wish} /> : title,
    className: [styles[look === 'long' ? 'long' : look ? 'short' : ''], key === 'actions' && styles['sticky']]
      .filter(Boolean)
      .join(' '),
    ...(look === 'number' ? { align: 'right' as const } : {}),
    onHeaderCell: () => (sort ? { 'aria-sort': isSorted ? spoken[wish.sorted.way] : 'none' } : {}),
    onCell: () => ({ 'data-title': key === 'actions' ? '' : title }) as object,
    render: (_, row) =>
      isWaiting ? <Skeleton.Input active size="small" block style={{ minWidth: 0 }} /> : cell(row),
  }
}

/** Rows with a box each, and one for all of the page. */
const useSelection = <Row extends { id: string }>({ columns, rows, chosen = [], choose }: Props<Row>) => {
  const t = useWords()
  if (!choose || !rows) return undefined
  const isChosen = ({ id }: Row) => chosen.some((each) => each.id === id)
  const here = rows.filter(isChosen).length
  const others = chosen.filter(({ id }) => !rows.some((row) => row.id === id))
  const [first] = columns
  const nameOf = (row: Row) => String(first?.text?.(row) ?? first?.cell(row) ?? '')
  return {
    columnWidth: 40,
    selectedRowKeys: chosen.map(({ id }) => id),
    columnTitle: (
      <Checkbox
        aria-label={t('list.choosePage')}
        checked={here === rows.length}
        indeterminate={here > 0 && here < rows.length}
        onChange={(event) => choose(event.target.checked ? [...others, ...rows] : others)}
      />
    ),
    onSelect: (row: Row, isOn: boolean) =>
      choose(isOn ? [...chosen, row] : chosen.filter(({ id }) => id !== row.id)),
    getCheckboxProps: (row: Row) => ({ 'aria-label': t('list.chooseOne', { name: nameOf(row) }) }),
  }
}

/** Rows under their heads; cards where the table would have to be pushed about. */
export const DrawnTable = <Row extends { id: string }>(props: Props<Row>) => {
  const { label, columns, rows, wish } = props
  const selection = useSelection(props)
  const bones = Array.from({ length: 5 }, (_, index) => ({ id: String(index) }) as Row)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={styles['scroll']} aria-label={label} tabIndex={0}>
      <AntTable<Row>
        size="small"
        rowKey="id"
        pagination={false}
        columns={columns.map((column) => drawn(column, !rows, wish))}
        dataSource={rows ?? bones}
        {...(selection ? { rowSelection: selection } : {})}
      />
    </section>
  )
}
