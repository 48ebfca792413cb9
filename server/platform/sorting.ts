import type { Model, ProjectionType, QueryFilter } from 'mongoose'
import { ascending, descending, orNull, type Field, type Fields, type Value } from './order.ts'
import { together, type Narrowing } from './narrowing.ts'
import { keyset, type CountedPage, type PageArgs } from './page.ts'

/** What a list can be sorted by: a path into its rows and of which kind the values there are. */
interface SortedBy {
  readonly path: string
  readonly kind: 'text' | 'number' | 'date'
  /** Rows may lack it. */
  readonly nullable?: true
}

/** Each thing that a list can be sorted by, either way, as the SDL's enums name it. */
export type OrderOf<Name extends string> = `${Name}_ASC` | `${Name}_DESC`

/** What a caller asks of a list: in which order, and which page. */
export type SortedArgs<Order extends string> = PageArgs & { readonly orderBy?: Order | null | undefined }

type Index = Readonly<Record<string, 1>>

const fieldsOf = ({ path, kind, nullable }: SortedBy, way: 'ASC' | 'DESC'): Fields => {
  const kinds = way === 'ASC' ? ascending : descending
  const field: Field<Value> = kinds[kind]
  return { [path]: nullable ? orNull(field) : field, _id: kinds.text }
}

/**
 * The orders of a list beside its usual one. Each is read along an index of its own, which begins with what all rows of
 * the list have in common; a page's end in one order is none in another.
 */
export function sortings<const Name extends string>(
  list: string,
  scope: readonly string[],
  by: Readonly<Record<Name, SortedBy>>,
) {
  const names = Object.keys(by) as Name[]
  const indexOf = (name: Name): Index =>
    Object.fromEntries([...scope, by[name].path, '_id'].map((path) => [path, 1]))
  const orderOf = (name: Name, way: 'ASC' | 'DESC') => ({
    inOrder: keyset(`${list}-${name}-${way}`, fieldsOf(by[name], way)),
    index: indexOf(name),
  })
  const orders = new Map<string, ReturnType<typeof orderOf>>(
    names.flatMap((name) =>
      (['ASC', 'DESC'] as const).map((way) => [`${name}_${way}`, orderOf(name, way)] as const),
    ),
  )
  return {
    orders,
    /** Declares the index of every order. */
    declare: (schema: { index(fields: object): unknown }): void =>
      names.forEach((name) => schema.index(indexOf(name))),

    /**
     * One page of the rows that are in all narrowings, in the order asked for or the usual one, and how many there are. What is
     * sought by an index of its own is few, and put in order by the way.
     */
    async counted<Row>(
      rows: Model<Row>,
      narrowings: readonly Narrowing[],
      { orderBy, ...args }: SortedArgs<OrderOf<Name>>,
      usual: Usual<NoInfer<Row>>,
      projection?: ProjectionType<Row>,
      isSought = false,
    ): Promise<CountedPage<Row>> {
      const { filter, wrong } = together(narrowings)
      const order = orderBy ? orders.get(orderBy) : undefined
      const { inOrder, index } = order ?? { inOrder: usual as unknown as AnyOrder, index: undefined }
      const read: unknown = await inOrder.counted(
        rows as unknown as Model<Sorted>,
        filter as QueryFilter<Sorted>,
        args,
        projection as ProjectionType<Sorted>,
        { besides: wrong, ...(index && !isSought && { index }) },
      )
      return read as CountedPage<Row>
    },
  }
}

type AnyOrder = ReturnType<typeof keyset<Fields>>
type Sorted = Parameters<AnyOrder['compare']>[0]
/** The order of a list when none is asked for: one that its rows can be put in. */
interface Usual<Row> {
  compare(one: Row, other: Row): number
}
