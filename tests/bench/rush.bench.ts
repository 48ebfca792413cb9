import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { child } from '../../commands/child.ts'
import { startEmbedded } from '../../embedded/index.ts'
import { hashPassword } from '../../server/accounts/index.ts'
import { readConfig } from '../../server/config.ts'
import { openPlatform, wire, type Wired } from '../../server/wiring.ts'
import { aPhone } from '../support/a-account.ts'

const signIns = 500
const askers = 200
/** People of one hall, behind one address. */
const hall = 200
const hallSeconds = 60
const password = 'quanzhou-1'

interface Answer {
  readonly outcome: string
  readonly seconds: number
}

interface Refusal {
  readonly code: string
  readonly retryAfter?: number
}

/** Whoever is turned away for being too many is told when to come again. */
const outcomeOf = (refusal?: Refusal): string =>
  refusal?.code === 'UNAVAILABLE' && refusal.retryAfter ? 'BUSY' : (refusal?.code ?? 'OK')

async function asked(url: string, body: object, token?: string): Promise<Answer> {
  const since = performance.now()
  const outcome = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
    .then((response) => response.json() as Promise<{ errors?: { extensions: Refusal }[] }>)
    .then(({ errors }) => outcomeOf(errors?.[0]?.extensions))
    .catch(() => 'NO ANSWER')
  return { outcome, seconds: (performance.now() - since) / 1_000 }
}

const signIn = (url: string, phone: string) =>
  asked(url, {
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
    variables: { input: { phone, password } },
  })

const matches = (url: string, token: string) =>
  asked(
    url,
    { query: '{ matches(first: 20) { totalCount nodes { posting { id title } reasons { text } } } }' },
    token,
  )

/** Presses again after five seconds, as the page says, until it is let in. */
async function signInAtLast(url: string, phone: string): Promise<Answer & { readonly tries: number }> {
  await setTimeout(Math.random() * hallSeconds * 1_000)
  for (let tries = 1; ; tries++) {
    const answer = await signIn(url, phone)
    if (answer.outcome !== 'BUSY' || tries === 10) return { ...answer, tries }
    await setTimeout(5_000)
  }
}

async function veterans({ services }: Wired, many: number): Promise<string[]> {
  const passwordHash = await hashPassword(password)
  const drafts = Array.from({ length: many }, (_, at) => ({
    role: 'VETERAN' as const,
    name: `甲${at}`,
    phone: aPhone(),
    passwordHash,
  }))
  const made = await services.accounts.createMany(drafts)
  await services.veterans.createMany(
    made.map(({ _id, name }) => ({ accountId: _id, name, areaCode: '350505' })),
  )
  return drafts.map(({ phone }) => phone)
}

/** A few after another: what is measured comes later. */
async function tokensOf({ services }: Wired, phones: readonly string[]): Promise<string[]> {
  const tokens: string[] = []
  for (const phone of phones)
    tokens.push((await services.accounts.signIn({ phone, password }, `ip-of-${phone}`)).token)
  return tokens
}

function line(name: string, answers: readonly Answer[]): void {
  const seconds = answers.map((each) => each.seconds).toSorted((one, other) => one - other)
  const at = (share: number) =>
    Number((seconds[Math.ceil(share * seconds.length) - 1] ?? Number.NaN).toFixed(2))
  const outcomes: Record<string, number> = {}
  for (const { outcome } of answers) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  const value = { name, value: at(0.95), unit: 's (p95)', baseline: 5, ratio: at(0.95) / 5 }
  process.stdout.write(`${JSON.stringify({ ...value, p50: at(0.5), longest: at(1), outcomes })}\n`)
}

/** Five hundred people sign in at once while two hundred ask for matches; then a hall signs in within a minute. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rq-rush-'))
  const embedded = await startEmbedded(folder)
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    DATA_FOLDER: folder,
    LOG_LEVEL: 'silent',
    OPERATIONS: 'any',
    SEED_DEMO: 'yes',
    ...embedded.addresses,
  }
  const server = await child('server/main.ts', env, () => undefined)
  const config = readConfig(env)
  const wired = await wire(config, await openPlatform(config, 'rush'))
  try {
    const url = `http://127.0.0.1:${server.port}`
    const phones = await veterans(wired, signIns + hall)
    const tokens = await tokensOf(wired, phones.slice(0, askers))
    for (let round = 0; round < 5; round++) await matches(url, tokens[round] ?? '')
    const [signedIn, matched] = await Promise.all([
      Promise.all(phones.slice(0, signIns).map((phone) => signIn(url, phone))),
      Promise.all(tokens.map((token) => matches(url, token))),
    ])
    line(`${signIns} sign-ins at once`, signedIn)
    line(`${askers} matches at the same moment`, matched)
    await setTimeout(5_000)
    const inHall = await Promise.all(phones.slice(signIns).map((phone) => signInAtLast(url, phone)))
    line(`${hall} people of one address within ${hallSeconds} s`, inHall)
  } finally {
    await server.close()
    await wired.close()
    await embedded.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
