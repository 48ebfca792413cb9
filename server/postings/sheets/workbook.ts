import ExcelJS from 'exceljs'
import { say, type Language } from '../../../rules/text.ts'
import { namesWithin } from '../../platform/zip-limits.ts'
import type { SheetColumn } from './sheet-columns.ts'

/** The only module that knows how a workbook is read and written. */

const largestSheet = 2 * 1024 * 1024
export const mostRows = 500
const limits = { entries: 200, unpacked: 24 * 1024 * 1024 }

/** A cell as it is read; a formula is never reckoned with. */
export type SheetCell = { readonly text: string } | { readonly isFormula: true }

export interface SheetRow {
  /** As the program that shows it numbers it. */
  readonly line: number
  readonly cells: readonly SheetCell[]
}

/** Why a file is not read at all. */
export type Unreadable = 'NO_SHEET' | 'MACROS' | 'TOO_MANY' | 'EMPTY'

const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10))

function cellOf({ value, formula }: Pick<ExcelJS.Cell, 'value' | 'formula'>): SheetCell {
  if (formula) return { isFormula: true }
  if (value === null || value === undefined) return { text: '' }
  if (value instanceof Date) return { text: dayOf(value) }
  if (typeof value !== 'object') return { text: String(value).trim() }
  if ('richText' in value)
    return {
      text: value.richText
        .map(({ text }) => text)
        .join('')
        .trim(),
    }
  if ('text' in value) return { text: String(value.text).trim() }
  return { isFormula: true }
}

const isEmpty = ({ cells }: SheetRow): boolean => cells.every((cell) => 'text' in cell && cell.text === '')

/** The rows of the first sheet, its head first. */
export async function readSheet(bytes: Buffer): Promise<readonly SheetRow[] | Unreadable> {
  const names = bytes.length > largestSheet ? null : namesWithin(bytes, limits)
  if (names === null) return 'NO_SHEET'
  if (names.some((name) => /vbaProject|externalLinks|embeddings/i.test(name))) return 'MACROS'
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  } catch {
    return 'NO_SHEET'
  }
  const [sheet] = workbook.worksheets
  if (!sheet) return 'NO_SHEET'
  if (sheet.actualRowCount > mostRows + 1) return 'TOO_MANY'
  const rows: SheetRow[] = []
  sheet.eachRow((row, line) => {
    const cells = Array.from({ length: Math.min(row.cellCount, 100) }, (_, at) => cellOf(row.getCell(at + 1)))
    rows.push({ line, cells })
  })
  const filled = rows.filter((row) => !isEmpty(row))
  return filled.length < 2 ? 'EMPTY' : filled
}

/** What a drop-down offers; null where there is nothing to choose. */
function offered({ kind }: SheetColumn, language: Language): string[] | null {
  if (kind.is === 'FLAG') return language === 'en' ? ['yes', 'no'] : ['是', '否']
  return kind.names ? Object.values(kind.names).map((name) => say(name, language)) : null
}

const headOf = ({ label, isDemanded }: SheetColumn, language: Language): string =>
  `${say(label, language)}${isDemanded ? ' *' : ''}`

/** A head as it is compared: without the mark of what is demanded. */
export const plainHead = (head: string): string => head.replace(/\*/g, '').trim().toLowerCase()

const widths: Readonly<Record<string, number>> = { conditions: 50, content: 50, place: 30, title: 24 }

/** A rule for many cells at once, of which the types of the library say nothing: cell by cell it would make rows of them. */
interface Validated {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void }
}

/** A sheet with drop-downs where one of a few is chosen; numbers alone are numbers, so that no code or day loses its end. */
export async function writeSheet(
  columns: readonly SheetColumn[],
  rows: readonly (readonly string[])[],
  language: Language,
  more: readonly string[] = [],
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(language === 'en' ? 'Vacancies' : '岗位', {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = [
    ...columns.map((column) => ({
      header: headOf(column, language),
      width: widths[column.name] ?? 18,
      style: { numFmt: column.kind.is === 'NUMBER' ? 'General' : '@' },
    })),
    ...more.map((header) => ({ header, width: 60, style: { numFmt: '@' } })),
  ]
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) sheet.addRow([...row])
  columns.forEach((column, at) => {
    const choices = offered(column, language)
    if (choices === null) return
    const letter = sheet.getColumn(at + 1).letter
    ;(sheet as unknown as Validated).dataValidations.add(`${letter}2:${letter}${mostRows + 1}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${choices.join(',').replaceAll('"', '')}"`],
    })
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
