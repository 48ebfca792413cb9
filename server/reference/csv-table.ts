import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

export type Row<Column extends string> = Readonly<Record<Column, string>>

/** Reads a shipped CSV table whole; refuses one that lacks a column, so that a slip shows at start and not as empty text. */
export function readTable<Column extends string>(file: string, columns: readonly Column[]): Row<Column>[] {
  const rows: Row<Column>[] = parse(readFileSync(file), { columns: true, trim: true, skip_empty_lines: true })
  const missing = columns.filter((column) => rows[0] && !(column in rows[0]))
  if (missing.length > 0) throw new Error(`${file} lacks the column ${missing.join(', ')}.`)
  return rows
}

/** The values of a cell that joins several with `|`. */
export const valuesOf = (cell: string): string[] =>
  cell
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '')
