import { badValue, notImplemented, refuse } from '../errors.ts'
import { valueText } from '../storage/key-text.ts'
import { compareValues } from '../values/compare.ts'
import { toNumber, width } from '../values/numbers.ts'
import { allValues, getPath, splitPath, topField } from '../values/paths.ts'
import { isPlainObject, weight, type Doc } from '../values/types.ts'
import { pacer, type Work } from '../work.ts'

/** An order of documents. `key` takes what the order needs from a document, `compare` works on keys. */
export interface Sorter {
  fields: Set<string>
  key(doc: Doc): unknown[]
  compare(a: unknown[], b: unknown[]): number
}

/** The value an array field sorts by: its least going up, its greatest going down; an empty array is below null. */
const sortValue = (doc: Doc, parts: readonly string[], way: number): unknown => {
  const direct = getPath(doc, parts)
  if (direct !== undefined && !Array.isArray(direct)) return direct
  if (Array.isArray(direct) && direct.length === 0) return undefined
  const [first = null, ...rest] = allValues(doc, parts)
  return rest.reduce(
    (best, value) => (compareValues(value ?? null, best) * way < 0 ? value : best) ?? null,
    first,
  )
}

const directionOf = (field: string, way: unknown): number => {
  if (isPlainObject(way) && '$meta' in way) throw notImplemented('$meta in a sort')
  if (width(way) === undefined)
    throw refuse(15974, `Illegal key in $sort specification: ${field}: ${valueText(way)}`)
  const n = toNumber(way)
  if (n === 1 || n === -1) return n
  throw refuse(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)')
}

/** Compiles { field: 1 | -1, … }; undefined for an empty one. */
export const compileSort = (sort: Doc | undefined): Sorter | undefined => {
  const parts = Object.entries(sort ?? {})
    .filter(([field]) => field !== '$natural')
    .map(([field, way]) => ({ path: splitPath(field), way: directionOf(field, way) }))
  if (parts.length === 0) return undefined
  if (parts.length > 32) throw badValue('too many sort fields')
  return {
    fields: new Set(Object.keys(sort ?? {}).map(topField)),
    key: (doc) => parts.map(({ path, way }) => sortValue(doc, path, way)),
    compare(a, b) {
      for (const [i, { way }] of parts.entries()) {
        const c = compareValues(a[i], b[i])
        if (c !== 0) return c * way
      }
      return 0
    },
  }
}

interface Keyed<T> {
  key: unknown[]
  item: T
  bytes: number
}

const bytesOf = (list: Keyed<unknown>[]): number => list.reduce((sum, { bytes }) => sum + bytes, 0)

/** So many are sorted at one go, and handed on at one go. */
const RUN = 5000
const CHUNK = 100
const LARGE = 8 * 1024 * 1024

/** Gathers what is to be sorted: in runs that are merged at the end, letting other work in meanwhile. */
export class Sorting<T> {
  private readonly sorter: Sorter
  private readonly most: number
  private readonly work: Work
  private runs: Keyed<T>[][] = []
  private open: Keyed<T>[] = []
  private size = 0
  private held = 0
  private wanted = 0

  /** Keeps the first `most`; equal keys keep the order they came in. */
  constructor(sorter: Sorter, most: number, work: Work) {
    this.sorter = sorter
    this.most = most
    this.work = work
  }

  private hold(bytes: number): void {
    this.held += bytes
    this.work.hold(bytes, 'Sort')
  }

  add(key: unknown[], item: T, size: number): void {
    const bytes = 100 + size + weight(key)
    this.hold(bytes)
    this.size++
    if (this.open.push({ key, item, bytes }) === RUN) this.closeRun()
  }

  /** Much more than is wanted: time to `trim`. */
  get crowded(): boolean {
    const large = this.size > this.most && this.held > this.wanted + LARGE
    return large || this.size > this.most * 2 + RUN
  }

  private closeRun(): void {
    this.runs.push(this.open.sort((a, b) => this.sorter.compare(a.key, b.key)))
    this.open = []
  }

  private async merge(a: Keyed<T>[], b: Keyed<T>[]): Promise<Keyed<T>[]> {
    const pace = pacer(this.work)
    const merged: Keyed<T>[] = []
    let [i, j] = [0, 0]
    for (let x = a[i], y = b[j]; merged.length < this.most && (x ?? y); x = a[i], y = b[j]) {
      const next = x && (!y || this.sorter.compare(x.key, y.key) <= 0) ? x : y
      if (next === x) i++
      else j++
      if (next) merged.push(next)
      if ((merged.length & 255) === 0 && pace.due()) await pace.rest()
    }
    return merged
  }

  /** Merges what there is, and forgets what is beyond the wanted number. */
  async trim(): Promise<Keyed<T>[]> {
    this.closeRun()
    while (this.runs.length > 1) {
      const next: Keyed<T>[][] = []
      for (let i = 0; i < this.runs.length; i += 2)
        next.push(await this.merge(this.runs[i] ?? [], this.runs[i + 1] ?? []))
      this.runs = next
    }
    const kept = (this.runs[0] ?? []).slice(0, this.most)
    this.wanted = bytesOf(kept)
    this.hold(this.wanted - this.held)
    this.runs = [kept]
    this.size = kept.length
    return kept
  }

  /** What was gathered, in order, some at a time; what is handed on is no longer held. */
  async *chunks(skip = 0): AsyncGenerator<T[]> {
    const left = (await this.trim()).slice(skip).reverse()
    this.runs = []
    while (left.length > 0) {
      const chunk = left.splice(-CHUNK).reverse()
      this.hold(-bytesOf(chunk))
      yield chunk.map(({ item }) => item)
    }
  }
}
