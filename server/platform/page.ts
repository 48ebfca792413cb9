import { platformErrors } from './errors.ts'

/** A page as a store answers it: one row more than asked tells whether another page follows. */
export interface Page<Row> {
  readonly nodes: readonly Row[]
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
}

export interface CountedPage<Row> extends Page<Row> {
  readonly totalCount: number
}

/** `first` rows after `after`, the decoded cursor: the sort values of the last row seen. */
export interface PageRequest<Cursor> {
  readonly first: number
  readonly after: Cursor | null
}

const largestPage = 100

type CursorValue = string | number

const encode = (values: readonly CursorValue[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

function decode(cursor: string, length: number): CursorValue[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const fits = Array.isArray(values) && values.length === length
    return fits && values.every((value) => typeof value === 'string' || typeof value === 'number')
      ? values
      : null
  } catch {
    return null
  }
}

/**
 * Checks page arguments on their values, which rules on the document cannot see.
 * A cursor holds `length` sort values; `INVALID` names `first` or `after`.
 */
export function pageRequest(
  args: { first: number; after?: string | null | undefined },
  length = 1,
): PageRequest<readonly CursorValue[]> {
  const wrong = []
  if (!(args.first >= 1 && args.first <= largestPage))
    wrong.push({
      path: 'first',
      text: { zh: `每页条数须在 1 到 ${largestPage} 之间`, en: `A page holds 1 to ${largestPage} rows` },
    })
  const after = args.after ? decode(args.after, length) : null
  if (args.after && !after)
    wrong.push({ path: 'after', text: { zh: '翻页位置无效', en: 'This is not a place where a page ended' } })
  if (wrong.length > 0) throw platformErrors.invalid(wrong)
  return { first: args.first, after }
}

/** Cuts `first + 1` rows to a page; `cursorOf` gives the sort values of a row. */
export function pageOf<Row>(
  rows: readonly Row[],
  first: number,
  cursorOf: (row: Row) => readonly CursorValue[],
): Page<Row> {
  const nodes = rows.slice(0, first)
  const last = nodes.at(-1)
  return {
    nodes,
    pageInfo: {
      endCursor: last === undefined ? null : encode(cursorOf(last)),
      hasNextPage: rows.length > first,
    },
  }
}
