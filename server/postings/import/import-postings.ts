import type { Text } from '../../../rules/text.ts'
import { AppError } from '../../platform/errors.ts'
import { addDays, dayOf } from '../../../rules/office-time.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Reading } from '../../reading/index.ts'
import { readPosting, sourceId, type ImportedPosting } from './imported-posting.ts'
import type { ImportedPostingStore } from './imported-posting.store.ts'
import { fileRefusal } from './file-encoding.ts'
import { layoutOf, recordOf, type Layout } from './posting-file.ts'
import { recordsOf, type FileRecord } from './record-lines.ts'
import type { RejectedRows } from './rejected-rows.ts'

export interface ImportOptions {
  readonly file: string
  /** Named by the layout when left out. */
  readonly feed?: string | undefined
  /** How many days a new posting is valid, today included. */
  readonly validDays: number
  readonly store: ImportedPostingStore
  readonly rejected: RejectedRows
  readonly reading: Reading
  readonly clock: Clock
  /** Whether the file names every vacancy of its feed: the others are closed when it has been read to its end. */
  readonly whole?: boolean
  /** After each batch. */
  readonly onProgress?: (counts: ImportCounts) => void
  /** Aborted: the batch under way is finished, no other is begun. */
  readonly signal?: AbortSignal | undefined
}

const noCounts = (feed: string) => ({
  feed,
  /** Records, broken ones included, the header not. */
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  /** Taken, but seen by nobody until a clerk has looked at their wording. */
  held: 0,
  /** Of the feed, but not named any more by a file that is whole; null when nothing was to be closed. */
  closed: null as number | null,
  /** Taken, but in no area that the tables know. */
  withoutArea: 0,
  withoutOccupation: 0,
  bytes: 0,
  /** The last line that is done. */
  line: 1,
  stopped: false,
})

type Counts = ReturnType<typeof noCounts>
export type ImportCounts = Readonly<Counts>

const batchSize = 500

const broken = {
  zh: '此行格式有误：列数与表头不符，或引号没有成对',
  en: 'The line is broken: not as many columns as the header, or a quote that is never closed',
}

const repeated = (line: number): Text => ({
  zh: `来源编号与第 ${line} 行重复`,
  en: `The id is the same as on line ${line}`,
})

const refuseFile = (text: Text): AppError => new AppError('INVALID', text)

async function headerOf(records: AsyncGenerator<FileRecord>): Promise<Layout> {
  const first = await records.next()
  if (first.done || first.value.text.trim() === '')
    throw refuseFile({ zh: '文件是空的。', en: 'The file is empty.' })
  const layout = layoutOf(first.value.cells ?? [])
  if ('zh' in layout) throw refuseFile(layout)
  return layout
}

/** Reads records one by one; gives what is to be kept, in batches, and sets aside what cannot be. */
function batches(options: ImportOptions, layout: Layout, counts: Counts) {
  const firstLine = new Map<string, number>()
  /** Rows that cannot be read so far as to know what they name. */
  let nameless = 0
  const today = dayOf(options.clock())

  function read({ line, cells }: FileRecord) {
    if (cells === null) {
      nameless++
      return { id: '', posting: { reasons: [broken] } }
    }
    const record = recordOf(layout, cells)
    const earlier = firstLine.get(record.id)
    if (earlier !== undefined) return { id: record.id, posting: { reasons: [repeated(earlier)] } }
    firstLine.set(record.id, line)
    return { id: record.id, posting: readPosting(record, counts.feed, options.reading, today) }
  }

  /** The posting, or null when the row was set aside. */
  async function take(record: FileRecord): Promise<ImportedPosting | null> {
    counts.read++
    counts.bytes += record.bytes
    counts.line = record.line
    const { id, posting } = read(record)
    if ('facts' in posting) return posting
    counts.rejected++
    await options.rejected.add({ line: record.line, id, reasons: posting.reasons, text: record.text })
    return null
  }

  return {
    take,
    /** The ids of everything that the file names, taken or not; null when a row hides what it names. */
    named: () =>
      nameless > 0 ? null : new Set(Array.from(firstLine.keys(), (id) => sourceId(counts.feed, id))),
  }
}

/**
 * Takes a file of postings in, batch by batch, each row once under its feed and id: doing it again, or after it was
 * interrupted anywhere, writes only what is not there yet. `INVALID` when the file is empty or its header unknown.
 */
export async function importPostings(options: ImportOptions): Promise<ImportCounts> {
  const { file, store, clock, validDays, signal, onProgress } = options
  const unreadable = await fileRefusal(file)
  if (unreadable) throw refuseFile(unreadable)
  const records = recordsOf(file)
  const layout = await headerOf(records)
  const counts = noCounts(options.feed ?? layout.feed)
  const { take, named } = batches(options, layout, counts)
  let batch: ImportedPosting[] = []
  let writing: Promise<void> = Promise.resolve()

  async function write(full: readonly ImportedPosting[]): Promise<void> {
    const now = clock()
    const kept = await store.keep(full, { now, validUntil: addDays(dayOf(now), validDays - 1) })
    counts.created += kept.created
    counts.updated += kept.updated
    counts.held += kept.held
    counts.unchanged += full.length - kept.created - kept.updated
    counts.withoutArea += full.filter(({ facts }) => facts.areaCode === null).length
    counts.withoutOccupation += full.filter(({ facts }) => facts.occupationCode === null).length
    onProgress?.(counts)
  }

  /** One batch is written while the next is read. */
  async function keep(): Promise<void> {
    await writing
    writing = write(batch)
    // What goes wrong is thrown where it is awaited.
    writing.catch(() => undefined)
    batch = []
  }

  for await (const record of records) {
    const posting = await take(record)
    if (posting) batch.push(posting)
    if (batch.length >= batchSize) await keep()
    if (signal?.aborted && batch.length === 0) {
      counts.stopped = true
      break
    }
  }
  if (batch.length > 0) await keep()
  await writing
  const all = options.whole && !counts.stopped && counts.read > 0 ? named() : null
  if (all) counts.closed = await store.closeOthers(counts.feed, all, clock())
  await options.rejected.close()
  return counts
}
