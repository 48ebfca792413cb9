type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array

/** A column of numbers that grows by half when it is full. */
export interface Column<T extends Numbers> {
  /** The numbers; longer than what was written. Changes when the column grows. */
  numbers: T
  ensure(length: number): void
}

export function growingColumn<T extends Numbers>(make: (length: number) => T, length = 1024): Column<T> {
  const column: Column<T> = {
    numbers: make(length),
    ensure(wanted) {
      if (wanted <= column.numbers.length) return
      const grown = make(Math.max(wanted, Math.ceil(column.numbers.length * 1.5)))
      grown.set(column.numbers)
      column.numbers = grown
    },
  }
  return column
}
