type Numbers = Int8Array | Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

interface Making<T extends Numbers> {
  readonly BYTES_PER_ELEMENT: number
  new (length: number): T
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T
}

/** Beyond so many numbers a column grows by an eighth: half of it would be empty for long. */
const large = 262_144

/** A column of numbers that grows when it is full. */
export function growingColumn<T extends Numbers>(Column: Making<T>, length = 1024) {
  const column = {
    /** Longer than what was written; another array when the column has grown. */
    numbers: new Column(length),
    ensure(wanted: number): void {
      const { length: now } = column.numbers
      if (wanted <= now) return
      column.fit(Math.max(wanted, Math.ceil(now * (now < large ? 1.5 : 1.125))))
    },
    /** Makes it just so long. */
    fit(wanted: number): void {
      const fitted = new Column(wanted)
      fitted.set(column.numbers.subarray(0, wanted))
      column.numbers = fitted
    },
    /** The bytes of the first numbers, without copying. */
    bytes(count: number): Uint8Array {
      column.ensure(count)
      return bytesOf(column.numbers.subarray(0, count))
    },
    /** Takes such bytes for its own, without copying. */
    take(bytes: Uint8Array): void {
      column.numbers = columnOf(Column, bytes)
    },
  }
  return column
}

export const bytesOf = ({ buffer, byteOffset, byteLength }: Numbers): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Bytes as the numbers that they are. */
export const columnOf = <T extends Numbers>(Column: Making<T>, bytes: Uint8Array): T => {
  const width = Column.BYTES_PER_ELEMENT
  if (bytes.byteLength % width !== 0) throw new Error('There is a part of a number.')
  return new Column(bytes.buffer, bytes.byteOffset, bytes.byteLength / width)
}
