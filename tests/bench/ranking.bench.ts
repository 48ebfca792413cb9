import { bySum } from '../../commands/rank-order.ts'
import { entryFrom, wantingFrom, type Wanting } from '../../commands/rank-reading.ts'
import {
  embeddedPostingIndex,
  filtersOf,
  noFilter,
  queryOf,
  temporaryPostingIndex,
} from '../../server/matching/index.ts'
import { likeness } from '../../server/matching/meaning/likeness.ts'
import type { Seeker } from '../../server/matching/meaning/seeker.ts'
import type { PostingEntry, PostingIndex } from '../../server/matching/posting-index.ts'
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

type Order = (wanting: Wanting, entries: readonly PostingEntry[]) => readonly PostingEntry[]

/** What an engine finds for a seeker among the titles of a set; all of them where none is asked. */
type Find = (seeker: Seeker) => Promise<readonly PostingEntry[]>

const asTheProduct: Order = (wanting, entries) => bySum(wanting, entries).map(({ entry }) => entry)

/** The baseline: words and what they are classed as, without the encoder. */
const byWords: Order = ({ seeker: { meaning } }, entries) =>
  entries
    .map((entry) => ({ entry, like: likeness(meaning, entry) }))
    .toSorted((one, other) => sumOf(other.like) - sumOf(one.like))
    .map(({ entry }) => entry)

const sumOf = ({ wording, occupation }: ReturnType<typeof likeness>): number => wording + occupation

async function figure(
  { measure, reading, titles, questions }: RankingSet,
  orders: readonly Order[],
  index: PostingIndex | null,
): Promise<number[]> {
  const entries = titles.map((title, at) =>
    entryFrom('', { line: 0, cells: { id: `${at}`, title } }, reading),
  )
  if (index) await index.replaceAll(batches(entries))
  const find: Find = async (seeker) => (index ? foundBy(index, seeker) : entries)
  const sums = orders.map((): number[] => [])
  for (const question of questions) {
    const cellsOf = { id: '', wanted: question.wanted.replaceAll('/', ' '), skills: question.skills }
    const wanting = wantingFrom({ line: 0, cells: cellsOf }, reading)
    const found = await find(wanting.seeker)
    const lost = titles.length - found.length
    orders.forEach((order, at) => {
      const relevances = relevancesOf(question, order(wanting, found), titles)
      sums[at]?.push(
        measures[measure](lost > 0 ? [...relevances, ...missed(question, found, titles)] : relevances),
      )
    })
  }
  return sums.map(mean)
}

const relevancesOf = (
  { relevanceOf }: Question,
  ordered: readonly PostingEntry[],
  titles: readonly string[],
): number[] =>
  ordered.map(({ id }) => relevanceOf(titles[Number(id)] ?? '')).filter((relevance) => relevance !== null)

/** What was not found comes last, in no good order: first what is of no use. */
function missed(question: Question, found: readonly PostingEntry[], titles: readonly string[]): number[] {
  const ids = new Set(found.map(({ id }) => Number(id)))
  return titles
    .filter((_, at) => !ids.has(at))
    .map((title) => question.relevanceOf(title) ?? 0)
    .toSorted((one, other) => one - other)
}

/** As many as the product asks for. */
async function foundBy(index: PostingIndex, seeker: Seeker): Promise<PostingEntry[]> {
  const filters = filtersOf(seeker, noFilter, { today: 0, certificates: [], obtainable: new Set() })
  return (await index.search(queryOf(seeker, filters))).map(({ entry }) => entry)
}

async function* batches(entries: readonly PostingEntry[]): AsyncGenerator<readonly PostingEntry[]> {
  for (let from = 0; from < entries.length; from += 1_000) yield entries.slice(from, from + 1_000)
}

function indexOf(engine: string): PostingIndex {
  if (engine === 'embedded') return embeddedPostingIndex()
  const url = process.env['MEILI_URL']
  if (engine !== 'meili' || !url) throw new Error('Give --engine embedded, or --engine meili with MEILI_URL.')
  return temporaryPostingIndex({ url, key: process.env['MEILI_KEY'] ?? null })
}

/** How well titles are ranked, beside words alone, of all or with `engine` of the 400 that one finds, on sets made of the shared tables: occupations that nothing was taught, and profiles. */
export async function run(_sizes?: readonly number[], engine?: string): Promise<void> {
  if (!haveSharedData()) {
    process.stderr.write(`ranking: skipped, there is no ${sharedData}\n`)
    return
  }
  for (const set of rankingSets()) {
    const index = engine === undefined ? null : indexOf(engine)
    try {
      const [value = 0, baseline = 0] = await figure(set, [asTheProduct, byWords], index)
      const name = `ranking${engine === undefined ? '' : ` by ${engine}`}: ${set.name}`
      printLine({ name, value, unit: set.measure, baseline })
    } finally {
      await index?.close()
    }
  }
}
