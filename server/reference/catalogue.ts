/** Things the product knows by id, in the order of its table, which puts the common ones first. */
export type Catalogue<T> = {
  readonly all: readonly T[]
  idOf(item: T): string
  /** Null and what the table does not hold give nothing. */
  get(id: string | null | undefined): T | undefined
  has(id: string): boolean
  /** Those of the ids that the table still holds. */
  known(ids: readonly string[]): T[]
}

export function catalogueOf<T>(items: readonly T[], idOf: (item: T) => string): Catalogue<T> {
  const byId = new Map(items.map((item) => [idOf(item), item]))
  if (byId.size < items.length)
    throw new Error(`An id is given twice: ${repeated(items.map(idOf)).join(', ')}.`)
  return {
    all: items,
    idOf,
    get: (id) => byId.get(id ?? ''),
    has: (id) => byId.has(id),
    known: (ids) => ids.flatMap((id) => byId.get(id) ?? []),
  }
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at)
