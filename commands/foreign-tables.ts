import type { CivilOccupation, ForeignSpecialty } from '../server/reading/index.ts'
import { InputRefusal, readRows, several, type RowOf } from './rank-input.ts'

/** Military occupations of O*NET: nothing civil. */
const militaryOnly = /^55-/

const cell = ({ cells }: RowOf<string>, column: string): string => (cells[column] ?? '').trim()

/** Occupations of a table with the columns of `onet2010_occupations.csv` or `csco2022_occupations.csv`; civil ones alone. */
export async function occupationsFrom(file: string): Promise<CivilOccupation[]> {
  const rows = await readRows(file, [])
  const isOfficial = 'name_zh' in (rows[0]?.cells ?? {})
  const occupations = isOfficial ? official(rows) : american(rows)
  if (occupations.length === 0)
    throw new InputRefusal(
      `${file} has no occupation: give onet2010_code, title_en, description_en, or code, level, name_zh, aliases_zh.`,
    )
  return occupations
}

const official = (rows: readonly RowOf<string>[]): CivilOccupation[] =>
  rows
    .filter((row) => (cell(row, 'level') || '4') === '4' && cell(row, 'code') !== '')
    .map((row) => ({
      code: cell(row, 'code'),
      names: [
        cell(row, 'name_zh'),
        ...several(row.cells.aliases_zh),
        cell(row, 'name_en'),
        ...several(row.cells.titles_zh),
        ...several(row.cells.titles_en),
      ].filter((name) => name !== ''),
      about: cell(row, 'definition_zh'),
    }))

const american = (rows: readonly RowOf<string>[]): CivilOccupation[] =>
  rows
    .map((row) => ({
      code: cell(row, 'onet2010_code'),
      also: [cell(row, 'onet2019_code')].filter((code) => code !== ''),
      names: [cell(row, 'title_en')].filter((name) => name !== ''),
      about: cell(row, 'description_en'),
    }))
    .filter(({ code, names }) => code !== '' && names.length > 0 && !militaryOnly.test(code))

/** Specialties of a table with the columns of `us_military_occupations.csv`. */
export const specialtiesFrom = async (file: string): Promise<ForeignSpecialty[]> =>
  (await readRows(file, ['title_en', 'onet2010_code_1'])).map((row) => ({
    title: cell(row, 'title_en'),
    about: cell(row, 'description_en'),
    codes: [cell(row, 'onet2010_code_1'), cell(row, 'onet2010_code_2')].filter((code) => code !== ''),
  }))
