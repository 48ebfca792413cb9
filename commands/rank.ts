import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import {
  embeddedPostingIndex,
  filtersOf,
  noFilter,
  ownComparison,
  ownModelAt,
  queryOf,
  temporaryPostingIndex,
  type OwnModel,
  type PostingEntry,
  type PostingIndex,
} from '../server/matching/index.ts'
import { readConfig } from '../server/config.ts'
import { createLog } from '../server/platform/log.ts'
import { createReading, plainTitle } from '../server/reading/index.ts'
import { reference } from '../server/reference/index.ts'
import { InputRefusal, readRows, several } from './rank-input.ts'
import { bySum } from './rank-order.ts'
import { entryFrom, wantingFrom, type Wanting } from './rank-reading.ts'

/**
 * `npm run rank -- --postings P.csv --profiles Q.csv [--limit 50] [--occupations O.csv] [--engine embedded|meili]`: ranks
 * postings for profiles as the product does (reading, meaning, index, order) and prints `profile_id,rank,posting_id,score`. With
 * `--engine meili` the index is one made for this on the server at MEILI_URL; with EMBEDDER_URL that model compares the titles.
 */
async function rank(): Promise<void> {
  const { postings, profiles, limit, occupations, engine } = given()
  const reading = createReading(reference(), occupations ? await labelsFrom(occupations) : [])
  const index = engines[engine]()
  const ownModel = await ownModelGiven()
  const rows = await readRows(postings, ['id', 'title'])
  const entries = await readByOwn(
    rows.map((row) => entryFrom(postings, row, reading)),
    rows.map(({ cells }) => cells.title),
    ownModel,
  )
  const ranking = { index, limit, compared: ownComparison(ownModel) }
  try {
    await index.replaceAll(batches(entries))
    process.stdout.write('profile_id,rank,posting_id,score\n')
    for (const row of await readRows(profiles, ['id', 'wanted']))
      process.stdout.write(stringify(await rankedFor(wantingFrom(row, reading), row.cells.id, ranking)))
  } finally {
    await index.close()
    await ownModel?.close()
  }
}

interface Ranking {
  readonly index: PostingIndex
  readonly limit: number
  readonly compared: ReturnType<typeof ownComparison>
}

/** The lines of one profile. */
async function rankedFor(wanting: Wanting, id: string, { index, limit, compared }: Ranking) {
  const { seeker } = wanting
  const filters = filtersOf(seeker, noFilter, { today: 0, certificates: [], obtainable: new Set() })
  const query = queryOf(seeker, filters)
  const hits = await index.search({ ...query, limit: Math.max(limit, query.limit) })
  const entries = hits.map(({ entry }) => entry)
  const asking = await compared(seeker, entries)
  if (asking.lacks)
    throw new InputRefusal('The model at EMBEDDER_URL has not read all that is compared; see above.')
  return bySum(wanting, entries, asking.seeker)
    .slice(0, limit)
    .map(({ entry, score }, at) => [id, at + 1, entry.id, score.toFixed(6)])
}

/** The office's own model where one is given, as the product takes it. */
async function ownModelGiven(): Promise<OwnModel | null> {
  const { embedder } = readConfig()
  return ownModelAt(embedder, { connection: null, log: createLog('warn', 'rank', process.stderr) })
}

/** Entries with what the model makes of their titles. */
async function readByOwn(
  entries: readonly PostingEntry[],
  titles: readonly string[],
  ownModel: OwnModel | null,
): Promise<PostingEntry[]> {
  if (ownModel === null) return [...entries]
  const texts = titles.map(plainTitle)
  const read: PostingEntry[] = []
  for (let from = 0; from < entries.length; from += 1_000) {
    const some = texts.slice(from, from + 1_000)
    await ownModel.learn(some)
    for (const [at, text] of some.entries()) {
      const [entry, ownVector] = [entries[from + at], ownModel.known(text)]
      if (entry) read.push({ ...entry, ...(ownVector ? { ownVector } : { lacksOwn: true }) })
    }
  }
  return read
}

function meiliIndex(): PostingIndex {
  const url = process.env['MEILI_URL']
  if (!url) throw new InputRefusal('Say where the server is: MEILI_URL, and MEILI_KEY if it wants one.')
  return temporaryPostingIndex({ url, key: process.env['MEILI_KEY'] ?? null })
}

const engines = { embedded: embeddedPostingIndex, meili: meiliIndex }
type Engine = keyof typeof engines

const isEngine = (said: string): said is Engine => said in engines

const usage =
  'npm run rank -- --postings P.csv --profiles Q.csv [--limit 50] [--occupations O.csv] [--engine embedded|meili]'

function given() {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: { postings: text, profiles: text, limit: text, occupations: text, engine: text },
  })
  if (!values.postings || !values.profiles)
    throw new InputRefusal(`Say which postings and which profiles: ${usage}`)
  const limit = Number(values.limit ?? 50)
  if (!Number.isInteger(limit) || limit < 1)
    throw new InputRefusal(`--limit is «${values.limit}», not a whole number from 1.`)
  const { engine = 'embedded' } = values
  if (!isEngine(engine)) throw new InputRefusal(`--engine is «${engine}», not embedded or meili.`)
  return {
    postings: values.postings,
    profiles: values.profiles,
    limit,
    occupations: values.occupations,
    engine,
  }
}

/** Names of occupations from a table as the official classification's (level, aliases_zh) or the product's own. */
async function labelsFrom(file: string) {
  return (await readRows(file, ['code', 'name_zh']))
    .filter(({ cells }) => (cells.level ?? '4') === '4')
    .flatMap(({ cells }) =>
      [
        cells.name_zh,
        ...several(cells.aliases_zh),
        ...several(cells.titles_zh),
        cells.name_en ?? '',
        ...several(cells.titles_en),
      ]
        .filter((text) => text !== '')
        .map((text) => ({ id: cells.code, text })),
    )
}

async function* batches(entries: readonly PostingEntry[]): AsyncGenerator<readonly PostingEntry[]> {
  for (let from = 0; from < entries.length; from += 1_000) yield entries.slice(from, from + 1_000)
}

rank().catch((error: unknown) => {
  process.stderr.write(`${error instanceof InputRefusal ? error.message : String(error)}\n`)
  process.exitCode = 1
})
