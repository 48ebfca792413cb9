import { product } from '../../server/matching/meaning/features.ts'
import { meaningOfPosting } from '../../server/matching/meaning/posting-meaning.ts'
import { meaningOfSeeker } from '../../server/matching/meaning/seeker-meaning.ts'
import { embeddedPostingIndex } from '../../server/matching/embedded/posting-index.embedded.ts'
import {
  passes,
  type PostingEntry,
  type PostingIndex,
  type PostingQuery,
} from '../../server/matching/posting-index.ts'
import { advertSource, percentile, printLine, timed } from './advert-source.ts'
import { aReading } from '../support/a-reading.ts'

const reading = aReading()

const rounds = 5
const perRound = 12
const today = 20_000
const adverts = advertSource(1)

function anEntry(at: number): PostingEntry {
  const skills = adverts.skills(5)
  const veteransPreferred = adverts.chance() < 0.2
  const words = { title: adverts.title(), statedOccupation: null, skills, shift: null, veteransPreferred }
  const payMin = adverts.pay()
  return {
    ...meaningOfPosting(words, reading.title),
    id: `p${String(at).padStart(12, '0')}`,
    employerId: `e${at % 500}`,
    version: 1,
    open: true,
    validUntilDay: today + Math.floor(adverts.chance() * 60) - 5,
    areas: adverts.areas(),
    payMin,
    payMax: payMin + 2_000,
    degreeRank: Math.floor(adverts.chance() * 4),
    mustCertificates: adverts.chance() < 0.2 ? [adverts.certificate()] : [],
    mustSkills: skills.slice(0, 1),
    preferredSkills: skills.slice(1),
    minYears: 0,
    shift: null,
    veteransPreferred,
  }
}

function aQuery(): PostingQuery {
  const names = [adverts.name(), adverts.name()]
  const words = { names, occupations: [], skills: adverts.skills(8), shifts: [], veterans: false }
  const outOfReach = adverts.certificates.slice(0, 60)
  return {
    features: meaningOfSeeker(words, reading.title).query,
    filters: { today, areas: ['350500'], payAtLeast: 4_000, degreeRank: 3, outOfReach },
    limit: 400,
  }
}

/** The reference: the same query against every entry, without an index. */
function byHand(entries: readonly PostingEntry[], { features, filters, limit }: PostingQuery): number {
  return entries
    .filter((entry) => passes(entry, filters))
    .map((entry) => ({ id: entry.id, nearness: product(features, entry.features) }))
    .toSorted((one, other) => other.nearness - one.nearness || (one.id < other.id ? -1 : 1))
    .slice(0, limit).length
}

/** The longest the event loop was held, in milliseconds, while `work` ran. */
async function longestBlock(work: () => Promise<void>): Promise<number> {
  let [longest, last] = [0, performance.now()]
  const ticking = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
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
  for (let from = 0; from < entries.length; from += 500) yield entries.slice(from, from + 500)
}

/** Memory is only told when Node runs with `--expose-gc`. */
function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

async function compare(count: number, index: PostingIndex, entries: readonly PostingEntry[]) {
  const [subject, baseline]: [number[], number[]] = [[], []]
  for (let nth = 0; nth < rounds * perRound; nth++) {
    const query = aQuery()
    baseline.push((await timed(() => byHand(entries, query))).cpuMs)
    subject.push((await timed(() => index.search(query))).cpuMs)
  }
  for (const share of [0.5, 0.95]) {
    const name = `index ${count} p${share * 100}, beside comparing with every posting`
    printLine({
      name,
      value: percentile(subject, share),
      unit: 'CPU ms',
      baseline: percentile(baseline, share),
    })
  }
}

/** The index in the process at 20,000 and 100,000 postings: time, memory a posting, longest block of the loop in a build. */
export async function run(): Promise<void> {
  for (const count of [20_000, 100_000]) {
    const entries = Array.from({ length: count }, (_, at) => anEntry(at))
    const index = embeddedPostingIndex()
    const before = memory()
    await index.replaceAll(inBatches(entries))
    const bytes = (memory() - before) / count
    const block = await leastBlock(() => index.replaceAll(inBatches(entries)))
    await compare(count, index, entries)
    if (globalThis.gc)
      printLine({ name: `index ${count} memory a posting`, value: bytes, unit: 'bytes', baseline: 1_024 })
    printLine({ name: `index ${count} longest block in a build`, value: block, unit: 'ms', baseline: 50 })
    await index.close()
  }
}
