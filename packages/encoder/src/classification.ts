import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dimensions } from './network.ts'
import { openScan } from './scan.ts'

/** The official occupations, as vectors of their names and of the sentence that defines each. */
export interface Classification {
  /** Codes of the occupations, `a-bb-cc-dd`; all answers are in their order. */
  readonly codes: readonly string[]
  /** The version of the encoder whose vectors these are. */
  readonly version: string
  /** How near the nearest name of each occupation is, or with `defined` its nearest name or definition. */
  nearness(vector: Int8Array, defined?: boolean): Float32Array
  /** How likely a title is of each occupation; the sum is 1. The lower the temperature, the more the nearest have of it. */
  posterior(vector: Int8Array, temperature?: number): Float32Array
}

const mark = 'classes1'
/** What the cosines are divided by before they become probabilities: the temperature the encoder was taught at. */
const taughtAt = 0.05

export function openClassification(
  file = join(import.meta.dirname, '..', 'data', 'occupations.bin'),
): Classification {
  const { version, codes, owners, names, vectors } = readClassification(readFileSync(file))
  const scan = openScan(vectors)
  const nearness = (vector: Int8Array, defined = false): Float32Array => {
    const near = scan.nearness(vector)
    const best = new Float32Array(codes.length).fill(-1)
    const count = defined ? owners.length : names
    for (let at = 0; at < count; at++) {
      const owner = owners[at]!
      if (near[at]! > best[owner]!) best[owner] = near[at]!
    }
    return best
  }
  return {
    codes,
    version,
    nearness,
    posterior: (vector, temperature = taughtAt) => softmax(nearness(vector), temperature),
  }
}

function softmax(near: Float32Array, temperature: number): Float32Array {
  const most = near.reduce((one, other) => Math.max(one, other), -1)
  const powers = near.map((value) => Math.exp((value - most) / temperature))
  const sum = powers.reduce((one, other) => one + other, 0)
  return powers.map((value) => value / sum)
}

interface Classes {
  readonly version: string
  readonly codes: readonly string[]
  /** Whose each vector is: first those of names, then those of definitions. */
  readonly owners: Uint16Array
  readonly names: number
  readonly vectors: Int8Array
}

/** The bytes of the file: mark, length of the head, head, owners, vectors. */
export function packClassification({ version, codes, owners, names, vectors }: Classes): Buffer {
  const text = JSON.stringify({ version, codes, names, count: owners.length })
  const head = Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return Buffer.concat([Buffer.from(mark), length, head, bytesOf(owners), bytesOf(vectors)])
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint16Array | Int8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

function readClassification(bytes: Buffer): Classes {
  if (bytes.toString('latin1', 0, mark.length) !== mark) throw new Error('This is not a file of occupations.')
  const start = mark.length + 4
  const end = start + bytes.readUInt32LE(mark.length)
  const head = JSON.parse(bytes.toString('utf8', start, end)) as Omit<Classes, 'owners' | 'vectors'> & {
    readonly count: number
  }
  const owners = Uint16Array.from({ length: head.count }, (_, at) => bytes.readUInt16LE(end + at * 2))
  const at = bytes.byteOffset + end + head.count * 2
  return { ...head, owners, vectors: new Int8Array(bytes.buffer, at, head.count * dimensions) }
}
