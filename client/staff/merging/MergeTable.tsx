import { Button } from 'antd'
import type { ReactNode } from 'react'
import { isPast } from '../../core/format/dates.ts'
import { useFormat } from '../../core/format/use-format.ts'
import type { Table } from '../../core/list/use-table.ts'
import type { useWish } from '../../core/list/use-wish.ts'
import { ButtonLink } from '../../desk/action/ButtonLink.tsx'
import type { Column } from '../../desk/list/column.ts'
import { DeskTable } from '../../desk/list/DeskTable.tsx'
import { StateMark } from '../../desk/list/StateMark.tsx'
import { useWords } from '../words.ts'
import type { MergeLineFragment } from './generated/merging.ts'

/** A merge of two files or of two organisations. */
export type Line = Omit<MergeLineFragment, 'take' | '__typename'>

type Named<Row> = {
  /** What goes away, and where the one that stays is looked at. */
  name: string
  kept: string
  keptAt: (merge: Row) => string
  undo: (merge: Row) => void
}

const isForGood = ({ undone, undoableUntil }: Line): boolean => undone !== null || isPast(undoableUntil)

const useStateOf = () => {
  const t = useWords()
  const format = useFormat()
  return (merge: Line): string => {
    if (merge.undone) return t('merging.undone', merge.undone)
    return isForGood(merge)
      ? t('merging.forGood')
      : t('merging.stands', { day: format.day(merge.undoableUntil) })
  }
}

const useColumns = <Row extends Line>({ name, kept, keptAt, undo }: Named<Row>): Column<Row>[] => {
  const t = useWords()
  const format = useFormat()
  const stateOf = useStateOf()
  return [
    { key: 'name', title: name, cell: (merge) => merge.name },
    { key: 'area', title: t('desk:list.area'), cell: ({ area }) => area?.name ?? '' },
    { key: 'at', look: 'short', title: t('merging.at'), cell: ({ at }) => format.moment(at) },
    { key: 'by', look: 'short', title: t('merging.by'), cell: ({ by }) => by },
    { key: 'why', look: 'long', title: t('merging.why'), cell: ({ reason }) => reason },
    {
      key: 'state',
      title: t('merging.state'),
      cell: (merge) => <StateMark kind={merge.undone ? 'quiet' : 'done'}>{stateOf(merge)}</StateMark>,
      text: stateOf,
    },
    {
      key: 'actions',
      title: t('desk:list.actions'),
      cell: (merge) => (
        <>
          <ButtonLink to={keptAt(merge)}>{kept}</ButtonLink>
          {isForGood(merge) ? null : (
            <Button danger onClick={() => undo(merge)}>
              {t('merging.undo')}
            </Button>
          )}
        </>
      ),
      text: () => '',
    },
  ]
}

type Props<Row> = Named<Row> & {
  list: string
  label: string
  table: Table<Row>
  wish: ReturnType<typeof useWish<'NEWEST'>>
  searchLabel: string
  empty: ReactNode
}

/** Merges, to be found again and undone. */
export const MergeTable = <Row extends Line>({
  list,
  label,
  table,
  wish,
  searchLabel,
  empty,
  ...named
}: Props<Row>) => (
  <DeskTable
    list={list}
    label={label}
    columns={useColumns(named)}
    table={table}
    finding={{ wish, filters: [], searchLabel }}
    empty={empty}
  />
)
