import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** Labelled texts as rows of features: which class each belongs to, and its features by number in the vocabulary. */
export interface LabelRows {
  readonly classOf: Uint16Array
  /** Row `at` has the features `start[at]` to `start[at + 1]`. */
  readonly start: Uint32Array
  readonly ids: Uint32Array
  /** 1–255. */
  readonly weights: Uint8Array
}

export interface PackedSpace {
  readonly name: string
  readonly classes: readonly string[]
  /** What each class is called; several rows a class. */
  readonly labels: LabelRows
  /** What each class is about; at most one row a class. */
  readonly topics: LabelRows
}

export interface PackedTitles {
  /** Feature keys; their place is the feature's number. */
  readonly keys: Uint32Array
  /** Rarity of each feature, in sixteenths of the natural logarithm of texts per text that has it. */
  readonly rarity: Uint8Array
  readonly spaces: readonly PackedSpace[]
}

type Column = Uint8Array | Uint16Array | Uint32Array
const rowsOf = ({ classOf, start, ids, weights }: LabelRows): Column[] => [classOf, start, ids, weights]

/** Brotli over: length of the description, the description (JSON), then all columns one after another. */
export function packTitles({ keys, rarity, spaces }: PackedTitles): Buffer {
  const columns = [
    keys,
    rarity,
    ...spaces.flatMap(({ labels, topics }) => [...rowsOf(labels), ...rowsOf(topics)]),
  ]
  const lengths = columns.map((column) => column.length)
  const about = Buffer.from(
    JSON.stringify({ lengths, spaces: spaces.map(({ name, classes }) => ({ name, classes })) }),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32LE(about.length)
  const bytes = columns.map((column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength))
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 } }
  return brotliCompressSync(Buffer.concat([size, about, ...bytes]), quality)
}

type About = { lengths: number[]; spaces: { name: string; classes: string[] }[] }

export function unpackTitles(packed: Buffer): PackedTitles {
  const bytes = brotliDecompressSync(packed)
  const aboutEnd = 4 + bytes.readUInt32LE(0)
  const about = JSON.parse(bytes.toString('utf8', 4, aboutEnd)) as About
  let at = aboutEnd
  let column = 0
  const take = <T extends Column>(make: (buffer: ArrayBuffer) => T, width: number): T => {
    const end = at + (about.lengths[column++] ?? 0) * width
    const part = make(new Uint8Array(bytes.subarray(at, end)).buffer)
    at = end
    return part
  }
  const u8 = () => take((buffer) => new Uint8Array(buffer), 1)
  const u16 = () => take((buffer) => new Uint16Array(buffer), 2)
  const u32 = () => take((buffer) => new Uint32Array(buffer), 4)
  const rows = (): LabelRows => ({ classOf: u16(), start: u32(), ids: u32(), weights: u8() })
  const keys = u32()
  const rarity = u8()
  const spaces = about.spaces.map(({ name, classes }) => ({ name, classes, labels: rows(), topics: rows() }))
  return { keys, rarity, spaces }
}
