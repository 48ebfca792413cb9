import type { Layer } from './model.ts'

/** A layer whose weights lie in the multiplier's memory. */
export interface PlacedLayer {
  readonly at: number
  readonly length: number
  readonly outputs: number
  readonly scales: Float32Array
  readonly bias: Float32Array
}

/** Rows to be multiplied: `rows` of them, each `step` numbers after the one before, from the start of the input. */
export interface Input {
  readonly values: Float32Array
  /** How many of `values` there are. */
  readonly count: number
  readonly rows: number
  readonly step: number
  /** Noughts before and after the values. */
  readonly before?: number
  readonly after?: number
}

export interface Multiplier {
  place(layer: Layer): PlacedLayer
  /** Writes the outputs of every row to `out`. */
  multiply(layer: PlacedLayer, input: Input, out: Float32Array): void
}

type Product = (
  x: number,
  rows: number,
  step: number,
  weights: number,
  length: number,
  outputs: number,
  out: number,
) => void

const page = 65_536
/** The input is rounded to this many steps on each side of nought, so that no sum leaves 32 bits. */
const steps = 2_047

/** Multiplies in WebAssembly (`build/product.wat`) with memory for `inputs` numbers in and `outputs` out. */
export function openMultiplier(
  code: BufferSource,
  sizes: { inputs: number; outputs: number; weights: number },
): Multiplier {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code))
  const memory = instance.exports['memory'] as WebAssembly.Memory
  const product = instance.exports['product'] as Product
  const outAt = aligned(sizes.inputs * 2)
  let free = aligned(outAt + sizes.outputs * 4)
  memory.grow(Math.ceil((free + sizes.weights) / page))
  const input = new Int16Array(memory.buffer, 0, sizes.inputs)
  const sums = new Int32Array(memory.buffer, outAt, sizes.outputs)
  return {
    place({ weights, length, scales, bias }) {
      const at = free
      new Int8Array(memory.buffer, at, weights.length).set(weights)
      free = aligned(at + weights.length)
      return { at, length, outputs: scales.length, scales, bias }
    },
    multiply(layer, { values, count, rows, step, before = 0, after = 0 }, out) {
      input.fill(0, 0, before)
      const scale = rounded(values, count, input, before)
      input.fill(0, before + count, before + count + after)
      product(0, rows, step * 2, layer.at, layer.length, layer.outputs, outAt)
      unrounded(sums, layer, rows, scale, out)
    },
  }
}

const aligned = (at: number): number => Math.ceil(at / 16) * 16

/** Rounds values to 12 bits from `at` on, and says how much one step is. */
function rounded(values: Float32Array, count: number, to: Int16Array, at: number): number {
  let most = 1e-9
  for (let k = 0; k < count; k++) {
    const value = values[k]!
    if (value > most) most = value
    else if (-value > most) most = -value
  }
  const factor = steps / most
  for (let k = 0; k < count; k++) to[at + k] = Math.round(values[k]! * factor)
  return most / steps
}

function unrounded(
  sums: Int32Array,
  { outputs, scales, bias }: PlacedLayer,
  rows: number,
  scale: number,
  out: Float32Array,
): void {
  for (let row = 0, at = 0; row < rows; row++)
    for (let output = 0; output < outputs; output++, at++)
      out[at] = sums[at]! * scale * scales[output]! + bias[output]!
}
