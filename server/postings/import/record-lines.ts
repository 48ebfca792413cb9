import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** One record of a CSV file, or why there is none. */
export interface FileRecord {
  /** The line it starts on, the header being line 1. */
  readonly line: number
  readonly text: string
  /** Null when the text cannot be read as a record of the header's columns. */
  readonly cells: readonly string[] | null
  /** Bytes of the file behind it, about. */
  readonly bytes: number
}

/** A quoted cell may hold this many line breaks; a quote that is never closed then spoils one line, not the rest of the file. */
const longestRecord = 50

const quotes = (text: string): number => text.split('"').length - 1

function cellsOf(text: string): string[] | null {
  if (!text.includes('"')) return text.split(',')
  try {
    // Inches and the like stand in cells without quotes: 5" pipe.
    const [cells] = parse(text, { relax_quotes: true })
    return cells ?? null
  } catch {
    return null
  }
}

const withColumns = (text: string, columns: number): string[] | null => {
  const cells = cellsOf(text)
  return cells?.length === columns ? cells : null
}

/** How many of the lines make the first record; 1 when joining them does not help. */
function recordLength(lines: readonly string[], columns: number): number {
  let open = quotes(lines[0] ?? '') % 2 === 1
  if (!open || withColumns(lines[0] ?? '', columns)) return 1
  for (let at = 1; at < lines.length; at++) {
    if (quotes(lines[at] ?? '') % 2 === 1) open = !open
    if (!open && withColumns(lines.slice(0, at + 1).join('\n'), columns)) return at + 1
  }
  return 1
}

/** Lines without their ends, LF or CRLF and no other, and without byte order mark; readable while the file is being read. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const input: AsyncIterable<string> = createReadStream(file, { encoding: 'utf8' })
  let rest = ''
  let first = true
  for await (const chunk of input) {
    const lines = (rest + (first ? chunk.replace(/^\ufeff/, '') : chunk)).split('\n')
    first = false
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  if (rest !== '') yield rest.replace(/\r$/, '')
}

/** Takes whole records from the front of `waiting`; leaves what may go on in lines still to come. */
function* takeRecords(waiting: string[], at: number, columns: number, ended: boolean): Generator<FileRecord> {
  let line = at
  while (waiting.length > 0) {
    const first = waiting[0] ?? ''
    if (!ended && waiting.length < longestRecord && quotes(first) % 2 === 1) {
      if (recordLength(waiting, columns) === 1) return
    }
    const length = recordLength(waiting, columns)
    const text = waiting.splice(0, length).join('\n')
    if (text.trim() !== '')
      yield { line, text, cells: withColumns(text, columns), bytes: Buffer.byteLength(text) + 1 }
    line += length
  }
}

/**
 * The header's cells first, then record after record, broken ones included, so that a broken line never hides those
 * that follow. An empty file gives nothing.
 */
export async function* recordsOf(file: string): AsyncGenerator<FileRecord> {
  const waiting: string[] = []
  let columns = 0
  let line = 1
  for await (const text of linesOf(file)) {
    if (columns === 0) {
      line++
      if (text.trim() === '') continue
      const cells = cellsOf(text)
      columns = cells?.length ?? 1
      yield { line: line - 1, text, cells, bytes: Buffer.byteLength(text) + 1 }
      continue
    }
    waiting.push(text)
    const before = waiting.length
    yield* takeRecords(waiting, line, columns, false)
    line += before - waiting.length
  }
  yield* takeRecords(waiting, line, columns, true)
}
