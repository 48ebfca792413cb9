import { nearness } from '../src/index.ts'
import { averagePrecision, mean, ordered, type Encode } from './ranking.ts'
import { grouped, heldOut, plain, type Group, type Tables } from './tables.ts'

/**
 * Mean average precision: each title of a held-out occupation asks for the others of its occupation among the titles of
 * all held-out ones.
 */
export async function similarTitles(groups: readonly Group[], encode: Encode, most: number): Promise<number> {
  const asked = groups.filter(({ key, titles }) => heldOut(key) && titles.length > 1).slice(0, most)
  const owners = new Map<string, Set<string>>()
  for (const { key, titles } of asked)
    for (const title of titles) owners.set(title, (owners.get(title) ?? new Set()).add(key))
  const titles = [...owners.keys()]
  const vectors = await encode(titles)
  const sets = [...owners.values()]
  const found = titles.map((_, at) => {
    const order = ordered(titles.length, (other) => nearness(vectors[at]!, vectors[other]!))
    const isRight = (other: number) => [...sets[at]!].some((key) => sets[other]!.has(key))
    return averagePrecision(
      order.filter((other) => other !== at),
      isRight,
    )
  })
  return mean(found)
}

/** Mean reciprocal rank of a held-out Chinese title's English among all English titles of the bilingual list. */
export async function translation(tables: Tables, encode: Encode): Promise<number> {
  const rows = tables('job_titles_zh_en').map(({ title_zh, title_en }) => [
    plain(title_zh).toLowerCase(),
    plain(title_en).toLowerCase(),
  ])
  const english = [...new Set(rows.map(([, en]) => en!))]
  const vectors = await encode(english)
  const asked = [...grouped(rows, ([zh]) => zh!)].filter(([zh]) => heldOut(zh))
  const mine = await encode(asked.map(([zh]) => zh))
  const ranks = asked.map(([, own], at) => {
    const order = ordered(english.length, (other) => nearness(mine[at]!, vectors[other]!))
    return 1 / (1 + order.findIndex((other) => own.some(([, en]) => en === english[other])))
  })
  return mean(ranks)
}
