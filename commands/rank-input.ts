import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { fileRefusal } from '../server/postings/index.ts'

/** A complaint about what was given; shown as it is. */
export class InputRefusal extends Error {}

export interface RowOf<Column extends string> {
  readonly line: number
  readonly cells: Readonly<Record<Column, string>> & Readonly<Record<string, string>>
}

/** Reads a CSV with header; unknown columns are kept, a missing file, column or cell is refused with its place. */
export async function readRows<Column extends string>(
  file: string,
  needed: readonly Column[],
): Promise<RowOf<Column>[]> {
  if (!existsSync(file)) throw new InputRefusal(`There is no file ${file}.`)
  const wrong = await fileRefusal(file)
  if (wrong) throw new InputRefusal(`${file}: ${wrong.en}`)
  let columns: string[] = []
  const read = (): { info: { lines: number }; record: Record<string, string> }[] =>
    parse(readFileSync(file), {
      bom: true,
      columns: (header: string[]) => (columns = header.map((name) => name.trim())),
      info: true,
      skip_empty_lines: true,
    })
  const rows = readOrRefuse(file, read)
  const missing = needed.filter((column) => !columns.includes(column))
  if (missing.length > 0)
    throw new InputRefusal(
      `${file} lacks the column ${missing.join(', ')}; it has ${columns.join(', ') || 'no header'}.`,
    )
  return rows.map(({ info, record }) => {
    const empty = needed.find((column) => (record[column] ?? '').trim() === '')
    if (empty) throw new InputRefusal(`${file}, line ${info.lines}: ${empty} is empty.`)
    return { line: info.lines, cells: record as RowOf<Column>['cells'] }
  })
}

function readOrRefuse<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const lines = error instanceof Error && 'lines' in error ? `, line ${String(error.lines)}` : ''
    throw new InputRefusal(`${file}${lines}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A whole number of at least 0 in a cell, or null when it is empty or not there. */
export function wholeNumber(file: string, { line, cells }: RowOf<string>, column: string): number | null {
  const cell = (cells[column] ?? '').trim()
  if (cell === '') return null
  if (!/^\d+(?:\.0+)?$/.test(cell))
    throw new InputRefusal(`${file}, line ${line}: ${column} is «${cell}», not a whole number.`)
  return Number(cell)
}

/** The values of a cell that joins several with `|`. */
export const several = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '')
