import { createHash } from 'node:crypto'
import { dayOf } from '../../../rules/office-time.ts'
import { wrongField, type WrongField } from '../../../rules/rule.ts'
import { say, type Language, type Text } from '../../../rules/text.ts'
import type { EmployerRow, Employers } from '../../employers/index.ts'
import { AppError } from '../../platform/errors.ts'
import { idUnderKey } from '../../platform/made-once.ts'
import type { Platform } from '../../platform/platform.ts'
import { allowed, type Viewer } from '../../platform/viewer.ts'
import type { Reading } from '../../reading/index.ts'
import { checkedPosting } from '../posting.input.ts'
import { objections } from '../posting-elements.ts'
import { postingErrors } from '../posting.errors.ts'
import { factsOf } from '../posting-facts.ts'
import { mayWritePostings } from '../posting.policy.ts'
import type { Postings } from '../posting.service.ts'
import { inputOf } from './sheet-cells.ts'
import { sheetColumns, type SheetColumn } from './sheet-columns.ts'
import { sheetErrors } from './sheet.errors.ts'
import { plainHead, readSheet, writeSheet, type SheetRow } from './workbook.ts'

interface SheetsDeps extends Pick<Platform, 'clock'> {
  readonly employers: Pick<Employers, 'ofViewer'>
  readonly postings: Pick<Postings, 'draftPosting' | 'publishPosting' | 'byIds'>
  readonly reading: Pick<Reading, 'occupations' | 'wording'>
}

/** A row of a file as it is judged. */
interface JudgedRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly title: string
  readonly wrong: readonly WrongField[]
  /** The same of the same row, however often it is sent. */
  readonly key: string
}

/** What became of the rows of a file. */
export interface MadeOfSheet {
  readonly made: number
  readonly again: number
  readonly published: number
  readonly failed: readonly { readonly line: number; readonly text: Text }[]
}

const formula = (path: string): WrongField =>
  wrongField(path, '不接收公式，请填写内容本身', 'A formula is not taken: write what it gives')

/** Where in a row each column stands, by either language or its own name; what is demanded has to be there. */
function placesOf(head: SheetRow, columns: readonly SheetColumn[]): readonly number[] {
  const heads = head.cells.map((cell) => ('text' in cell ? plainHead(cell.text) : ''))
  const places = columns.map(({ name, label }) =>
    heads.findIndex((each) => [name, label.zh, label.en].some((called) => plainHead(called) === each)),
  )
  const lacking = columns.filter(({ isDemanded }, at) => isDemanded && places[at] === -1)
  if (lacking.length === 0) return places
  const named = (language: Language) => lacking.map(({ label }) => say(label, language)).join(', ')
  throw sheetErrors.lacksColumns(named('zh-CN'), named('en'))
}

const keyOf = (cells: readonly string[], columns: readonly SheetColumn[]): string => {
  const said = columns.flatMap(({ name }, at) => (cells[at] ? [[name, cells[at]]] : []))
  return `sheet-${createHash('sha256').update(JSON.stringify(said)).digest('hex')}`
}

/** One row of a file twice is one vacancy, and somebody's mistake. */
function withoutRepeats(rows: readonly JudgedRow[]): JudgedRow[] {
  const first = new Map<string, number>()
  return rows.map((row) => {
    const before = first.get(row.key)
    if (before === undefined) first.set(row.key, row.line)
    if (before === undefined) return row
    const same = wrongField('title', `与第 ${before} 行相同`, `The same as row ${before}`)
    return { ...row, wrong: [...row.wrong, same] }
  })
}

