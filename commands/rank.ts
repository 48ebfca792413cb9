import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import {
  embeddedPostingIndex,
  filtersOf,
  inOrder,
  noFilter,
  queryOf,
  temporaryPostingIndex,
  type PostingEntry,
  type PostingIndex,
  type Seeker,
} from '../server/matching/index.ts'
import { createReading } from '../server/reading/index.ts'
import { reference } from '../server/reference/index.ts'
import { InputRefusal, readRows, several } from './rank-input.ts'
import { entryFrom, seekerFrom } from './rank-reading.ts'

/**
 * `npm run rank -- --postings P.csv --profiles Q.csv [--limit 50] [--occupations O.csv] [--engine embedded|meili]`: ranks
 * postings for profiles as the product does (reading, meaning, index, order) and prints `profile_id,rank,posting_id,score`. With
 * `--engine meili` the index is one made for this on the server at MEILI_URL.
 */
async function rank(): Promise<void> {
  const { postings, profiles, limit, occupations, engine } = given()
  const reading = createReading(reference(), occupations ? await labelsFrom(occupations) : [])
  const index = engines[engine]()
  const entries = (await readRows(postings, ['id', 'title'])).map((row) => entryFrom(postings, row, reading))
  try {
    await index.replaceAll(batches(entries))
    process.stdout.write('profile_id,rank,posting_id,score\n')
    for (const row of await readRows(profiles, ['id', 'wanted']))
      process.stdout.write(
        stringify(await rankedFor(seekerFrom(row, reading), row.cells.id, { index, limit })),
      )
  } finally {
    await index.close()
  }
}

interface Ranking {
  readonly index: PostingIndex
  readonly limit: number
}

/** The lines of one profile. */
async function rankedFor(seeker: Seeker, id: string, { index, limit }: Ranking) {
  const filters = filtersOf(seeker, noFilter, { today: 0, certificates: [], obtainable: new Set() })
  const query = queryOf(seeker, filters)
  const hits = await index.search({ ...query, limit: Math.max(limit, query.limit) })
  const ordered = inOrder(
    seeker,
    hits.map(({ entry }) => entry),
    new Map(),
  )
  return ordered.slice(0, limit).map(({ entry, score }, at) => [id, at + 1, entry.id, score.toFixed(6)])
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
