import { plainTitle, type Reading } from '../../reading/index.ts'
import type { PostingRow } from '../../postings/index.ts'
import { yielding } from '../../platform/event-loop.ts'
import { entryOf } from '../meaning/posting-entry.ts'
import type { PostingEntry } from '../posting-index.ts'
import { within, type OwnModel } from './own-model.ts'

interface Parts {
  readonly reading: Pick<Reading, 'title'>
  /** Null where the built-in encoder compares titles. */
  readonly ownModel: OwnModel | null
}

/** What is changed one by one waits a moment for the model; when very many are read, they go ahead of it. */
const few = 50
const patienceMs = 1_000
/** Read ahead in one go. */
const mostOwed = 1_000

const textOf = ({ title }: Pick<PostingRow, 'title'>): string => plainTitle(title)

/** Postings as entries, with what a model of the office's own makes of their titles where there is one. */
export function ownReading({ reading, ownModel }: Parts) {
  /** Those whose titles it has not read, with these. */
  const owed = new Map<string, string>()
  let learning: Promise<void> | null = null

  const known = (row: Pick<PostingRow, 'title'>) => ownModel && ownModel.known(textOf(row))

  function noted(row: PostingRow): PostingEntry {
    if (ownModel === null) return entryOf(row, reading.title)
    const own = known(row)
    if (own) owed.delete(row._id)
    else owed.set(row._id, textOf(row))
    return entryOf(row, reading.title, own)
  }

  return {
    /** Reading titles takes time: the event loop gets a breath between them. */
    async *entriesOf(rows: readonly PostingRow[]): AsyncGenerator<readonly PostingEntry[]> {
      if (ownModel && rows.length <= few) await within(ownModel.learn(rows.map(textOf)), patienceMs)
      const yieldIfDue = yielding()
      const entries: PostingEntry[] = []
      for (const row of rows) {
        entries.push(noted(row))
        await yieldIfDue()
      }
      if (entries.length > 0) yield entries
    },

    /** Ids of those that can be made whole by now; the next ones are read meanwhile. */
    owed(): string[] {
      const next = [...owed].slice(0, mostOwed)
      const ready = next.filter(([, text]) => ownModel?.known(text))
      if (ready.length < next.length && learning === null)
        learning = (ownModel?.learn(next.map(([, text]) => text)) ?? Promise.resolve()).finally(
          () => (learning = null),
        )
      for (const [id] of ready) owed.delete(id)
      return ready.map(([id]) => id)
    },

    /** One that has changed since it was indexed, read anew at once; of its title before when the model has not read the new one. */
    entryNow: (row: PostingRow, indexed: PostingEntry): PostingEntry =>
      entryOf(row, reading.title, ownModel === null ? undefined : (known(row) ?? indexed.ownVector)),

    /** One that somebody looks at. */
    async entry(row: PostingRow): Promise<PostingEntry> {
      if (ownModel === null) return entryOf(row, reading.title)
      await within(ownModel.learn([textOf(row)]), patienceMs)
      return entryOf(row, reading.title, known(row))
    },
  }
}

export type OwnReading = ReturnType<typeof ownReading>
