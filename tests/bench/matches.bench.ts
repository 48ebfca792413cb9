import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'undici'
import { buildEntries } from '../../commands/build-server.ts'
import { clientOperations } from '../../commands/client-operations.ts'
import { startEmbedded } from '../../embedded/index.ts'
import { readConfig } from '../../server/config.ts'
import { unhurried } from '../../server/platform/database.ts'
import type { PostingRow } from '../../server/postings/index.ts'
import { openPlatform, wire, type Wired } from '../../server/wiring.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aVeteran, type AVeteran } from '../support/a-veteran.ts'
import { advertSource, percentile, printLine, usualSizes, type BenchLine } from './advert-source.ts'
import { cpuTimeOf, residentOf } from './cpu-time.ts'
import { postingRows, taken } from './real-postings.ts'

const people = 20
/** Who ask for the first time, of a server that is up for a while. */
const newcomers = 40
const firms = 40
const rounds = 8
const atOnce = 1_000
const adverts = advertSource(2)
/** The server is measured as it runs: built. */
const built = join(import.meta.dirname, '../../dist/bench')

const operation = clientOperations().get('Matches')
const variables = { filter: null, orderBy: 'FIT', first: 20, after: null }

/** The question of the pages, known by name and compiled, and the same in words, which Apollo reads. */
const ways = {
  'as the pages ask': {
    operationName: 'Matches',
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: operation?.hash } },
  },
  'asked in words': { operationName: 'Matches', variables, query: operation?.text },
} as const
type Way = keyof typeof ways

/** Half of the postings are of verified firms, the others imported. */
async function fill(wired: Wired, postings: number): Promise<AVeteran[]> {
  const ids: string[] = []
  for (let at = 0; at < firms; at++) ids.push((await anEmployer(wired.services)).employer._id)
  const ownerOf = (at: number) => ids[(at >> 1) % ids.length] ?? null
  const owned = (row: PostingRow, at: number): PostingRow => ({
    ...row,
    employerId: ownerOf(at),
    source: null,
    employerVerifiedUntil: new Date(Date.now() + 86_400_000 * 180),
  })
  const rows = postingRows(wired.services.reading)
  const { collection } = wired.connection.model<PostingRow>('Posting')
  for (let from = 0; from < postings; from += atOnce) {
    const some = await taken(rows, Math.min(atOnce, postings - from))
    await collection.insertMany(some.map((row, at) => (at % 2 ? row : owned(row, at))) as never)
  }
  return Promise.all(Array.from({ length: people + newcomers }, () => aVeteran(wired.services, wanting())))
}

const wanting = () => ({
  skills: adverts.skills(8).map((id) => ({ id, answer: 'CONFIRMED' as const, words: [], confidence: 1 })),
  wishes: {
    occupationCodes: [adverts.occupation(), adverts.occupation()],
    payMin: 4_000,
    areaCodes: ['350500'],
  },
})

interface Running {
  readonly child: ChildProcess
  readonly pool: Pool
  readonly startMs: number
}

async function started(env: NodeJS.ProcessEnv): Promise<Running> {
  const child = fork(join(built, 'server.js'), [], {
    env,
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [{ port, startMs }] = (await once(child, 'message')) as [{ port: number; startMs: number }]
  return { child, startMs, pool: new Pool(`http://127.0.0.1:${port}`, { connections: 1 }) }
}

async function ended({ child, pool }: Running): Promise<void> {
  await pool.destroy()
  const exit = once(child, 'exit')
  child.disconnect()
  await exit
}

async function told<Said>({ child }: Running, what: object): Promise<Said> {
  const answer = once(child, 'message')
  child.send(what)
  const [said] = (await answer) as [Said]
  return said
}

async function ask({ pool }: Running, token: string, question: object): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const answer = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers,
    body: JSON.stringify(question),
  })
  const text = await answer.body.text()
  if (!text.includes('"nodes":[{')) throw new Error(`No matches came: ${text.slice(0, 500)}`)
  return text
}

async function cpuOf(server: Running, work: () => Promise<unknown>): Promise<number> {
  const pid = server.child.pid ?? 0
  const before = cpuTimeOf(pid)
  await work()
  return cpuTimeOf(pid) - before
}

