import { stringify } from 'csv-stringify/sync'
import { exportLimits } from '../../rules/export.ts'
import { wallOf } from '../../rules/office-time.ts'
import { say, type Text } from '../../rules/text.ts'
import { listName, narrowedTo } from './export-words.ts'
import type { ExportLine, ExportRow } from './export.ts'

/** What a spreadsheet would reckon with, in either width. */
const formula = /^[=+\-@\t\r＝＋－＠]/u
/** What it would take for a number, and cut the noughts and the end of. */
const digits = /^\d+$/

/** A cell that a spreadsheet shows as it is: nothing is reckoned, and digits stay text. */
const cellOf = (said: string): string =>
  formula.test(said) ? `'${said}` : digits.test(said) ? `\t${said}` : said

/** Excel takes a UTF-8 file for one only when it begins with this mark. */
const mark = '\ufeff'

const momentOf = (at: Date): string => wallOf(at).replace('T', ' ')

/** What stands above the list: who took it along, when, why, and what becomes of it. */
function headOf(row: ExportRow, shown: number, leftOut: number, about: string | null): string[][] {
  const told = (zh: string, en: string, value: string): string[] => [say({ zh, en }, row.language), value]
  const warning: Text = {
    zh: `含个人信息，仅限本事由使用，用毕删除，不得外传。平台上的文件 ${exportLimits.hours} 小时后自动删除。`,
    en: `Holds personal information: for this purpose alone, to be deleted after use and passed on to nobody. The platform deletes its file after ${exportLimits.hours} hours.`,
  }
  const narrowed = narrowedTo(row, row.language)
  return [
    told('导出名单', 'List', [listName(row, row.language), about].filter(Boolean).join(' · ')),
    told('导出人', 'Asked by', row.by),
    told('导出时间', 'Asked on', momentOf(row.createdAt)),
    told('事由', 'Reason', row.reason),
    told('编号', 'Export', row._id),
    ...(narrowed.length > 0 ? [told('范围', 'Narrowed to', narrowed.join(' · '))] : []),
    told('人数', 'People', String(shown)),
    told('未列入（未同意或已撤回同意）', 'Left out, by their own word', String(leftOut)),
    [say(warning, row.language)],
    [],
  ]
}

/** A spreadsheet file (CSV, RFC 4180). */
export function sheetOf(
  row: ExportRow,
  titles: readonly string[],
  lines: readonly ExportLine[],
  { leftOut, about }: { readonly leftOut: number; readonly about: string | null },
): Buffer {
  const table = [...headOf(row, lines.length, leftOut, about), titles, ...lines.map(({ cells }) => cells)]
  const text = stringify(
    table.map((line) => line.map(cellOf)),
    { record_delimiter: 'windows' },
  )
  return Buffer.from(mark + text)
}
