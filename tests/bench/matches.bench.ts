import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../embedded/index.ts'
import { readConfig } from '../../server/config.ts'
import { createHttpApp } from '../../server/http/app.ts'
import { seekerOf } from '../../server/matching/meaning/seeker.ts'
import { filtersOf, noFilter, queryOf } from '../../server/matching/posting-query.ts'
import type { PostingRow } from '../../server/postings/index.ts'
import type { VeteranRow } from '../../server/veterans/index.ts'
import { openPlatform, wire, type Wired } from '../../server/wiring.ts'
import { aVeteran, type AVeteran } from '../support/a-veteran.ts'
import { benchPosting } from './bench-posting.ts'
import { advertSource, percentile, printLine, timed } from './advert-source.ts'

const postings = 20_000
const people = 20
const rounds = 6
const adverts = advertSource(2)

const question = `query { matches(first: 20) { totalCount nodes { id fit score posting { title payMin payMax place area { name } }
  reasons { kind state text skill { name } trainings { title } } } pageInfo { hasNextPage endCursor } } }`

async function filled(wired: Wired): Promise<AVeteran[]> {
  const model = wired.connection.model<PostingRow>('Posting')
  for (let from = 0; from < postings; from += 1_000)
    await model.insertMany(
      Array.from({ length: 1_000 }, (_, at) => benchPosting(adverts, from + at)),
      { lean: true },
    )
  await wired.services.matching.start()
  const confirmed = (id: string) => ({ id, answer: 'CONFIRMED' as const, words: [], confidence: 1 })
  const wanting = () => ({
    skills: adverts.skills(8).map(confirmed),
    wishes: {
      occupationCodes: [adverts.occupation(), adverts.occupation()],
      payMin: 4_000,
      areaCodes: ['350500'],
    },
  })
  return Promise.all(Array.from({ length: people }, () => aVeteran(wired.services, wanting())))
}

/** The baseline: the query that the veteran's file makes, put to the index and nothing else. */
function bareQuery({ postingIndex, services }: Wired, veteran: VeteranRow): () => Promise<unknown> {
  const seeker = seekerOf(veteran, '', services.reading)
  const known = { today: 0, certificates: adverts.certificates, obtainable: new Set<string>() }
  const query = queryOf(seeker, filtersOf(seeker, noFilter, known))
  return () => postingIndex.search(query)
}

async function asked(url: string, token: string): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: question }),
  })
  const { data, errors } = (await response.json()) as {
    data: { matches: { nodes: unknown[] } }
    errors?: unknown
  }
  if (errors || data.matches.nodes.length === 0) throw new Error(`No matches came: ${JSON.stringify(errors)}`)
}

type Timing = Awaited<ReturnType<typeof timed>>

async function measured(url: string, wired: Wired, veterans: readonly AVeteran[]): Promise<void> {
  const subject: Timing[] = []
  const baseline: Timing[] = []
  for (let round = 0; round < rounds; round++) {
    for (const { token, veteran } of veterans) {
      const bare = await timed(bareQuery(wired, veteran))
      const whole = await timed(() => asked(url, token))
      // The first round loads and compiles.
      if (round > 0) subject.push(whole)
      if (round > 0) baseline.push(bare)
    }
  }
  for (const [unit, of] of [
    ['ms', 'ms'],
    ['CPU ms', 'cpuMs'],
  ] as const)
    for (const share of [0.5, 0.95]) {
      const at = (list: readonly Timing[]) =>
        percentile(
          list.map((each) => each[of]),
          share,
        )
      const name = `matches over GraphQL, ${postings} postings, p${share * 100}, beside the bare index query`
      printLine({ name, value: at(subject), unit, baseline: at(baseline) })
    }
}

/** The whole question over HTTP, with client, server and store in this one process. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rq-bench-'))
  const embedded = await startEmbedded(folder)
  const config = readConfig({
    ...embedded.addresses,
    DATA_FOLDER: folder,
    LOG_LEVEL: 'silent',
    OPERATIONS: 'any',
  })
  const wired = await wire(config, await openPlatform(config, 'bench'))
  const server = createServer(await createHttpApp(wired))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await measured(url, wired, await filled(wired))
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await wired.close()
  await embedded.close()
  rmSync(folder, { recursive: true, force: true })
}
