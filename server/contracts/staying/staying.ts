import { fewestTold } from '../../applications/index.ts'
import type { KeptCount } from '../followups/follow-up.store.ts'

export interface StayingRateRow {
  readonly afterDays: number
  readonly known: number | null
  readonly stayed: number | null
  readonly rate: number | null
}

export interface StayingGroupRow {
  readonly key: string
  readonly name: string
  readonly contracts: number | null
  readonly rates: readonly StayingRateRow[]
}

/** What is counted, as it is read: whose, and at which of the days. */
export interface Counted {
  readonly key: string
  readonly afterDays: number
  readonly kept: boolean
  readonly n: number
}

export const countedAs = (counts: readonly KeptCount[], keyOf: (key: string | null) => string): Counted[] =>
  counts.map(({ _id: { key, afterDays, kept }, n }) => ({ key: keyOf(key), afterDays, kept, n }))

const sum = (all: readonly { readonly n: number }[]): number => all.reduce((total, { n }) => total + n, 0)

/** At each of the days; what is fewer than five is not told. */
export const ratesOf = (counts: readonly Counted[], days: readonly number[]): StayingRateRow[] =>
  days.map((afterDays) => {
    const of = counts.filter((each) => each.afterDays === afterDays)
    const [known, stayed] = [sum(of), sum(of.filter(({ kept }) => kept))]
    return known < fewestTold
      ? { afterDays, known: null, stayed: null, rate: null }
      : { afterDays, known, stayed, rate: Math.floor((stayed * 100) / known) }
  })

const toldCount = (count: number): number | null => (count < fewestTold ? null : count)

/** How many contracts each group has. */
export type Contracts = ReadonlyMap<string, number>

const mostGroups = 100

interface Named {
  readonly days: readonly number[]
  readonly nameOf: (key: string) => string
  readonly allName: string
}

/**
 * Groups of five contracts or more. What all together says is told only where the groups that are left out are none or five or more
 * contracts, or their numbers could be reckoned from it.
 */
export function stayingOf(
  counts: readonly Counted[],
  contracts: Contracts,
  { days, nameOf, allName }: Named,
) {
  const told = [...contracts].filter(([, count]) => count >= fewestTold)
  const groups = told
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostGroups)
    .map(([key, count]) => ({
      ...{ key, name: nameOf(key), contracts: count },
      rates: ratesOf(
        counts.filter((each) => each.key === key),
        days,
      ),
    }))
  const all = [...contracts.values()].reduce((total, count) => total + count, 0)
  const hidden = all - told.reduce((total, [, count]) => total + count, 0)
  const isTold = hidden === 0 || hidden >= fewestTold
  return {
    groups,
    suppressed: contracts.size - told.length,
    overall: {
      ...{ key: '', name: allName, contracts: isTold ? toldCount(all) : null },
      rates: ratesOf(isTold ? counts : [], days),
    },
  }
}
