import type { Column } from './column.ts'

/** What a file or a sheet of paper holds: a line of titles, then a line for each row. */
export type Sheet = { readonly titles: readonly string[]; readonly lines: readonly (readonly Value[])[] }
export type Value = string | number

const isValue = (said: unknown): said is Value => typeof said === 'string' || typeof said === 'number'

/** A column in plain words: its own, else what its cell says when that is a text already; null where it is only drawn. */
const plain = <Row>({ text, cell }: Column<Row>, row: Row): Value | null => {
  if (text) return text(row)
  const said = cell(row)
  return isValue(said) ? said : null
}

/** Rows as they stand in the table, without what is only there to be pressed. */
export const sheetOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => {
  const [first] = rows
  const told = first === undefined ? [] : columns.filter((column) => plain(column, first) !== null)
  return {
    titles: told.map(({ title }) => title),
    lines: rows.map((row) => told.map((column) => plain(column, row) ?? '')),
  }
}

/** Excel takes a UTF-8 file for one only when it begins with this mark, and a cell that begins so for a formula. */
const mark = '\ufeff'
const formula = /^[=+\-@\t\r]/

const cellOf = (value: Value): string => {
  const said = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said
}

/** The sheet as CSV (RFC 4180). */
export const csvOf = ({ titles, lines }: Sheet): string =>
  mark + [titles, ...lines].map((line) => `${line.map(cellOf).join(',')}\r\n`).join('')
