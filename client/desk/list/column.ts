import type { ReactNode } from 'react'

/** A column by what it says of a row; what is short stays on one line, numbers at the right. */
export type Column<Row> = {
  key: string
  title: string
  /** By what the API calls sorting by this column, where it can. */
  sort?: string
  look?: 'long' | 'short' | 'number'
  cell: (row: Row) => ReactNode
  /** The same in plain words, where the cell is drawn; for files and paper. */
  text?: (row: Row) => string | number
}
