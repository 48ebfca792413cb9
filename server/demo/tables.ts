import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** A row of a demo table: text by column. */
export type TableRow = Readonly<Record<string, string>>

/** The invented rows of `data/<name>.csv`, in order. */
export const table = (name: string): TableRow[] =>
  parse(readFileSync(new URL(`./data/${name}.csv`, import.meta.url)), { columns: true, bom: true })

/** A cell that must be there: a missing column is a slip in the tables. */
export function cell(row: TableRow, column: string): string {
  const value = row[column]
  if (value === undefined) throw new Error(`A demo table has no column ${column}.`)
  return value
}

/** An empty cell is null. */
export const cellOrNull = (row: TableRow, column: string): string | null => cell(row, column) || null

export const numberIn = (row: TableRow, column: string): number => Number(cell(row, column))

export const numberOrNull = (row: TableRow, column: string): number | null =>
  cell(row, column) === '' ? null : numberIn(row, column)

export const listIn = (row: TableRow, column: string): string[] =>
  cell(row, column)
    .split('|')
    .filter((value) => value !== '')

/** The value that the cell names; null when it names none of them. */
export const choiceIn = <Value extends string>(
  row: TableRow,
  column: string,
  values: readonly Value[],
): Value | null => values.find((value) => value === cell(row, column)) ?? null

export const yes = (row: TableRow, column: string): boolean => cell(row, column) === 'yes'
