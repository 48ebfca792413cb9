import { setTimeout } from 'node:timers/promises'
import { reference } from '../../server/reference/index.ts'
import type { Wired } from '../../server/wiring.ts'
import type { Trial } from './trial.ts'

/** Waits until something is so, looking ten times a second; gives how long that took, or throws. */
export async function until(isSo: () => Promise<boolean>, withinMs = 900_000): Promise<number> {
  const began = performance.now()
  for (;;) {
    if (await isSo()) return performance.now() - began
    if (performance.now() - began > withinMs) throw new Error(`not so within ${withinMs / 1_000} s`)
    await setTimeout(100)
  }
}

/** Names of work from all over the classification, such as people type. */
export const typedWords = (count: number): string[] => {
  const { all } = reference().occupations
  return Array.from({ length: count }, (_, at) => {
    const { name, titles } = all[Math.floor((at * all.length) / count)]!
    return titles.zh[at % 3] ?? name.zh
  })
}

/** The first page for typed words, anywhere, so that filters leave as much as there is. */
export const firstPage = ({ services }: Wired, { viewer }: Pick<Trial, 'viewer'>, words: string) =>
  services.matching.matches(viewer, { first: 20, filter: { words, areaCodes: [], payMin: 0 } })

const idsOf = async (wired: Wired, trial: Pick<Trial, 'viewer'>, words: string): Promise<string[]> =>
  (await firstPage(wired, trial, words)).nodes.map(({ posting }) => posting._id)

/** How much of one list is in the other. */
const overlap = (one: readonly string[], other: readonly string[]): number =>
  one.length === 0 ? 1 : one.filter((id) => other.includes(id)).length / one.length

/** The mean overlap of first pages over all words for which the first has any. */
export async function meanOverlap(
  of: Wired,
  within: Wired,
  trial: Pick<Trial, 'viewer'>,
  words: readonly string[],
): Promise<number> {
  const shares: number[] = []
  for (const word of words) {
    const wanted = await idsOf(of, trial, word)
    if (wanted.length > 0) shares.push(overlap(wanted, await idsOf(within, trial, word)))
  }
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
}

export const documentsIn = async ({ server }: Pick<Trial, 'server'>): Promise<number> =>
  (
    await server
      .index('postings')
      .getStats()
      .catch(() => ({ numberOfDocuments: 0 }))
  ).numberOfDocuments
