import { mostPieces } from './pieces.ts'
import type { Model } from './model.ts'
import { openMultiplier, type Multiplier, type PlacedLayer } from './multiplier.ts'

export const dimensions = 256

const wide = 512
const narrow = 256
/** The convolutions: how many pieces wide, and how many of them to the left. */
const orders = [
  { width: 2, left: 0 },
  { width: 3, left: 1 },
  { width: 5, left: 2 },
] as const
const branches = narrow * orders.length
const joined = wide + branches
const most = mostPieces + 2
const epsilon = 1e-12

export interface Network {
  /** The vector of a text given by the numbers of its pieces; it is of unit length. */
  vector(numbers: readonly number[]): Float32Array
}

/** The forward pass of `build/network.py`, with weights of eight bits and a table of four. */
export function openNetwork(model: Model, code: BufferSource): Network {
  const names = ['proj', ...orders.flatMap(({ width }) => [`near ${width}`, `far ${width}`]), ...topNames]
  const read = new Map(names.map((name) => [name, model.layer(name)]))
  const weights = [...read.values()].reduce((sum, { weights }) => sum + weights.length + 16, 0)
  const multiplier = openMultiplier(code, { inputs: most * wide, outputs: most * branches, weights })
  const placed = new Map([...read].map(([name, layer]) => [name, multiplier.place(layer)]))
  const layer = (name: string): PlacedLayer => placed.get(name)!
  const bottom = openBottom(model, multiplier, layer)
  const top = openTop(multiplier, layer)
  return { vector: (numbers) => top(bottom(numbers), numbers.length) }
}

type LayerOf = (name: string) => PlacedLayer

/** From pieces to the sum of their features: rows of the table beside three convolutions over them. */
function openBottom(model: Model, multiplier: Multiplier, layer: LayerOf) {
  const row = rowReader(model)
  const rows = new Float32Array(most * wide)
  const projected = new Float32Array(most * branches)
  const [x, near, far] = [0, 0, 0].map(() => new Float32Array(most * narrow)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const features = new Float32Array(most * joined)
  const sum = new Float32Array(joined)
  const norms = orders.map(
    ({ width }) => [model.numbers(`gain ${width}`), model.numbers(`lift ${width}`)] as const,
  )
  const [gain, lift] = [model.numbers('gain'), model.numbers('lift')]
  return (numbers: readonly number[]): Float32Array => {
    const count = numbers.length
    numbers.forEach((number, at) => row(number, rows.subarray(at * wide, (at + 1) * wide)))
    copyColumns(rows, { from: 0, of: wide, size: wide }, features, { to: 0, of: joined }, count)
    multiplier.multiply(
      layer('proj'),
      { values: rows, count: count * wide, rows: count, step: wide },
      projected,
    )
    orders.forEach(({ width, left }, at) => {
      copyColumns(
        projected,
        { from: at * narrow, of: branches, size: narrow },
        x,
        { to: 0, of: narrow },
        count,
      )
      const [gain, lift] = norms[at]!
      for (let row = 0; row < count; row++) normalise(x, row * narrow, narrow, gain, lift)
      const noughts = { before: left * narrow, after: (width - 1 - left) * narrow }
      const size = { count: count * narrow, rows: count, step: narrow, ...noughts }
      multiplier.multiply(layer(`near ${width}`), { values: x, ...size }, near)
      addRectified(near, x, count * narrow)
      multiplier.multiply(layer(`far ${width}`), { values: near, ...size }, far)
      addRectified(far, near, count * narrow)
      copyColumns(
        far,
        { from: 0, of: narrow, size: narrow },
        features,
        { to: wide + at * narrow, of: joined },
        count,
      )
    })
    return sumOfRows(features, count, { gain, lift }, sum)
  }
}

/** Reads rows of the table; the first few, which are in every text, lie beside it in full. */
function rowReader({ table, tableScales, numbers }: Model) {
  const first = numbers('first rows')
  return (number: number, row: Float32Array): void => {
    const own = number * wide
    if (own < first.length) return row.set(first.subarray(own, own + wide))
    const scale = tableScales[number] ?? 0
    for (let at = 0, from = own / 2; at < wide; at += 2, from++) {
      const byte = table[from]!
      row[at] = ((byte & 15) - 8) * scale
      row[at + 1] = ((byte >> 4) - 8) * scale
    }
  }
}

interface Columns {
  readonly from: number
  readonly of: number
  readonly size: number
}

function copyColumns(
  source: Float32Array,
  { from, of, size }: Columns,
  target: Float32Array,
  at: { readonly to: number; readonly of: number },
  rows: number,
): void {
  for (let row = 0; row < rows; row++)
    target.set(source.subarray(row * of + from, row * of + from + size), row * at.of + at.to)
}

function normalise(
  x: Float32Array,
  from: number,
  size: number,
  gain: Float32Array,
  lift: Float32Array,
): void {
  let mean = 0
  for (let at = 0; at < size; at++) mean += x[from + at]!
  mean /= size
  let variance = 0
  for (let at = 0; at < size; at++) variance += (x[from + at]! - mean) ** 2
  const factor = 1 / Math.sqrt(variance / size + epsilon)
  for (let at = 0; at < size; at++) x[from + at] = (x[from + at]! - mean) * factor * gain[at]! + lift[at]!
}

/** `to` becomes its positive part plus `beside`. */
function addRectified(to: Float32Array, beside: Float32Array, count: number): void {
  for (let at = 0; at < count; at++) to[at] = Math.max(to[at]!, 0) + beside[at]!
}

function sumOfRows(
  rows: Float32Array,
  count: number,
  { gain, lift }: { readonly gain: Float32Array; readonly lift: Float32Array },
  sum: Float32Array,
): Float32Array {
  sum.fill(0)
  for (let row = 0; row < count; row++) {
    normalise(rows, row * joined, joined, gain, lift)
    for (let at = 0; at < joined; at++) sum[at] = sum[at]! + rows[row * joined + at]!
  }
  return sum
}

const topNames = ['mean', 'first', 'second', 'third', 'fourth', 'head'] as const
const middle = 320

/** From the sum of features to the vector: dense layers, each beside a short cut. */
function openTop(multiplier: Multiplier, layer: LayerOf) {
  const dense = (name: (typeof topNames)[number], values: Float32Array, count: number): Float32Array => {
    const placed = layer(name)
    const out = new Float32Array(placed.outputs)
    multiplier.multiply(placed, { values, count, rows: 1, step: count }, out)
    return out
  }
  const rectified = (values: Float32Array): Float32Array => values.map((value) => Math.max(value, 0))
  const added = (one: Float32Array, other: Float32Array): Float32Array =>
    one.map((value, at) => value + other[at]!)
  return (sum: Float32Array, count: number): Float32Array => {
    const root = Math.sqrt(count)
    const { bias } = layer('mean')
    const mean = dense('mean', sum, joined).map((value, at) => (value + (count - 1) * bias[at]!) / root)
    const first = dense('first', mean, wide)
    const second = rectified(
      added(first.subarray(middle), dense('second', rectified(first.subarray(0, middle)), middle)),
    )
    const third = dense('third', second, middle)
    const fourth = dense('fourth', rectified(third.subarray(0, wide)), wide)
    const whole = unit(added(third.subarray(wide), fourth).map(Math.tanh))
    return unit(dense('head', whole, wide))
  }
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1
  return vector.map((value) => value / length)
}
