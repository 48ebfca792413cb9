import { branchesOf, nearness, type Branch, type Classification } from '../src/index.ts'
import { gainAtTen, mean, ordered, type Encode } from './ranking.ts'
import { cells, type Row } from './tables.ts'

/** Titles with the occupation each is of, and queries with the groups that answer them: tests/matching/judged. */
export interface Judged {
  readonly titles: readonly Row[]
  readonly queries: readonly Row[]
}

/** Share of the judged titles whose occupation is among the first `count` of the posterior. */
export async function titleToOccupation(
  { titles }: Judged,
  { codes, posterior }: Classification,
  encode: Encode,
  count: number,
): Promise<number> {
  const asked = titles.filter(({ occupation }) => codes.includes(occupation!))
  const vectors = await encode(asked.map(({ title }) => title!))
  const hits = vectors.map((vector, row) => {
    const likely = posterior(vector)
    const first = ordered(codes.length, (at) => likely[at]!).slice(0, count)
    return Number(first.some((at) => codes[at] === asked[row]!.occupation))
  })
  return mean(hits)
}

/** How the judged queries are answered: nDCG@10 by the vectors, by branches of the tree, and by both alike. */
export async function judgedQueries(
  { titles, queries }: Judged,
  { codes, posterior }: Classification,
  encode: Encode,
) {
  const of = async (texts: readonly string[]) =>
    (await encode(texts)).map((vector) => ({ vector, branches: branchesOf(codes, posterior(vector)) }))
  const known = await of(titles.map(({ title }) => title!))
  const asked = queries.filter(({ exact }) => exact !== '')
  const mine = await of(asked.map(({ query }) => query!))
  const figure = (weight: number) =>
    mean(
      mine.map(({ vector, branches }, row) => {
        const right = cells(asked[row]!.exact)
        const isRight = (at: number) => right.includes(titles[at]!.group!)
        const order = ordered(
          titles.length,
          (at) =>
            weight * nearness(vector, known[at]!.vector) +
            (1 - weight) * shared(branches, known[at]!.branches),
        )
        return gainAtTen(order, isRight, titles.filter((_, at) => isRight(at)).length)
      }),
    )
  return { vectors: figure(1), branches: figure(0), both: figure(0.5) }
}

/** The inner product of two titles' branches. */
function shared(one: readonly Branch[], other: readonly Branch[]): number {
  const weights = new Map(other.map(({ code, weight }) => [code, weight]))
  return one.reduce((sum, { code, weight }) => sum + weight * (weights.get(code) ?? 0), 0)
}
