import type { Model, ProjectionType, QueryFilter } from 'mongoose'
import type { WrongField } from '../../rules/rule.ts'
import { platformErrors } from './errors.ts'
import { after, orderingBy, type Fields, type Place, type Sortable } from './order.ts'

export { ascending, descending, orNull, type Place } from './order.ts'

export interface Page<Row> {
  readonly nodes: readonly Row[]
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
}

export interface CountedPage<Row> extends Page<Row> {
  readonly totalCount: number
}

/** What a caller asks for: `after` is where the page before ended. */
export interface PageArgs {
  readonly first: number
  readonly after?: string | null | undefined
}

/** Of a list that is not longer than one area's, where one is named. */
export type AreaArgs = PageArgs & { readonly areaCode?: string | null | undefined }

/** What goes with a question: what else is wrong with it, and the index to read along. */
interface Aside {
  readonly besides?: readonly WrongField[]
  readonly index?: Readonly<Record<string, 1 | -1>>
}

const largestPage = 100
const wrong = {
  first: { zh: `每页条数须在 1 到 ${largestPage} 之间`, en: `A page holds 1 to ${largestPage} rows` },
  after: { zh: '翻页位置无效', en: 'This is not a place where a page ended' },
}

const encode = (name: string, place: Place): string =>
  Buffer.from(JSON.stringify([name, ...place])).toString('base64url')

/** The place in the list `name`; undefined for what is no cursor, that of another list, or holds other kinds of values. */
function decode(cursor: string, name: string, fields: Fields): Place | undefined {
  try {
    const [list, ...given]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const place = Object.values(fields).map(({ read }, at) => read(given[at]))
    const fits = list === name && given.length === place.length
    return fits && place.every((value) => value !== undefined) ? place : undefined
  } catch {
    return undefined
  }
}

/** A list's order, said once: how its rows are sorted, where a page ends and what comes after. */
export function keyset<F extends Fields>(name: string, fields: F) {
  type Row = Sortable<F>
  const { placeOf, compare, isAfter } = orderingBy(fields)
  const sort: Record<string, 1 | -1> = {}
  for (const [path, { direction }] of Object.entries(fields)) sort[path] = direction

  /** Checks page arguments on their values, which rules on the document cannot see; `INVALID` names all that are wrong. */
  function request(
    args: PageArgs,
    besides: readonly WrongField[] = [],
  ): { readonly first: number; readonly after: Place | null } {
    const place = args.after ? decode(args.after, name, fields) : null
    const isSized = args.first >= 1 && args.first <= largestPage
    if (isSized && place !== undefined && besides.length === 0) return { first: args.first, after: place }
    throw platformErrors.invalid([
      ...besides,
      ...(isSized ? [] : [{ path: 'first', text: wrong.first }]),
      ...(place === undefined ? [{ path: 'after', text: wrong.after }] : []),
    ])
  }

  /** Those of `filter` that come after the place. */
  const filterAfter = (filter: object, place: Place | null): object =>
    place === null ? filter : { $and: [filter, after(place, fields) ?? { $nor: [{}] }] }

  /** Cuts rows to a page: one more than asked tells whether another follows. */
  function pageOf<Given extends Row>(rows: readonly Given[], first: number): Page<Given> {
    const nodes = rows.slice(0, first)
    const last = nodes.at(-1)
    const endCursor = last === undefined ? null : encode(name, placeOf(last))
    return { nodes, pageInfo: { endCursor, hasNextPage: rows.length > first } }
  }

  /** One page of what a collection holds. */
  async function page<Stored extends Row>(
    model: Model<Stored>,
    filter: QueryFilter<Stored>,
    args: PageArgs,
    projection?: ProjectionType<Stored>,
    { besides, index }: Aside = {},
  ): Promise<Page<Stored>> {
    const { first, after: place } = request(args, besides)
    const read = { sort, limit: first + 1, ...(index && { hint: index }) }
    const question = model.find(filterAfter(filter, place), projection, read)
    return pageOf(await question.lean<Stored[]>().exec(), first)
  }

  return {
    sort,
    request,
    filterAfter,
    pageOf,
    page,
    compare: (one: Row, other: Row): number => compare(one, other),
    isAfter: (row: Row, place: Place | null): boolean => place === null || isAfter(row, place),
    /** One page of what a collection holds, and how much that is. */
    async counted<Stored extends Row>(
      ...[model, filter, ...rest]: Parameters<typeof page<Stored>>
    ): Promise<CountedPage<Stored>> {
      const [rows, totalCount] = await Promise.all([
        page(model, filter, ...rest),
        model.countDocuments(filter).exec(),
      ])
      return { ...rows, totalCount }
    },
  }
}
