import { entryOf, type PostingIndex, type SearchSeeker } from '../server/matching/index.ts'
import type { PostingRow } from '../server/postings/index.ts'
import type { Reading } from '../server/reading/index.ts'
import { searchOver } from '../server/search/index.ts'
import { readRows } from './rank-input.ts'

/** A search with what its answers must and must not be. */
interface JudgedSearch {
  readonly words: string
  readonly any: RegExp
  readonly none: RegExp | null
  readonly city: string
  readonly payAtLeast: number
}

export interface SearchFindings {
  readonly words: string
  readonly precision: number
  /** How many postings would be right. */
  readonly relevant: number
  readonly wrong: readonly string[]
}

const mostCounted = 10

/** A set with the columns words, title_any, title_none, city, pay_at_least, relevant_in_corpus. */
export const judgedSearches = async (file: string): Promise<JudgedSearch[]> =>
  (await readRows(file, ['words', 'title_any'])).map(({ cells }) => ({
    words: cells.words,
    any: new RegExp(cells.title_any, 'i'),
    none: cells.title_none ? new RegExp(cells.title_none, 'i') : null,
    city: cells.city ?? '',
    payAtLeast: Number(cells.pay_at_least ?? 0),
  }))

const isRight = ({ any, none, city, payAtLeast }: JudgedSearch, row: PostingRow): boolean =>
  any.test(row.title) &&
  !none?.test(row.title) &&
  (row.areaCode ?? '').startsWith(city) &&
  (payAtLeast === 0 || (row.payMax ?? row.payMin ?? 0) >= payAtLeast)

/** Judges searches over some postings, as the product finds them: by the search, and then by who asks. */
export async function judgeOf(rows: readonly PostingRow[], reading: Reading, index: PostingIndex) {
  await index.replaceAll(
    (async function* () {
      yield rows.map((row) => entryOf(row, reading.title))
    })(),
  )
  const byId = new Map(rows.map((row) => [row._id, row]))
  const search = searchOver({ index, reading, rowsOf: (ids) => ids.flatMap((id) => byId.get(id) ?? []) })
  return (judged: JudgedSearch) => {
    const relevant = rows.filter((row) => isRight(judged, row)).length
    const counted = Math.max(1, Math.min(mostCounted, relevant))
    const findFor = search(judged.words)
    return async (asker: SearchSeeker | null): Promise<SearchFindings> => {
      const found = (await findFor(asker)).slice(0, counted)
      const right = found.filter((id) => isRight(judged, byId.get(id) as PostingRow))
      const wrong = found.filter((id) => !right.includes(id)).map((id) => byId.get(id)?.title ?? '')
      return { words: judged.words, precision: right.length / counted, relevant, wrong }
    }
  }
}
