import { dayOf } from '../../rules/office-time.ts'
import { blankFilter } from '../../rules/search.ts'
import type { PostingEntry, PostingIndex, SearchSeeker } from '../matching/index.ts'
import { systemClock } from '../platform/clock.ts'
import type { PostingRow } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import { askingOf, queriesOf } from './asking.ts'
import { findAmong } from './fit/finding.ts'
import { placeReader, sayingsOf, type Candidate, type PostingSays } from './fit/found.ts'
import { tieBreak } from './tie-break.ts'

interface Over {
  readonly index: Pick<PostingIndex, 'search'>
  readonly reading: Pick<Reading, 'asked' | 'title'>
  readonly rowsOf: (ids: readonly string[]) => readonly PostingRow[]
}

/** The product's search over an index alone, without accounts and organisations: ids, best first. For judging. */
export function searchOver({ index, reading, rowsOf }: Over) {
  const memory = new Map<string, PostingSays>()
  const placeIn = placeReader(reading)

  function candidatesOf(entries: ReadonlyMap<string, PostingEntry>): Candidate[] {
    for (const row of rowsOf([...entries.keys()].filter((id) => !memory.has(id))))
      memory.set(row._id, sayingsOf(row, placeIn))
    return [...entries.values()].flatMap((entry) => {
      const says = memory.get(entry.id)
      return says ? [{ entry, says }] : []
    })
  }

  return async (words: string, seeker: SearchSeeker | null): Promise<string[]> => {
    const { parts } = reading.asked(words)
    const today = dayOf(systemClock())
    const asking = askingOf({ parts, filter: blankFilter, seeker, byDistance: false, today, todayNumber: 0 })
    const entries = new Map<string, PostingEntry>()
    for (const query of queriesOf(asking, reading.title))
      for (const { entry } of await index.search(query)) entries.set(entry.id, entry)
    const tie = tieBreak(seeker, asking.near)
    return findAmong(candidatesOf(entries), asking.question, 'FIT', tie).map(({ id }) => id)
  }
}
