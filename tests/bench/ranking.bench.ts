import { entryFrom, seekerFrom } from '../../commands/rank-reading.ts'
import { likeness } from '../../server/matching/meaning/likeness.ts'
import type { Seeker } from '../../server/matching/meaning/seeker.ts'
import type { PostingEntry } from '../../server/matching/posting-index.ts'
import { inOrder } from '../../server/matching/reasons/score.ts'
import { printLine } from './advert-source.ts'
import { haveSharedData, rankingSets, sharedData, type Question, type RankingSet } from './ranking-sets.ts'

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Mean over the right answers of the share of right ones up to each. */
function averagePrecision(relevances: readonly number[]): number {
  let [right, sum] = [0, 0]
  relevances.forEach((relevance, place) => {
    if (relevance > 0) sum += ++right / (place + 1)
  })
  return right === 0 ? 0 : sum / right
}

const gain = (relevances: readonly number[]): number =>
  relevances
    .slice(0, 10)
    .reduce((sum, relevance, place) => sum + (2 ** relevance - 1) / Math.log2(place + 2), 0)

const gainAtTen = (relevances: readonly number[]): number =>
  gain(relevances) / (gain(relevances.toSorted((one, other) => other - one)) || 1)

const measures = { MAP: averagePrecision, 'nDCG@10': gainAtTen }

type Order = (seeker: Seeker, entries: readonly PostingEntry[]) => readonly PostingEntry[]

const asTheProduct: Order = (seeker, entries) => inOrder(seeker, entries, new Map()).map(({ entry }) => entry)

/** The baseline: words and what they are classed as, without the encoder. */
const byWords: Order = ({ meaning }, entries) =>
  entries
    .map((entry) => ({ entry, like: likeness(meaning, entry) }))
    .toSorted((one, other) => sumOf(other.like) - sumOf(one.like))
    .map(({ entry }) => entry)

const sumOf = ({ wording, occupation }: ReturnType<typeof likeness>): number => wording + occupation

function figure({ measure, reading, titles, questions }: RankingSet, orders: readonly Order[]): number[] {
  const entries = titles.map((title, at) =>
    entryFrom('', { line: 0, cells: { id: `${at}`, title } }, reading),
  )
  const sums = orders.map((): number[] => [])
  for (const question of questions) {
    const cellsOf = { id: '', wanted: question.wanted.replaceAll('/', ' '), skills: question.skills }
    const seeker = seekerFrom({ line: 0, cells: cellsOf }, reading)
    orders.forEach((order, at) =>
      sums[at]?.push(measures[measure](relevancesOf(question, order(seeker, entries), titles))),
    )
  }
  return sums.map(mean)
}

const relevancesOf = (
  { relevanceOf }: Question,
  ordered: readonly PostingEntry[],
  titles: readonly string[],
): number[] =>
  ordered.map(({ id }) => relevanceOf(titles[Number(id)] ?? '')).filter((relevance) => relevance !== null)

/** How well titles are ranked, beside words alone, on sets made of the shared tables: occupations that nothing was taught, and profiles. */
export async function run(): Promise<void> {
  if (!haveSharedData()) {
    process.stderr.write(`ranking: skipped, there is no ${sharedData}\n`)
    return
  }
  for (const set of rankingSets()) {
    const [value = 0, baseline = 0] = figure(set, [asTheProduct, byWords])
    printLine({ name: `ranking: ${set.name}`, value, unit: set.measure, baseline })
  }
}
