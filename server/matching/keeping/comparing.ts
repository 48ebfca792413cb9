import { bringUpToDate } from './following.ts'
import type { Kept, KeptIndex, KeptSource } from './kept-index.ts'

/** So many records are compared at once. */
const stretchLength = 1_000

export interface Compared {
  /** Where the next stretch begins; null when this was the last. */
  readonly upTo: string | null
  /** How many documents were missing or of another version than their record has had since `before`. */
  readonly repaired: number
  /** How many documents had no place in the index any more, such as those that ran out by themselves. */
  readonly removed: number
}

/** Compares one stretch of the index with the records, and puts right what differs. */
export async function compareStretch<Row extends Kept, Entry>(
  copying: { readonly index: KeptIndex<Entry>; readonly source: KeptSource<Row, Entry> },
  after: string,
  before: Date,
): Promise<Compared> {
  const { index, source } = copying
  const { records, upTo } = await source.stretchAfter(after, stretchLength)
  const versions = await index.shared.versionsIn({ after, upTo })
  const wrong = records.filter(({ _id, version }) => versions.get(_id) !== version)
  const belonging = new Set(records.map(({ _id }) => _id))
  const surplus = [...versions.keys()].filter((id) => !belonging.has(id))
  const rows = await source.byIds([...wrong.map(({ _id }) => _id), ...surplus])
  await bringUpToDate(copying, rows)
  const found = new Set(rows.map(({ _id }) => _id))
  const homeless = surplus.filter((id) => !found.has(id))
  if (homeless.length > 0) await index.remove(homeless)
  return {
    upTo,
    // What was changed a moment ago is on its way, and not lost.
    repaired: wrong.filter(({ updatedAt }) => updatedAt < before).length,
    removed: surplus.length,
  }
}
