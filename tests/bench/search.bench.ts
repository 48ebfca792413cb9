import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedPostingIndex, entryOf, type PostingEntry } from '../../server/matching/index.ts'
import type { PostingRow } from '../../server/postings/index.ts'
import { createReading } from '../../server/reading/index.ts'
import { reference } from '../../server/reference/index.ts'
import { queriesOf, askingOf } from '../../server/search/asking.ts'
import { searchOver } from '../../server/search/index.ts'
import { suggestions } from '../../server/search/suggestions.ts'
import { blankFilter } from '../../rules/search.ts'
import { percentile, printLine } from './advert-source.ts'
import { postingRows, taken } from './real-postings.ts'

const usualSizes = [20_000]
const rounds = 4

/** Typed searches of every kind; commas stand in none of them. */
const typed = readFileSync(join(import.meta.dirname, '../search/judged/searches.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0] ?? '')

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const asked = (parts: Parameters<typeof askingOf>[0]['parts']) =>
  askingOf({
    parts,
    filter: blankFilter,
    seeker: null,
    byDistance: false,
    today: '2026-01-01',
    todayNumber: 0,
  })

/** Reading, finding and putting in order, beside the bare questions to the index. */
export async function run(sizes: readonly number[] = usualSizes): Promise<void> {
  for (const size of sizes) {
    const reading = createReading(reference())
    const rows: PostingRow[] = await taken(postingRows(reading), size)
    const index = embeddedPostingIndex()
    const entries: PostingEntry[] = rows.map((row) => entryOf(row, reading.title))
    await index.replaceAll(
      (async function* () {
        yield entries
      })(),
    )
    const byId = new Map(rows.map((row) => [row._id, row]))
    const search = searchOver({ index, reading, rowsOf: (ids) => ids.flatMap((id) => byId.get(id) ?? []) })
    const questions = typed.map((words) => queriesOf(asked(reading.asked(words).parts), reading.title))
    const [first, bare, whole]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < rounds; round++)
      for (const [at, words] of typed.entries()) {
        const cost = await cpuOf(() => search(words)(null))
        ;(round === 0 ? first : whole).push(cost)
        if (round > 0)
          bare.push(
            await cpuOf(async () => {
              for (const query of questions[at] ?? []) await index.search(query)
            }),
          )
      }
    for (const [name, costs] of [
      ['typed for the first time', first],
      ['typed before', whole],
    ] as const)
      for (const share of [0.5, 0.95])
        printLine({
          name: `search, ${name}, ${size} postings, p${share * 100}, beside the bare index queries`,
          value: percentile(costs, share),
          unit: 'CPU ms',
          baseline: percentile(bare, share),
        })
    await index.close()
  }
  await suggesting()
}

/** What is offered to who types, letter by letter, beside the bare search over names of occupations. */
async function suggesting(): Promise<void> {
  const reading = createReading(reference())
  const suggest = suggestions({ reading }, { all: async () => [] }, () => 0)
  const begun = [...new Set(typed.flatMap((words) => Array.from(words, (_, at) => words.slice(0, at + 1))))]
  const [whole, bare]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++)
    for (const words of begun) {
      whole.push(await cpuOf(() => suggest({ words, first: 8 }, 'zh-CN')))
      bare.push(await cpuOf(async () => reading.search.occupations(words.split(/\s/).at(-1) ?? '', 8)))
    }
  printLine({
    name: 'suggestions p95, beside the bare search over names of occupations',
    value: percentile(whole, 0.95),
    unit: 'CPU ms',
    baseline: percentile(bare, 0.95),
  })
}
