import type { LabelRows } from '../../reference/index.ts'

/** One text's features: numbers in the vocabulary and their values (weight × rarity), with the length of all. */
export interface SpaceQuery {
  readonly ids: readonly number[]
  readonly values: readonly number[]
  readonly length: number
}

/** Finds, by cosine, how near a text is to the nearest row of each class. */
export type NearestRows = (query: SpaceQuery, into: Float64Array, share: number) => void

/** For each feature, which rows have it and with what value. */
interface Lists {
  readonly offset: Uint32Array
  readonly row: Uint32Array
  readonly value: Float32Array
}

function offsetsOf(ids: Uint32Array, features: number): Uint32Array {
  const offset = new Uint32Array(features + 1)
  for (const id of ids) offset[id + 1] = (offset[id + 1] ?? 0) + 1
  for (let id = 0; id < features; id++) offset[id + 1] = (offset[id + 1] ?? 0) + (offset[id] ?? 0)
  return offset
}

function listsOf({ start, ids, weights }: LabelRows, rarityOf: Float32Array): Lists {
  const offset = offsetsOf(ids, rarityOf.length)
  const fill = offset.slice()
  const row = new Uint32Array(ids.length)
  const value = new Float32Array(ids.length)
  const valueOf = (entry: number) => (weights[entry] ?? 0) * (rarityOf[ids[entry] ?? 0] ?? 0)
  for (let from = 0; from + 1 < start.length; from++) {
    const [first, end] = [start[from] ?? 0, start[from + 1] ?? 0]
    let sum = 0
    for (let entry = first; entry < end; entry++) sum += valueOf(entry) ** 2
    const length = Math.sqrt(sum) || 1
    for (let entry = first; entry < end; entry++) {
      const id = ids[entry] ?? 0
      const slot = fill[id] ?? 0
      fill[id] = slot + 1
      row[slot] = from
      value[slot] = valueOf(entry) / length
    }
  }
  return { offset, row, value }
}

/** Indexes the rows once; each call then adds `share` × (cosine with the class's nearest row) to every class. */
export function nearestRows(rows: LabelRows, classes: number, rarityOf: Float32Array): NearestRows {
  const { offset, row, value } = listsOf(rows, rarityOf)
  const score = new Float32Array(rows.classOf.length)
  const best = new Float32Array(classes)
  return ({ ids, values, length }, into, share) => {
    const touched: number[] = []
    for (let feature = 0; feature < ids.length; feature++) {
      const id = ids[feature] ?? 0
      const wanted = values[feature] ?? 0
      for (let slot = offset[id] ?? 0, end = offset[id + 1] ?? 0; slot < end; slot++) {
        const found = row[slot] ?? 0
        const before = score[found] ?? 0
        if (before === 0) touched.push(found)
        score[found] = before + wanted * (value[slot] ?? 0)
      }
    }
    best.fill(0)
    for (const found of touched) {
      const of = rows.classOf[found] ?? 0
      best[of] = Math.max(best[of] ?? 0, score[found] ?? 0)
      score[found] = 0
    }
    for (let of = 0; of < classes; of++)
      into[of] = (into[of] ?? 0) + (share * (best[of] ?? 0)) / (length || 1)
  }
}

/** The rows of each class, classes in the order of their first rows. */
function rowsByClass(classOf: Uint16Array): Map<number, number[]> {
  const rows = new Map<number, number[]>()
  classOf.forEach((of, row) => {
    const known = rows.get(of)
    if (known) known.push(row)
    else rows.set(of, [row])
  })
  return rows
}

/** One row a class made of all its rows together: what the class is about, when nothing says it better. */
export function topicsFrom({ classOf, start, ids, weights }: LabelRows): LabelRows {
  const byClass = rowsByClass(classOf)
  const sums = new Uint32Array(ids.reduce((most, id) => Math.max(most, id), 0) + 1)
  const [about, counts] = [new Uint32Array(ids.length), new Uint8Array(ids.length)]
  const ends = [0]
  let end = 0
  for (const rows of byClass.values()) {
    const first = end
    for (const row of rows)
      for (let entry = start[row] ?? 0; entry < (start[row + 1] ?? 0); entry++) {
        const id = ids[entry] ?? 0
        if (sums[id] === 0) about[end++] = id
        sums[id] = (sums[id] ?? 0) + (weights[entry] ?? 0)
      }
    for (let at = first; at < end; at++) {
      counts[at] = 60 * Math.log(1 + (sums[about[at] ?? 0] ?? 0) / 60)
      sums[about[at] ?? 0] = 0
    }
    ends.push(end)
  }
  return {
    classOf: Uint16Array.from(byClass.keys()),
    start: Uint32Array.from(ends),
    ids: about.slice(0, end),
    weights: counts.slice(0, end),
  }
}