/** The page after the first, as the pages ask for it. */
async function furtherPage(server: Running, token: string): Promise<object> {
  const asked = ways['as the pages ask']
  const answer = JSON.parse(await ask(server, token, asked)) as {
    readonly data: { readonly matches: { readonly pageInfo: { readonly endCursor: string } } }
  }
  return { ...asked, variables: { ...variables, after: answer.data.matches.pageInfo.endCursor } }
}

/** What those cost who ask for the first time, and turn a page. */
async function newcomersOf(server: Running, some: readonly AVeteran[]) {
  const [first, further]: [number[], number[]] = [[], []]
  for (const { token } of some) {
    first.push(await cpuOf(server, () => ask(server, token, ways['as the pages ask'])))
    const page = await furtherPage(server, token)
    further.push(await cpuOf(server, () => ask(server, token, page)))
  }
  return { 'the first question of a person': first, 'a further page': further }
}

async function measured(server: Running, veterans: readonly AVeteran[], size: string): Promise<void> {
  const bare: number[] = []
  const whole: Record<Way, number[]> = { 'as the pages ask': [], 'asked in words': [] }
  for (let round = 0; round < rounds; round++)
    for (const { token, viewer } of veterans.slice(0, people)) {
      const { cpuMs } = await told<{ cpuMs: number }>(server, { bare: viewer.id })
      // The first rounds load and compile.
      if (round > 1) bare.push(cpuMs)
      for (const way of Object.keys(ways) as Way[]) {
        const cost = await cpuOf(server, () => ask(server, token, ways[way]))
        if (round > 1) whole[way].push(cost)
      }
    }
  const all = { ...whole, ...(await newcomersOf(server, veterans.slice(people))) }
  for (const way of Object.keys(all) as (keyof typeof all)[])
    for (const share of [0.5, 0.95])
      printLine({
        name: `matches over GraphQL ${way}, ${size} postings, p${share * 100}, beside the bare index query`,
        value: percentile(all[way], share),
        unit: 'CPU ms of the server',
        baseline: percentile(bare, share),
      })
}

/** A server started anew, until its first matches are answered, and what it holds after many. */
async function atSize(
  postings: number,
  env: NodeJS.ProcessEnv,
  veterans: readonly AVeteran[],
): Promise<void> {
  const [first] = veterans
  const cold = await started(env)
  await ended(cold)
  const began = performance.now()
  const warm = await started(env)
  const size = String(postings)
  const line = (name: string, value: number, unit: string, baseline: number): BenchLine => ({
    name: `matches ${size} postings, ${name}`,
    value,
    unit,
    baseline,
  })
  try {
    const loaded = cpuTimeOf(warm.child.pid ?? 0)
    if (first) await ask(warm, first.token, ways['as the pages ask'])
    printLine(line('index ready after a start, beside filling it anew', warm.startMs, 'ms', cold.startMs))
    printLine(
      line(
        'first matches after a start, beside 5 s',
        performance.now() - began,
        'ms, the process included',
        5_000,
      ),
    )
    printLine(line('processor until it listens, beside 5 s', loaded, 'CPU ms', 5_000))
    await told(warm, { settle: true })
    await measured(warm, veterans, size)
    await told(warm, { collect: true })
    printLine(line('memory of the server', residentOf(warm.child.pid ?? 0), 'MiB resident', 350))
  } finally {
    await ended(warm)
  }
}

/** The whole question over HTTP: client, server and store are processes of their own, and the server's processor time counts. */
export async function run(sizes: readonly number[] = usualSizes): Promise<void> {
  await buildEntries(built, { server: 'tests/bench/matches-server.ts' })
  for (const postings of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'rq-bench-'))
    const embedded = await startEmbedded(folder)
    writeFileSync(
      join(folder, 'operations.json'),
      JSON.stringify({ [`Matches.${operation?.hash}`]: operation?.text }),
    )
    const env = {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATA_FOLDER: folder,
      PAGES_FOLDER: folder,
      LOG_LEVEL: 'error',
      OPERATIONS: 'any',
      ...embedded.addresses,
    }
    try {
      const config = readConfig({ ...env, LOG_LEVEL: 'silent' })
      const wired = await wire(config, await openPlatform(config, 'bench', unhurried))
      const veterans = await fill(wired, postings)
      await wired.close()
      await atSize(postings, env, veterans)
    } finally {
      await embedded.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
