import { workLimits, type WorkLimit } from '../../../rules/choices.ts'
import { readTable, valuesOf } from '../csv-table.ts'

/** What the law asks for before somebody may do some work: of each list one is enough. */
export type OccupationPapers = {
  papers: readonly (readonly string[])[]
  /** Whether one of them takes schooling or months; else days or weeks of a course do, as for a health certificate. */
  isLong: boolean
  /** The rule that asks for it. */
  source: string
  /** Its name in English, for what is long: a match says it. */
  sourceEn: string
}

/** What some work asks of the body. */
export type OccupationBody = {
  demands: readonly WorkLimit[]
  /** By which rule, or by what judged and when. */
  source: string
}

/** By an occupation's code; a table names whole groups by the beginning of their codes, and the longest beginning counts. */
export type ByOccupation<Row> = (code: string) => Row | undefined

/** Beginnings of a code, itself first: 4-03-02-01, 4-03-02, 4-03, 4. */
function* beginnings(code: string): Generator<string> {
  for (let end = code.length; end > 0; end = code.lastIndexOf('-', end - 1)) yield code.slice(0, end)
}

function byOccupation<Row>(rows: readonly (readonly [codes: string, row: Row])[]): ByOccupation<Row> {
  const byCode = new Map<string, Row>()
  for (const [codes, row] of rows)
    for (const code of valuesOf(codes)) {
      if (byCode.has(code)) throw new Error(`The occupation ${code} is given twice.`)
      byCode.set(code, row)
    }
  return (code) => {
    for (const beginning of beginnings(code)) {
      const row = byCode.get(beginning)
      if (row) return row
    }
    return undefined
  }
}

/** Papers as `a/b|c`: one of a and b, and c. What they take is LONG or SHORT. */
export const loadOccupationPapers = (file: string): ByOccupation<OccupationPapers> =>
  byOccupation(
    readTable(file, ['codes', 'papers', 'takes', 'source', 'source_en']).map((row) => [
      row.codes,
      {
        papers: valuesOf(row.papers).map((one) => one.split('/')),
        isLong: isLong(row.takes),
        source: row.source,
        sourceEn: row.source_en,
      },
    ]),
  )

function isLong(takes: string): boolean {
  if (takes !== 'LONG' && takes !== 'SHORT') throw new Error(`Papers take LONG or SHORT, not ${takes}.`)
  return takes === 'LONG'
}

export const loadOccupationBody = (file: string): ByOccupation<OccupationBody> =>
  byOccupation(
    readTable(file, ['codes', 'demands', 'source']).map(({ codes, demands, source }) => [
      codes,
      { demands: valuesOf(demands).map(demandOf), source },
    ]),
  )

function demandOf(text: string): WorkLimit {
  const demand = workLimits.find((known) => known === text)
  if (!demand) throw new Error(`Nothing like ${text} is asked of a body.`)
  return demand
}
