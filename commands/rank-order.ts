import { scored, type PostingEntry, type Seeker } from '../server/matching/index.ts'
import type { Wanting } from './rank-reading.ts'

/** A posting by the sum of what speaks for it. */
export interface BySum {
  readonly entry: PostingEntry
  readonly score: number
}

/** The most that words add which no file says; found by trial on several sets, see tests/bench/ranking.bench.ts. */
const most = { sought: 0.4, veterans: 0.55, noVeterans: 0.28 }

/** What the words of a wish add beside the reasons of the product. */
function wordsSum({ sought, veterans }: Wanting, entry: PostingEntry): number {
  const preference = !veterans ? 0 : entry.veteransPreferred ? most.veterans : -most.noVeterans
  if (sought.size === 0) return preference
  const asked = [...entry.mustCertificates, ...entry.mustSkills, ...entry.preferredSkills]
  return preference + (most.sought * asked.filter((id) => sought.has(id)).length) / sought.size
}

/** The sum of the product's reasons. Words are a wish: papers that the law asks for are left open, as of any wish. */
const reasonsSum = (seeker: Seeker, entry: PostingEntry): number =>
  scored(seeker, entry, new Map()).reasons.reduce(
    (sum, { kind, contribution }) => (kind === 'LAW' ? sum : sum + contribution),
    0,
  )

const bestFirst = (one: BySum, other: BySum): number =>
  other.score - one.score || (one.entry.id < other.entry.id ? -1 : one.entry.id > other.entry.id ? 1 : 0)

/**
 * Postings by the sum alone: words prove no occupation, so no label rests on them. `as` is the seeker as a model of the office's own
 * compares it, when there is one.
 */
export const bySum = (
  wanting: Wanting,
  entries: readonly PostingEntry[],
  as: Seeker = wanting.seeker,
): BySum[] =>
  entries
    .map((entry) => ({ entry, score: reasonsSum(as, entry) + wordsSum(wanting, entry) }))
    .toSorted(bestFirst)
