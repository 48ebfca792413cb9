import { fork, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'undici'
import { clientOperations } from '../../commands/client-operations.ts'
import { startEmbedded } from '../../embedded/index.ts'
import { readConfig } from '../../server/config.ts'
import type { PostingRow } from '../../server/postings/index.ts'
import { openPlatform, wire, type Wired } from '../../server/wiring.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { advertSource, percentile, printLine } from './advert-source.ts'
import { benchPosting } from './bench-posting.ts'

const postings = 2_000
const [warmUps, rounds, perRound, atOnce] = [2_000, 7, 2_000, 32]
const variables = { filter: null, orderBy: 'FIT', first: 20, after: null }

const kinds = ['apollo', 'graphql-js', 'rongqiao'] as const
type Kind = (typeof kinds)[number]

const operation = clientOperations().get('Matches')

interface Running {
  readonly kind: Kind
  readonly process: ChildProcess
  readonly pool: Pool
}

/** A veteran with twenty matches and more, signed in. */
async function filled(wired: Wired): Promise<string> {
  const adverts = advertSource(3)
  const rows = Array.from({ length: postings }, (_, at) => benchPosting(adverts, at))
  await wired.connection.model<PostingRow>('Posting').insertMany(rows, { lean: true })
  await wired.services.matching.start()
  const confirmed = (id: string) => ({ id, answer: 'CONFIRMED' as const, words: [], confidence: 1 })
  const { token } = await aVeteran(wired.services, {
    skills: adverts.skills(8).map(confirmed),
    wishes: {
      occupationCodes: [adverts.occupation(), adverts.occupation()],
      payMin: 4_000,
      areaCodes: ['350500'],
    },
  })
  return token
}

async function started(kind: Kind, token: string, env: NodeJS.ProcessEnv): Promise<Running> {
  const what = JSON.stringify({ kind, token, text: operation?.text, variables })
  const child = fork(join(import.meta.dirname, 'api-server.ts'), [what], {
    env,
    execArgv: ['--import', 'tsx'],
    // The log is written, and read by nobody.
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { kind, process: child, pool: new Pool(`http://127.0.0.1:${port}`, { connections: atOnce }) }
}

async function cpuOf({ process: child }: Running): Promise<number> {
  child.send('cpu')
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }]
  return cpu.user + cpu.system
}

/** The same operation in the words of each: Apollo knows it by the hash of its text, once it has been told. */
function bodyFor(kind: Kind, withText = false): string {
  const sha256Hash =
    kind === 'apollo'
      ? createHash('sha256')
          .update(operation?.text ?? '')
          .digest('hex')
      : operation?.hash
  return JSON.stringify({
    operationName: 'Matches',
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash } },
    ...(withText && { query: operation?.text }),
  })
}

async function ask({ pool, kind }: Running, token: string, body: string): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    ...(kind === 'rongqiao' && { authorization: `Bearer ${token}` }),
  }
  const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body })
  return answer.body.text()
}

/** CPU microseconds for each of so many requests, of the server's process alone. */
async function measured(server: Running, token: string, requests: number): Promise<number> {
  const body = bodyFor(server.kind)
  const before = await cpuOf(server)
  let left = requests
  const asking = async () => {
    while (left-- > 0) await ask(server, token, body)
  }
  await Promise.all(Array.from({ length: atOnce }, asking))
  return ((await cpuOf(server)) - before) / requests
}

/** A figure of wrong answers is none: all three say the same twenty matches. */
async function checked(servers: readonly Running[], token: string): Promise<void> {
  const answers = new Set<string>()
  for (const server of servers) {
    if (server.kind === 'apollo') await ask(server, token, bodyFor('apollo', true))
    const { data } = JSON.parse(await ask(server, token, bodyFor(server.kind))) as {
      data: { matches: { nodes: unknown[] } }
    }
    if (data.matches.nodes.length !== variables.first)
      throw new Error(`${server.kind} gave no twenty matches`)
    answers.add(JSON.stringify(data))
  }
  if (answers.size !== 1) throw new Error('The servers answer differently.')
}

function told(costs: Readonly<Record<Kind, readonly number[]>>): void {
  const each = (kind: Kind) => 1e6 / percentile(costs[kind], 0.5)
  const unit = 'operations per CPU second'
  const name = 'twenty matches through the whole endpoint'
  printLine({
    name: `${name}, beside Apollo defaults`,
    value: each('rongqiao'),
    unit,
    baseline: each('apollo'),
  })
  printLine({
    name: `${name}, beside graphql-js on raw http`,
    value: each('rongqiao'),
    unit,
    baseline: each('graphql-js'),
  })
}

/**
 * The endpoint as it runs in production (session looked up in the store, load, duties, limits, headers, figures) beside Apollo and Express
 * as they come, and beside graphql-js behind Node's own server, which look nobody up: one schema, one operation, one page of answers.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rq-api-'))
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
    LOG_LEVEL: 'info',
    METRICS_PORT: '0',
    ...embedded.addresses,
  }
  const config = readConfig({ ...env, LOG_LEVEL: 'silent' })
  const wired = await wire(config, await openPlatform(config, 'bench'))
  const servers: Running[] = []
  try {
    const token = await filled(wired)
    for (const kind of kinds) servers.push(await started(kind, token, env))
    await checked(servers, token)
    const costs: Record<Kind, number[]> = { apollo: [], 'graphql-js': [], rongqiao: [] }
    for (const server of servers) await measured(server, token, warmUps)
    for (let round = 0; round < rounds; round++)
      for (const server of servers) costs[server.kind].push(await measured(server, token, perRound))
    told(costs)
  } finally {
    for (const { process: child, pool } of servers) {
      await pool.destroy()
      child.disconnect()
    }
    await wired.close()
    await embedded.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
