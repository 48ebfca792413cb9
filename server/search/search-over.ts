import { dayOf } from '../../rules/office-time.ts'
import { blankFilter } from '../../rules/search.ts'
import type { PostingEntry, PostingIndex, SearchSeeker } from '../matching/index.ts'
import { systemClock } from '../platform/clock.ts'
import type { PostingRow } from '../postings/index.ts'
import type { Reading } from '../reading/index.ts'
import { askingOf, queriesOf, type Asking } from './asking.ts'
import { fittingAmong, inOrder } from './fit/finding.ts'
import { placeReader, sayingsOf, type Candidate, type PostingSays } from './fit/found.ts'
import type { Fit } from './fit/order.ts'
import { tieBreak } from './tie-break.ts'

interface Over {
  readonly index: Pick<PostingIndex, 'search'>
  readonly reading: Pick<Reading, 'asked' | 'placesAsked' | 'title'>
  readonly rowsOf: (ids: readonly string[]) => readonly PostingRow[]
}

/** The product's search over an index alone, without accounts and organisations: ids, best first, by words and then by who asks. For judging. */
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

  async function fitsOf(asking: Asking): Promise<Fit[]> {
    const entries = new Map<string, PostingEntry>()
    for (const query of queriesOf(asking, reading.title))
      for (const { entry } of await index.search(query)) entries.set(entry.id, entry)
    return fittingAmong(candidatesOf(entries), asking.question)
  }

  /** What fits is found once for all who ask it from one place; the person only orders it. */
  return (words: string) => {
    const { parts } = reading.asked(words)
    const today = dayOf(systemClock())
    const found = new Map<string | null, Promise<Fit[]>>()
    return async (seeker: SearchSeeker | null): Promise<string[]> => {
      const given = { parts, filter: blankFilter, seeker, byDistance: false, today, todayNumber: 0 }
      const asking = askingOf(given)
      const fits = found.get(asking.near) ?? fitsOf(asking)
      found.set(asking.near, fits)
      return inOrder(await fits, asking.question, 'FIT', tieBreak(seeker, asking.near)).map(({ id }) => id)
    }
  }
}
