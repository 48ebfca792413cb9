import { embeddedPostingIndex } from '../../server/matching/posting-index.embedded.ts'
import { product } from '../../server/matching/features.ts'
import { meaningOfPosting, meaningOfProfile } from '../../server/matching/meaning.ts'
import {
  passes,
  type PostingEntry,
  type PostingIndex,
  type PostingQuery,
} from '../../server/matching/posting-index.ts'
import { meaningOfTitle, reference } from '../../server/reference/index.ts'

const rounds = 5
const perRound = 12
const today = 20_000

const print = (line: { name: string; value: number; unit: string; baseline: number; ratio: number }): void =>
  void process.stdout.write(`${JSON.stringify(line)}\n`)

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000
const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0

function chanceOf(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

const chance = chanceOf(1)
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!

/** Adverts put words before and behind what work is called. */
const before = ['', '', '', '急招', '高级', '初级', '储备', '资深', '石化园区', '港口', '门店']
const behind = ['', '', '', '（双休）', '学徒', '组长', '（夜班）', '主管', '-泉港', '月薪8000']

const titles = (): string[] =>
  reference().occupations.all.flatMap(({ name, titles: { zh } }) => [name.zh, ...zh])

const certificates = () => reference().skills.all.filter(({ kind }) => kind === 'CERTIFICATE')
const districts = ['350502', '350503', '350504', '350505', '350521', '350524', '350581', '350582', '350583']

function anEntry(at: number, names: readonly string[]): PostingEntry {
  const skills = Array.from({ length: 1 + Math.floor(chance() * 5) }, () => oneOf(reference().skills.all).id)
  const title = `${oneOf(before)}${oneOf(names)}${oneOf(behind)}`
  const payMin = 3_000 + Math.floor(chance() * 60) * 100
  return {
    ...meaningOfPosting(
      { title, statedOccupation: null, skills, shift: null, veteransPreferred: chance() < 0.2 },
      meaningOfTitle,
    ),
    id: `p${String(at).padStart(12, '0')}`,
    employerId: `e${at % 500}`,
    version: 1,
    open: true,
    validUntilDay: today + Math.floor(chance() * 60) - 5,
    areas: [oneOf(districts), '350500', '350000'],
    payMin,
    payMax: payMin + 2_000,
    degreeRank: Math.floor(chance() * 4),
    mustCertificates: chance() < 0.2 ? [oneOf(certificates()).id] : [],
    mustSkills: skills.slice(0, 1),
    preferredSkills: skills.slice(1),
    minYears: 0,
    shift: null,
    veteransPreferred: chance() < 0.2,
  }
}

const aQuery = (names: readonly string[]): PostingQuery => ({
  features: meaningOfProfile(
    {
      names: [oneOf(names), oneOf(names)],
      occupations: [],
      skills: Array.from({ length: 5 }, () => oneOf(reference().skills.all).id),
      shifts: [],
      veterans: false,
    },
    meaningOfTitle,
  ).query,
  filters: {
    today,
    areas: ['350500'],
    payAtLeast: 4_000,
    degreeRank: 3,
    outOfReach: certificates()
      .slice(0, 60)
      .map(({ id }) => id),
  },
  limit: 400,
})

/** The reference: the same query against every entry, without an index. */
function byHand(entries: readonly PostingEntry[], { features, filters, limit }: PostingQuery): number {
  return entries
    .filter((entry) => passes(entry, filters))
    .map((entry) => ({ id: entry.id, nearness: product(features, entry.features) }))
    .toSorted((one, other) => other.nearness - one.nearness || (one.id < other.id ? -1 : 1))
    .slice(0, limit).length
}

/** CPU milliseconds, which a busy machine disturbs least. */
async function cpuOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
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

async function* inBatches(entries: readonly PostingEntry[]) {
  for (let from = 0; from < entries.length; from += 500) yield entries.slice(from, from + 500)
}

async function filled(count: number, names: readonly string[]) {
  const entries = Array.from({ length: count }, (_, at) => anEntry(at, names))
  const index = embeddedPostingIndex()
  await index.replaceAll(inBatches(entries.slice(0, 2_000)))
  globalThis.gc?.()
  const before = memory()
  const block = await longestBlock(() => index.replaceAll(inBatches(entries)))
  globalThis.gc?.()
  return { entries, index, block, bytes: (memory() - before) / count }
}

const memory = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

async function compare(
  count: number,
  index: PostingIndex,
  entries: readonly PostingEntry[],
  names: readonly string[],
) {
  const [subject, baseline]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    for (let nth = 0; nth < perRound; nth++) {
      const query = aQuery(names)
      baseline.push(await cpuOf(() => byHand(entries, query)))
      subject.push(await cpuOf(() => index.search(query)))
    }
  }
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const [value, base] = [percentile(subject, share), percentile(baseline, share)]
    print({
      name: `index ${count} ${name} against comparing with every posting`,
      value: rounded(value),
      unit: 'CPU ms',
      baseline: rounded(base),
      ratio: rounded(value / base),
    })
  }
}

/** The index in the process at 20,000 and 100,000 postings: time, memory a posting, longest block of the event loop in a build. */
export async function run(): Promise<void> {
  const names = titles()
  for (const count of [20_000, 100_000]) {
    const { entries, index, block, bytes } = await filled(count, names)
    await compare(count, index, entries, names)
    print({
      name: `index ${count} memory a posting`,
      value: Math.round(bytes),
      unit: 'bytes',
      baseline: 1_024,
      ratio: rounded(bytes / 1_024),
    })
    print({
      name: `index ${count} longest block in a build`,
      value: rounded(block),
      unit: 'ms',
      baseline: 50,
      ratio: rounded(block / 50),
    })
    await index.close()
  }
}
