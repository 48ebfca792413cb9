import type { Page } from '../../core/list/page.ts'
import type { Table } from '../../core/list/use-table.ts'
import { useAddress } from '../../core/list/use-address.ts'
import { useMedia } from '../shell/use-media.ts'
import { ends, isOver, named, neighbour, stepped } from './lines.ts'

type Of<Row> = Pick<Table<Row>, 'data' | 'busy' | 'trail'>

/** The line that is open: the one that the address names, else the first. */
const openOf = <Row extends { id: string }>(
  { data, busy }: Of<Row>,
  asked: string | null,
  isNarrow: boolean,
) => {
  const lines = data?.nodes ?? []
  // The page that the step led to is on its way: the old one's lines are not meant.
  if (busy && (asked === ends.first || asked === ends.last)) return null
  return named(lines, asked) ?? (isNarrow ? null : (lines[0] ?? null))
}

const endOf = <Row>(page: Page<Row> | undefined): string | null =>
  page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null

/** The lines of a desk's list, which of them is open, and the step to another, over the border of a page where there is one. */
export const useLines = <Row extends { id: string }>(table: Of<Row>) => {
  const { params, put } = useAddress()
  const isNarrow = useMedia('(max-width: 1023px)')
  const { data: page, busy, trail } = table
  const lines = page?.nodes
  const line = openOf(table, params.get('id'), isNarrow)
  const select = (id: string | null) => put({ id })
  const step = (by: 1 | -1) => {
    const id = line?.id ?? null
    if (busy && line === null) return
    if (!isOver(lines ?? [], id, by)) return select(stepped(lines ?? [], id, by))
    const cursor = endOf(page)
    if (by === 1 && cursor) trail.next(cursor, { id: ends.first })
    if (by === -1 && trail.page > 1) trail.previous({ id: ends.last })
  }
  /** To the line after the one that has been decided on. */
  const leave = (id: string) => select(neighbour(lines ?? [], id))
  return { lines, line, select, isNarrow, step, leave }
}
