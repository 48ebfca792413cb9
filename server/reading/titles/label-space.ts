import type { LabelRows } from '../../reference/index.ts'

/** One text's features: numbers in the vocabulary and their values (weight × rarity), with the length of all. */
export interface SpaceQuery {
  readonly ids: readonly number[]
  readonly values: readonly number[]
  readonly length: number
}

/** Finds, by cosine, how near a text is to the nearest row of each class. */
export type NearestRows = (query: SpaceQuery, into: Float64Array, share: number) => void

interface Lists {
  readonly offset: Uint32Array
  readonly row: Uint32Array
  readonly value: Float32Array
}

function listsOf({ start, ids, weights }: LabelRows, rarityOf: Float32Array): Lists {
  const offset = new Uint32Array(rarityOf.length + 1)
  for (const id of ids) offset[id + 1]!++
  for (let id = 0; id < rarityOf.length; id++) offset[id + 1]! += offset[id]!
  const fill = offset.slice()
  const row = new Uint32Array(ids.length)
  const value = new Float32Array(ids.length)
  for (let at = 0; at + 1 < start.length; at++) {
    let sum = 0
    for (let entry = start[at]!; entry < start[at + 1]!; entry++)
      sum += (weights[entry]! * rarityOf[ids[entry]!]!) ** 2
    const length = Math.sqrt(sum) || 1
    for (let entry = start[at]!; entry < start[at + 1]!; entry++) {
      const slot = fill[ids[entry]!]!++
      row[slot] = at
      value[slot] = (weights[entry]! * rarityOf[ids[entry]!]!) / length
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
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]!
      const wanted = values[at]!
      for (let slot = offset[id]!, end = offset[id + 1]!; slot < end; slot++) {
        const found = row[slot]!
        if (score[found] === 0) touched.push(found)
        score[found]! += wanted * value[slot]!
      }
    }
    best.fill(0)
    for (const found of touched) {
      const of = rows.classOf[found]!
      if (score[found]! > best[of]!) best[of] = score[found]!
      score[found] = 0
    }
    for (let of = 0; of < classes; of++) into[of]! += (share * best[of]!) / (length || 1)
  }
}

/** One row a class made of all its rows together: what the class is about, when nothing says it better. */
export function topicsFrom({ classOf, start, ids, weights }: LabelRows): LabelRows {
  const sums = new Map<number, Map<number, number>>()
  classOf.forEach((of, row) => {
    const sum = sums.get(of) ?? new Map<number, number>()
    sums.set(of, sum)
    for (let at = start[row]!; at < start[row + 1]!; at++)
      sum.set(ids[at]!, (sum.get(ids[at]!) ?? 0) + weights[at]!)
  })
  const rows = [...sums.values()]
  let end = 0
  const ends = [0, ...rows.map((row) => (end += row.size))]
  return {
    classOf: Uint16Array.from(sums.keys()),
    start: Uint32Array.from(ends),
    ids: Uint32Array.from(rows.flatMap((row) => [...row.keys()])),
    weights: Uint8Array.from(
      rows.flatMap((row) => [...row.values()].map((sum) => 60 * Math.log(1 + sum / 60))),
    ),
  }
}
