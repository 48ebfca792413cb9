import { useAddress } from './use-address.ts'

export type Way = 'ASC' | 'DESC'
/** As the API names an order: by what, and which way. */
export type OrderBy<Name extends string> = `${Name}_${Way}`

/** What is wished of a list beside its page, all of it kept in the address: its order, words to find, filters. */
export type Wish<Name extends string = string> = {
  readonly names: readonly Name[]
  /** By what the list is sorted, and which way. */
  readonly sorted: { readonly by: Name; readonly way: Way }
  /** The order to ask for; null for the usual one. */
  readonly orderBy: OrderBy<Name> | null
  sort(by: Name, way: Way): void
  readonly search: string
  readonly find: (words: string) => void
  /** What is chosen of a filter; null where nothing is. */
  readonly chosen: (filter: string) => string | null
  readonly narrow: (filter: string, value: string | null) => void
  /** Takes every filter and the words away. */
  readonly widen: (filters: readonly string[]) => void
}

/** A changed wish begins the list anew. */
const anew = { after: null, id: null }

export const useWish = <const Name extends string>(
  names: readonly Name[],
  usual: { readonly by: Name; readonly way: Way },
): Wish<Name> => {
  const { params, put } = useAddress()
  const asked = params.get('sort')
  const ways: readonly Way[] = ['ASC', 'DESC']
  const orders = names.flatMap((by) => ways.map((way) => ({ by, way, name: `${by}_${way}` as const })))
  const order = orders.find(({ name }) => name === asked)
  const isUsual = (by: Name, way: Way) => by === usual.by && way === usual.way
  return {
    names,
    sorted: order ?? usual,
    orderBy: order && !isUsual(order.by, order.way) ? order.name : null,
    sort: (by, way) => put({ ...anew, sort: isUsual(by, way) ? null : `${by}_${way}` }),
    search: params.get('q') ?? '',
    find: (words) => put({ ...anew, q: words.trim() || null }, { replace: true }),
    chosen: (filter) => params.get(filter),
    narrow: (filter, value) => put({ ...anew, [filter]: value }),
    widen: (filters) => put({ ...anew, q: null, ...Object.fromEntries(filters.map((name) => [name, null])) }),
  }
}