export const createSheets = ({ clock, employers, postings, reading }: SheetsDeps) => {
  async function employerOf(viewer: Viewer | null): Promise<EmployerRow> {
    const employer = await employers.ofViewer(allowed(viewer, mayWritePostings))
    if (!employer) throw postingErrors.notRegistered()
    return employer
  }

  function wrongIn(
    columns: readonly SheetColumn[],
    cells: readonly string[],
    employer: EmployerRow,
  ): readonly WrongField[] {
    try {
      const facts = factsOf(checkedPosting(inputOf(columns, cells), clock()), reading)
      return objections(facts, employer, clock(), reading.wording)
    } catch (error) {
      if (error instanceof AppError && error.details.fields) return error.details.fields
      throw error
    }
  }

  async function judgedRows(viewer: Viewer | null, bytes: Buffer) {
    const employer = await employerOf(viewer)
    const columns = sheetColumns(dayOf(clock()))
    const read = await readSheet(bytes)
    if (typeof read === 'string') throw sheetErrors.unreadable(read)
    const [head, ...below] = read
    const places = head ? placesOf(head, columns) : []
    const rows = below.map(({ line, cells }): JudgedRow => {
      const own = places.map((place) => cells[place])
      const texts = own.map((cell) => (cell && 'text' in cell ? cell.text : ''))
      const formulas = columns.filter((_, at) => own[at] && 'isFormula' in own[at])
      const wrong =
        formulas.length > 0 ? formulas.map(({ name }) => formula(name)) : wrongIn(columns, texts, employer)
      const title = texts[columns.findIndex(({ name }) => name === 'title')] ?? ''
      return { line, cells: texts, title, wrong, key: keyOf(texts, columns) }
    })
    return { employer, columns, rows: withoutRepeats(rows) }
  }

  const labelled = (columns: readonly SheetColumn[], { path, text }: WrongField, language: Language) => {
    const label = columns.find(({ name }) => name === path.split('.')[0])?.label
    return { column: label ? say(label, language) : path, message: say(text, language) }
  }

  return {
    /** An empty file to fill in. */
    async sheetTemplate(viewer: Viewer | null, language: Language): Promise<Buffer> {
      await employerOf(viewer)
      return writeSheet(sheetColumns(dayOf(clock())), [], language)
    },

    /** What is in a file and what is wrong with it, row by row; nothing is kept. */
    async previewSheet(viewer: Viewer | null, bytes: Buffer, language: Language) {
      const { employer, columns, rows } = await judgedRows(viewer, bytes)
      const ids = rows.map(({ key }) => idUnderKey('posting', employer.accountId, key))
      const known = new Set((await postings.byIds(ids)).map(({ _id }) => _id))
      return {
        rows: rows.map(({ line, title, wrong }, at) => ({
          line,
          title,
          isKnown: known.has(ids[at] ?? ''),
          wrong: wrong.map((each) => labelled(columns, each, language)),
        })),
        wrong: rows.filter(({ wrong }) => wrong.length > 0).length,
      }
    },

    /** The same rows with what is wrong in a column of their own, to be corrected and sent again. */
    async correctedSheet(viewer: Viewer | null, bytes: Buffer, language: Language): Promise<Buffer> {
      const { columns, rows } = await judgedRows(viewer, bytes)
      const said = ({ wrong }: JudgedRow) =>
        wrong
          .map((each) => labelled(columns, each, language))
          .map(({ column, message }) => `${column}: ${message}`)
          .join('\n')
      const lines = rows.map((row) => [...row.cells, said(row)])
      return writeSheet(columns, lines, language, [language === 'en' ? 'What is wrong' : '需要更正'])
    },

    /** Makes a draft of every row, and publishes them where that is asked; none where any row is wrong, and none twice. */
    async makeOfSheet(viewer: Viewer | null, bytes: Buffer, isPublished: boolean): Promise<MadeOfSheet> {
      const { employer, columns, rows } = await judgedRows(viewer, bytes)
      const wrong = rows.filter((row) => row.wrong.length > 0).length
      if (wrong > 0) throw sheetErrors.rowsAreWrong(wrong)
      const ids = rows.map(({ key }) => idUnderKey('posting', employer.accountId, key))
      const known = new Set((await postings.byIds(ids)).map(({ _id }) => _id))
      const failed: { line: number; text: Text }[] = []
      let [made, again, published] = [0, 0, 0]
      for (const { line, cells, key } of rows)
        try {
          const posting = await postings.draftPosting(viewer, inputOf(columns, cells), key)
          if (known.has(posting._id)) again++
          else made++
          if (!isPublished || posting.state !== 'DRAFT') continue
          await postings.publishPosting(viewer, posting._id)
          published++
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          failed.push({ line, text: error.text })
        }
      return { made, again, published, failed }
    },
  }
}
