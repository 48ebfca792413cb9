import { entryOf } from '../../server/matching/meaning/posting-entry.ts'
import { product } from '../../server/matching/meaning/features.ts'
import { meaningOfSeeker } from '../../server/matching/meaning/seeker-meaning.ts'
import { embeddedPostingIndex } from '../../server/matching/embedded/posting-index.embedded.ts'
import {
  dayNumber,
  passes,
  type PostingEntry,
  type PostingIndex,
  type PostingQuery,
} from '../../server/matching/posting-index.ts'
import { dayOf } from '../../rules/office-time.ts'
import { advertSource, percentile, printLine, timed, usualSizes } from './advert-source.ts'
import { postingRows, taken } from './real-postings.ts'
import { aReading } from '../support/a-reading.ts'

const reading = aReading()

const queries = 60
const rounds = 5
/** Comparing with every posting is dear, and hardly varies: so often is enough. */
const compared = 12
const atOnce = 500
const today = dayNumber(dayOf(new Date()))
const adverts = advertSource(1)

/** What somebody asks who wishes for two kinds of work: anywhere, in a city, in a district, or in another province. */
function aQuery(at: number): PostingQuery {
  const names = [adverts.name(), adverts.name()]
  const words = { names, occupations: [], skills: adverts.skills(8), shifts: [], veterans: false }
  const outOfReach = adverts.certificates.slice(0, 60)
  const areas = [['350500'], [], ['350505'], ['110000']][at % 4] ?? []
  return {
    features: meaningOfSeeker(words, reading.title).query,
    filters: { today, areas, payAtLeast: 4_000, degreeRank: 3, outOfReach },
    limit: 400,
  }
}

/** The reference: the same query against every entry, without an index. */
const byHand = (entries: readonly PostingEntry[], { features, filters, limit }: PostingQuery): string[] =>
  entries
    .filter((entry) => passes(entry, filters))
    .map((entry) => ({ id: entry.id, nearness: product(features, entry.features) }))
    .filter(({ nearness }) => nearness > 0)
    .toSorted((one, other) => other.nearness - one.nearness || (one.id < other.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => id)

/**
 * The longest the event loop was held, in milliseconds, while `work` ran: the less of time and processor time between two turns, since
 * while other programs hold the processor nobody of ours does.
 */
async function longestBlock(work: () => Promise<void>): Promise<number> {
  let [longest, last, cpu] = [0, performance.now(), process.cpuUsage()]
  const ticking = setInterval(() => {
    const [now, { user, system }] = [performance.now(), process.cpuUsage(cpu)]
    longest = Math.max(longest, Math.min(now - last, (user + system) / 1_000))
    ;[last, cpu] = [now, process.cpuUsage()]
  }, 1)
  await work()
  clearInterval(ticking)
  return longest
}

/** The best of three: other programs hold the processor too, and what they hold is not ours. */
async function leastBlock(work: () => Promise<void>): Promise<number> {
  const blocks = [await longestBlock(work), await longestBlock(work), await longestBlock(work)]
  return Math.min(...blocks)
}

async function* inBatches(entries: readonly PostingEntry[]) {
  for (let from = 0; from < entries.length; from += atOnce) yield entries.slice(from, from + atOnce)
}

/** Memory is only told when Node runs with `--expose-gc`. */
function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

interface Compared {
  readonly subject: readonly number[]
  readonly baseline: readonly number[]
}

/** Each query many times in the index, and some of them against every posting, which must find the same. */
async function compare(index: PostingIndex, entries: readonly PostingEntry[]): Promise<Compared> {
  const asked = Array.from({ length: queries }, (_, at) => aQuery(at))
  const [subject, baseline]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++)
    for (const query of asked) {
      const { cpuMs } = await timed(() => index.search(query))
      // The first round loads and compiles.
      if (round > 0) subject.push(cpuMs)
    }
  for (const query of asked.slice(0, compared)) {
    let expected: string[] = []
    baseline.push((await timed(() => (expected = byHand(entries, query)))).cpuMs)
    const hits = await index.search(query)
    if (hits.map(({ entry }) => entry.id).join() !== expected.join())
      throw new Error('The index does not find what comparing with every posting finds.')
  }
  return { subject, baseline }
}

/** A posting that is put in by itself, until searches see it. */
async function upsertMs(index: PostingIndex, entries: readonly PostingEntry[]): Promise<number[]> {
  const times: number[] = []
  for (let at = 0; at < 40; at++) {
    const entry = entries[(at * 7_919) % entries.length]
    if (entry) times.push((await timed(() => index.upsert([{ ...entry, id: `new-${at}` }]))).ms)
  }
  return times
}

async function atSize(count: number, entries: readonly PostingEntry[]): Promise<Compared> {
  const line = (name: string, value: number, unit: string, baseline: number) =>
    printLine({ name: `index ${count} ${name}`, value, unit, baseline })
  const index = embeddedPostingIndex()
  const before = memory()
  const { cpuMs } = await timed(() => index.replaceAll(inBatches(entries)))
  line('postings built a CPU second', count / (cpuMs / 1_000), 'postings', 10_000)
  if (globalThis.gc) line('memory a posting', (memory() - before) / count, 'bytes', 1_024)
  line('longest block in a build', await leastBlock(() => index.replaceAll(inBatches(entries))), 'ms', 50)
  const measured = await compare(index, entries)
  for (const share of [0.5, 0.95]) {
    const [value, baseline] = [percentile(measured.subject, share), percentile(measured.baseline, share)]
    line(`p${share * 100}, beside comparing with every posting`, value, 'CPU ms', baseline)
  }
  line(
    'one posting put in until it is seen, p95, beside 100 ms',
    percentile(await upsertMs(index, entries), 0.95),
    'ms',
    100,
  )
  await index.close()
  return measured
}

/** The index in the process, of real postings and such as vary them: build, memory, exactness, time of a search and its growth. */
export async function run(sizes: readonly number[] = usualSizes): Promise<void> {
  const rows = postingRows(reading)
  const entries: PostingEntry[] = []
  let last: { readonly count: number; readonly measured: Compared } | undefined
  for (const count of sizes) {
    while (entries.length < count)
      for (const row of await taken(rows, Math.min(atOnce, count - entries.length)))
        entries.push(entryOf(row, reading.title))
    const measured = await atSize(count, entries.slice(0, count))
    if (last) {
      const name = `index p95 at ${count} postings, beside that at ${last.count}`
      const [value, baseline] = [measured, last.measured].map(({ subject }) => percentile(subject, 0.95))
      printLine({ name, value: value ?? 0, unit: 'CPU ms', baseline: baseline ?? 0 })
    }
    last = { count, measured }
  }
}
