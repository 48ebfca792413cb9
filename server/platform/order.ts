export type Value = string | number | Date | null

/** The values of a row in the order of the fields that it is sorted by. */
export type Place = readonly Value[]

/** How one field sorts. */
export interface Field<V extends Value> {
  readonly direction: 1 | -1
  readonly nullable: boolean
  /** A value of this field as JSON gives it back; undefined when it is of another kind. */
  readonly read: (json: unknown) => V | undefined
}
/** In this order; the last one must tell any two rows apart. */
export type Fields = Readonly<Record<string, Field<Value>>>

const readText = (json: unknown) => (typeof json === 'string' ? json : undefined)
const readNumber = (json: unknown) => (typeof json === 'number' && Number.isFinite(json) ? json : undefined)
function readDate(json: unknown): Date | undefined {
  const date = new Date(String(json))
  return json !== null && date.toJSON() === json ? date : undefined
}

const kinds = (direction: 1 | -1) => {
  const field = <V extends Value>(read: Field<V>['read']): Field<V> => ({ direction, nullable: false, read })
  return { text: field(readText), number: field(readNumber), date: field(readDate) }
}
export const ascending = kinds(1)
export const descending = kinds(-1)
/** A field that rows may lack: ascending, those without it come first. */
export const orNull = <V extends Value>({ read, ...field }: Field<V>): Field<V | null> => ({
  ...field,
  nullable: true,
  read: (json) => (json === null ? null : read(json)),
})

type At<Path, V> = Path extends `${infer Head}.${infer Rest}`
  ? { readonly [Key in Head]: At<Rest, V> }
  : { readonly [Key in Path & string]: V }
type Whole<Part> = (Part extends unknown ? (part: Part) => void : never) extends (whole: infer All) => void
  ? All
  : never
/** What a row must hold to be sorted by these fields; a dot leads into what it holds. */
export type Sortable<F extends Fields> = Whole<
  { [Path in keyof F]: F[Path] extends Field<infer V> ? At<Path, V> : never }[keyof F]
>

type ValueOf = (row: unknown) => Value

/** How a field's value is read; the way to it is looked up once, not at each row. */
function valueAt(path: string): ValueOf {
  const [key = '', ...rest] = path.split('.')
  if (rest.length === 0) return (row) => (row as Readonly<Record<string, Value>>)[key] as Value
  const inner = valueAt(rest.join('.'))
  return (row) => inner((row as Readonly<Record<string, unknown>>)[key])
}

function compareValues(one: Value, other: Value): number {
  if (one === null || other === null) return Number(other === null) - Number(one === null)
  return one < other ? -1 : Number(one > other)
}

/** Rows in the order of their fields. */
export interface Ordering {
  readonly placeOf: (row: unknown) => Place
  /** Negative when `one` comes first. */
  readonly compare: (one: unknown, other: unknown) => number
  readonly isAfter: (row: unknown, place: Place) => boolean
}

/** Values are read one by one, as far as they are the same: most rows differ early. */
export function orderingBy(fields: Fields): Ordering {
  const columns = Object.entries<Field<Value>>(fields).map(([path, { direction }]) => ({
    valueOf: valueAt(path),
    direction,
  }))
  return {
    placeOf: (row) => columns.map(({ valueOf }) => valueOf(row)),
    compare(one, other) {
      for (const { valueOf, direction } of columns) {
        const difference = compareValues(valueOf(one) ?? null, valueOf(other) ?? null)
        if (difference !== 0) return difference * direction
      }
      return 0
    },
    isAfter(row, place) {
      for (const [at, { valueOf, direction }] of columns.entries()) {
        const difference = compareValues(valueOf(row) ?? null, place[at] ?? null)
        if (difference !== 0) return difference * direction > 0
      }
      return false
    },
  }
}

/** In one field: what lies beyond `value`, and what lies there or beyond. Null when nothing can, when all does. */
function stretch({ direction, nullable }: Field<Value>, value: Value): [object | null, object | null] {
  if (value === null) return direction === 1 ? [{ $ne: null }, null] : [null, { $eq: null }]
  if (direction === 1) return [{ $gt: value }, { $gte: value }]
  return nullable ? [{ $not: { $gte: value } }, { $not: { $gt: value } }] : [{ $lt: value }, { $lte: value }]
}

/**
 * The filter for what comes after a place; null when nothing can. The range beside each `$or` is what lets one index
 * serve the whole question.
 */
export const after = (place: Place, fields: Fields): object | null =>
  Object.entries<Field<Value>>(fields).reduceRight<object | null>((rest, [path, field], at) => {
    const [beyond, from] = stretch(field, place[at] ?? null)
    if (rest === null) return beyond && { [path]: beyond }
    return { ...(from && { [path]: from }), $or: [...(beyond ? [{ [path]: beyond }] : []), rest] }
  }, null)
