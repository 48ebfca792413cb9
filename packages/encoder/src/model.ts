import { createHash } from 'node:crypto'

/** A dense layer: `weights` are rows of outputs, eight bits each; a row's sum times its scale, plus its bias, is its output. */
export interface Layer {
  readonly weights: Int8Array
  readonly length: number
  readonly scales: Float32Array
  readonly bias: Float32Array
}

/** The file that `build/` makes: pieces, a table with a row for each, and the layers. */
export interface Model {
  /** Changes with every bit of the file: vectors of two versions are not comparable. */
  readonly version: string
  readonly pieces: readonly string[]
  readonly scores: Float32Array
  /** Two values of four bits in each byte, 512 values a row. */
  readonly table: Uint8Array
  readonly tableScales: Float32Array
  layer(name: string): Layer
  /** Gains or biases of a normalisation. */
  numbers(name: string): Float32Array
}

interface Part {
  readonly at: number
  readonly bytes: number
  readonly length?: number
}

const mark = 'encoder1'

/** Reads the file's bytes, which it keeps and does not copy. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = (at: number, length: number) => new TextDecoder().decode(bytes.subarray(at, at + length))
  if (bytes.length < 12 || text(0, 8) !== mark) throw new Error('This is not a model file of the encoder.')
  const headLength = view.getUint32(8, true)
  const parts = JSON.parse(text(12, headLength)) as Readonly<Record<string, Part>>
  const start = bytes.byteOffset + 12 + headLength
  const part = (name: string): Part => {
    const found = parts[name]
    if (!found) throw new Error(`The model file has no part «${name}».`)
    return found
  }
  const numbers = (name: string): Float32Array => {
    const { at, bytes: size } = part(name)
    return new Float32Array(bytes.buffer, start + at, size / 4)
  }
  const small = (name: string) =>
    bytes.subarray(start - bytes.byteOffset + part(name).at).subarray(0, part(name).bytes)
  return {
    version: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
    pieces: new TextDecoder().decode(small('pieces')).split('\n'),
    scores: numbers('scores'),
    table: small('table'),
    tableScales: numbers('table scales'),
    numbers,
    layer(name) {
      const weights = small(name)
      return {
        weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
        length: part(name).length ?? 0,
        scales: numbers(`${name} scales`),
        bias: numbers(`${name} bias`),
      }
    },
  }
}
