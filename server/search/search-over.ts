import { dayOf } from '../../rules/office-time.ts'
import { blankFilter } from '../../rules/search.ts'
import type { PostingEntry, PostingIndex, SearchSeeker } from '../matching/index.ts'
import { systemClock } from '../platform/clock.ts'
import type { PostingRow } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import { askingOf, queriesOf } from './asking.ts'
import { findAmong } from './fit/finding.ts'
import { sayingsOf } from './fit/found.ts'
import { tieBreak } from './tie-break.ts'

interface Over {
  readonly index: Pick<PostingIndex, 'search'>
  readonly reading: Pick<Reading, 'asked' | 'title'>
  readonly rowsOf: (ids: readonly string[]) => readonly PostingRow[]
}

/** The product's search over an index alone, without accounts and organisations: ids, best first. For judging. */
export const searchOver =
  ({ index, reading, rowsOf }: Over) =>
  async (words: string, seeker: SearchSeeker | null): Promise<string[]> => {
    const { parts } = reading.asked(words)
    const today = dayOf(systemClock())
    const asking = askingOf({ parts, filter: blankFilter, seeker, byDistance: false, today, todayNumber: 0 })
    const entries = new Map<string, PostingEntry>()
    for (const query of queriesOf(asking, reading.title))
      for (const { entry } of await index.search(query)) entries.set(entry.id, entry)
    const rows = new Map(rowsOf([...entries.keys()]).map((row) => [row._id, row]))
    const candidates = [...entries.values()].flatMap((entry) => {
      const row = rows.get(entry.id)
      return row ? [{ entry, says: sayingsOf(row) }] : []
    })
    return findAmong(candidates, asking.question, 'FIT', tieBreak(seeker, asking.near)).map(({ id }) => id)
  }
