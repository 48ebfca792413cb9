import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { occupationsMeant } from '../server/reading/index.ts'
import { importedTableStore, reference, type ImportKind } from '../server/reference/index.ts'
import { readRows } from './rank-input.ts'
import { tableForms, type TableForm } from './table-forms.ts'
import { withStore } from './with-store.ts'

/** A complaint about the file; shown as it is. */
class TableRefusal extends Error {}

/** So many wrong rows are told. */
const mostTold = 50

type Cells = Readonly<Record<string, string>>

/** The form whose columns the file has. */
function formOf<Kind extends ImportKind>(kind: Kind, columns: readonly string[]): TableForm<Kind> {
  const forms: readonly TableForm<Kind>[] = tableForms[kind]
  const found = forms.find((form) => form.columns.every((column) => columns.includes(column)))
  if (found) return found
  const wanted = forms.map((form) => form.columns.join(', ')).join('  |  ')
  throw new TableRefusal(`表头须有以下各列 The file needs these columns: ${wanted}`)
}

/** Every wrong row by its line; a table with one is not taken. */
function complaintsOf<Kind extends ImportKind>(
  form: TableForm<Kind>,
  rows: readonly { readonly line: number; readonly cells: Cells }[],
): string[] {
  const lines = new Map<string, number>()
  return rows.flatMap(({ line, cells }) => {
    const wrong = form.wrong(cells)
    const id = form.idOf(cells)
    const earlier = id === null ? undefined : lines.get(id)
    if (id !== null) lines.set(id, earlier ?? line)
    const again =
      earlier === undefined ? null : `与第 ${earlier} 行重复 stands in line ${earlier} already: ${id}`
    const told = wrong ?? again
    return told === null ? [] : [`第 ${line} 行 line ${line}: ${told}`]
  })
}

const headerOf = (file: string): string[] =>
  (parse(readFileSync(file), { bom: true, to: 1, trim: true }) as string[][])[0] ?? []

/** The rows of a file that is right in whole; else every wrong one is told. */
export async function rightRows<Kind extends ImportKind>(kind: Kind, file: string) {
  const rows = await readRows(file, [])
  const form = formOf(kind, headerOf(file))
  if (rows.length === 0) throw new TableRefusal('文件没有数据行 The file has no rows.')
  const complaints = complaintsOf(form, rows)
  if (complaints.length === 0) return { form, rows: rows.map(({ cells }) => cells) }
  const left = complaints.length - mostTold
  throw new TableRefusal(
    [
      `未导入：${complaints.length} 行有误 Nothing was taken: ${complaints.length} rows are wrong.`,
      ...complaints.slice(0, mostTold),
      ...(left > 0 ? [`…… ${left} more`] : []),
    ].join('\n'),
  )
}

const restart =
  '重启服务器和任务进程后生效 Restart servers and workers: they read the tables when they start.'

/** `npm run import -- occupations|skills|titles|specialties <file.csv>`: loads a larger table besides the shipped one. */
export async function importTable(kind: ImportKind, file: string): Promise<void> {
  const { form, rows } = await rightRows(kind, file)
  await withStore('import', async ({ connection, clock }) => {
    const tables = reference()
    const taken = form.taken(rows, { tables, meant: occupationsMeant(tables) })
    const changed = await importedTableStore(connection).replace(kind, form.name, taken, clock())
    const count = `读取 read ${rows.length}，载入 loaded ${taken.length}`
    process.stdout.write(
      changed ? `${count}。\n${restart}\n` : `${count}：与已载入的相同 the same as is loaded already.\n`,
    )
  })
}

/** `npm run import -- <kind> --remove`: takes the loaded tables of a kind away again. */
export async function removeTables(kind: ImportKind): Promise<void> {
  await withStore('import', async ({ connection }) => {
    const count = await importedTableStore(connection).remove(kind)
    process.stdout.write(`已移除 removed ${count}。\n${count > 0 ? `${restart}\n` : ''}`)
  })
}
