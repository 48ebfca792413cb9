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

/** Codes of occupations that postings are surely found for: 道路货运汽车驾驶员 and 保安员. */
export const [lorryDriver, guard] = ['4-02-02-02', '4-07-05-01'] as const

/** Occupations from all over the classification. */
export const someWork = (count: number): string[] => {
  const { all } = reference().occupations
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]!.code)
}

/** The first page for somebody who wishes this work, anywhere, so that filters leave as much as there is. */
export const firstPage = async ({ services }: Wired, { seekers }: Pick<Trial, 'seekers'>, work: string) =>
  services.matching.matches(await seekers.wishing(work), { first: 20, filter: { areaCodes: [], payMin: 0 } })

const idsOf = async (wired: Wired, trial: Pick<Trial, 'seekers'>, work: string): Promise<string[]> =>
  (await firstPage(wired, trial, work)).nodes.map(({ posting }) => posting._id)

/** How much of one list is in the other. */
const overlap = (one: readonly string[], other: readonly string[]): number =>
  one.length === 0 ? 1 : one.filter((id) => other.includes(id)).length / one.length

/** The mean overlap of first pages over all work for which the first has any. */
export async function meanOverlap(
  of: Wired,
  within: Wired,
  trial: Pick<Trial, 'seekers'>,
  works: readonly string[],
): Promise<number> {
  const shares: number[] = []
  for (const work of works) {
    const wanted = await idsOf(of, trial, work)
    if (wanted.length > 0) shares.push(overlap(wanted, await idsOf(within, trial, work)))
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
