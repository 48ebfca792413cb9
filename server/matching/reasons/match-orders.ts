import { ascending, descending, keyset } from '../../platform/page.ts'
import { kilometres } from '../../reference/index.ts'
import { arranged, folded } from './arranged.ts'
import { bestFirst, type Ranked } from './score.ts'

export type MatchOrder = 'FIT' | 'NEWEST' | 'PAY' | 'DISTANCE'

/** What any order goes by beside the standing. */
interface Place {
  /** 1 for what is slightly related at most, and what the person refuses: it comes behind in every order. */
  readonly far: number
  readonly pay: number
  /** From the home; `unknownKm` where nobody knows, or nobody asks. */
  readonly km: number
}

export type Placed<One extends Ranked = Ranked> = One & Place

/** Behind every place that is known. */
export const unknownKm = 100_000

/** `home` is where distance is reckoned from, from the inside out; empty when nobody asks for it. */
export const placed = <One extends Ranked>(one: One, home: readonly string[]): Placed<One> => ({
  ...one,
  far: one.fit === 'SLIGHT' ? 1 : 0,
  pay: one.entry.payMax ?? one.entry.payMin ?? 0,
  km: home.length === 0 ? unknownKm : (kilometres(home, one.entry.areas) ?? unknownKm),
})

/** In every order but the first, equals stand as the first has them. */
const orders = {
  FIT: bestFirst,
  NEWEST: keyset('matches-newest', {
    far: ascending.number,
    'entry.postedDay': descending.number,
    tier: descending.number,
    score: descending.number,
    'entry.id': ascending.text,
  }),
  PAY: keyset('matches-pay', {
    far: ascending.number,
    pay: descending.number,
    tier: descending.number,
    score: descending.number,
    'entry.id': ascending.text,
  }),
  DISTANCE: keyset('matches-distance', {
    far: ascending.number,
    km: ascending.number,
    tier: descending.number,
    score: descending.number,
    'entry.id': ascending.text,
  }),
} as const

/** Each goes by numbers and texts of what is placed. */
export const matchOrder = (order: MatchOrder) => orders[order] as typeof orders.PAY

/**
 * Ranked matches as one order shows them: without near duplicates; by fit no employer fills the beginning. Labels are the same in
 * every order. Pure, the same for every page.
 */
export function inMatchOrder(
  ranked: readonly Ranked[],
  order: MatchOrder,
  home: readonly string[],
): readonly Placed[] {
  const from = order === 'DISTANCE' ? home : []
  if (order === 'FIT') return arranged(ranked).map((one) => placed(one, from))
  const { compare } = matchOrder(order)
  return folded(ranked.map((one) => placed(one, from)).sort(compare))
}
