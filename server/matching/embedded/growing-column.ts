type Numbers = Int8Array | Uint8Array | Uint32Array | Int32Array

/** A column of numbers that grows by half when it is full. */
export function growingColumn<T extends Numbers>(make: (length: number) => T, length = 1024) {
  const column = {
    /** Longer than what was written; another array when the column has grown. */
    numbers: make(length),
    ensure(wanted: number): void {
      if (wanted <= column.numbers.length) return
      const grown = make(Math.max(wanted, Math.ceil(column.numbers.length * 1.5)))
      grown.set(column.numbers)
      column.numbers = grown
    },
  }
  return column
}
