import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { child, type Child } from '../../commands/child.ts'
import { startEmbedded, type Embedded } from '../../embedded/index.ts'
import { readConfig } from '../../server/config.ts'
import { openPlatform, wire, type Wired } from '../../server/wiring.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { mailServer, type MailServer } from '../support/mail-server.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { processesIn } from '../support/processes.ts'

const people = 200
const capacity = 150
/** People come over so many seconds, while one service after the other is taken away. */
const rushSeconds = 60

const said: string[] = []
const say = (line: string) => void said.push(line)
const mount = (folder: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], { stdio: 'ignore' }).status === 0

interface Scene {
  readonly folder: string
  readonly isSmallDisk: boolean
  readonly embedded: Embedded
  readonly mail: MailServer
  readonly server: Child
  readonly workers: Child
  readonly wired: Wired
}

async function theScene(): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'rq-outage-'))
  const isSmallDisk = mount(folder)
  const dataFolder = join(folder, 'data')
  mkdirSync(dataFolder)
  const embedded = await startEmbedded(dataFolder, say)
  const mail = await mailServer(20)
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    DATA_FOLDER: dataFolder,
    SMTP_URL: mail.url,
    LOG_LEVEL: 'silent',
    OPERATIONS: 'any',
    ...embedded.addresses,
  }
  const server = await child('server/main.ts', env, say)
  const workers = await child('workers/main.ts', env, say)
  const config = readConfig(env)
  const wired = await wire(config, await openPlatform(config, 'outage'))
  return { folder, isSmallDisk, embedded, mail, server, workers, wired }
}

async function leave({ folder, isSmallDisk, embedded, mail, server, workers, wired }: Scene): Promise<void> {
  await Promise.all([server.close(), workers.close()])
  await wired.close()
  await embedded.close()
  await mail.close()
  if (isSmallDisk) spawnSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
}

/** People who are signed in, some at once since signing in is bounded. */
async function theCrowd({ services }: Wired): Promise<string[]> {
  const tokens: string[] = []
  while (tokens.length < people) {
    const some = Array.from({ length: 20 }, (_, at) =>
      aVeteran(services, {}, { email: `v${tokens.length + at}@example.invalid` }),
    )
    tokens.push(...(await Promise.all(some)).map(({ token }) => token))
  }
  return tokens
}

interface Registering {
  readonly outcome: string
  /** What was answered before, or that nothing was. */
  readonly refusals: readonly string[]
  /** Of the slowest single answer. */
  readonly slowest: number
  /** From the first press to the final answer. */
  readonly seconds: number
}

/** A person presses the button until there is an answer that is final. */
async function register(url: string, token: string, fairId: string): Promise<Registering> {
  await setTimeout(Math.random() * rushSeconds * 1_000)
  const [began, refusals] = [performance.now(), [] as string[]]
  for (let slowest = 0; ;) {
    const asked = performance.now()
    const outcome = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: 'mutation ($id: ID!) { registerForFair(fairId: $id) { ticketCode } }',
        variables: { id: fairId },
      }),
    })
      .then((response) => response.json() as Promise<{ errors?: { extensions: { code: string } }[] }>)
      .then(({ errors }) => errors?.[0]?.extensions.code ?? 'TICKET')
      .catch(() => 'NO ANSWER')
    const now = performance.now()
    slowest = Math.max(slowest, (now - asked) / 1_000)
    if (outcome !== 'UNAVAILABLE' && outcome !== 'NO ANSWER')
      return { outcome, refusals, slowest, seconds: (now - began) / 1_000 }
    refusals.push(outcome)
    await setTimeout(300 + Math.random() * 700)
  }
}

/** Fills what is left of the disk for some seconds. */
async function fillDisk(folder: string): Promise<void> {
  const file = join(folder, 'filling')
  const { bavail, bsize } = statfsSync(folder)
  try {
    writeFileSync(file, Buffer.alloc(bavail * bsize))
  } catch {
    // It is full all the same.
  }
  await setTimeout(4_000)
  rmSync(file, { force: true })
}

/** One after the other is killed and comes back by itself, or holds still for four seconds; once the disk is full. Gives what was done. */
async function takeAway({ folder, isSmallDisk, wired: { config } }: Scene): Promise<string[]> {
  const { store, redis, server, workers } = processesIn(config.dataFolder)
  const done: string[] = []
  const kill = async (name: string, pid: () => number) => {
    await setTimeout(3_000)
    process.kill(pid(), 'SIGKILL')
    done.push(name)
    await setTimeout(2_500)
  }
  const freeze = async (name: string, pid: () => number) => {
    await setTimeout(3_000)
    const still = pid()
    process.kill(still, 'SIGSTOP')
    await setTimeout(4_000)
    process.kill(still, 'SIGCONT')
    done.push(`${name} (still)`)
    await setTimeout(2_500)
  }
  await kill('workers', workers)
  await kill('redis', redis)
  await kill('store', store)
  if (isSmallDisk) {
    await fillDisk(folder)
    done.push('disk')
  }
  await freeze('store', store)
  await freeze('redis', redis)
  await kill('server', server)
  await kill('store', store)
  await kill('redis', redis)
  return done
}

interface Notice {
  readonly _id: string
  readonly kind: string
  readonly recipientId: string
  readonly email: { readonly state: string; readonly reason: string | null }
}

/** Waits until no mail is planned any more; leases of the killed are taken as over. */
async function untilMailsRest({ connection }: Wired): Promise<Notice[]> {
  const notices = connection.collection<Notice>('notifications')
  for (let waited = 0; waited < 180; waited++) {
    const open = await notices
      .countDocuments({ 'email.state': { $in: ['PLANNED', 'SENDING'] } })
      .catch(() => Infinity)
    if (open === 0 && (await notices.countDocuments({})) >= people) break
    if (waited % 20 === 19)
      await notices.updateMany({ 'email.state': 'SENDING' }, { $set: { 'email.dueAt': new Date(0) } })
    await setTimeout(1_000)
  }
  return notices.find({}).toArray()
}

const counted = (list: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const each of list) counts[each] = (counts[each] ?? 0) + 1
  return counts
}

/** Two hundred people register for a fair while worker, Redis, store, server and disk are taken away in turn. */
export async function run(): Promise<void> {
  const scene = await theScene()
  try {
    const { wired, server, mail } = scene
    const tokens = await theCrowd(wired)
    const staff = (await aStaffMember(wired.services)).viewer
    const fair = await aFair(wired.services, staff, { capacity })
    const url = `http://127.0.0.1:${server.port}`
    const [outcomes, taken] = await Promise.all([
      Promise.all(tokens.map((token) => register(url, token, fair._id))),
      takeAway(scene),
    ])
    const notices = await untilMailsRest(wired)
    await wired.services.fairs.recountPlaces(0)
    const registered = wired.connection.collection('registrations')
    const arrived = mail.arrived.map(({ messageId = '' }) => messageId)
    const came = new Set(arrived)
    const lost = notices.filter(
      ({ _id, email }) => email.state !== 'DROPPED' && !came.has(`<${_id}@rongqiao.invalid>`),
    )
    const slowest = (of: (each: Registering) => number) => Math.max(...outcomes.map(of)).toFixed(1)
    const line = {
      name: 'outage',
      value: await registered.countDocuments({ fairId: fair._id, state: 'REGISTERED' }),
      unit: 'tickets',
      baseline: Math.min(people, capacity),
      placesTaken: (await wired.services.fairs.byIds([fair._id]))[0]?.placesTaken,
      outcomes: counted(outcomes.map(({ outcome }) => outcome)),
      refusals: counted(outcomes.flatMap(({ refusals }) => refusals)),
      mostTries: Math.max(...outcomes.map(({ refusals }) => refusals.length + 1)),
      slowestAnswerSeconds: slowest((each) => each.slowest),
      longestUntilFinalSeconds: slowest((each) => each.seconds),
      taken,
      notices: notices.length,
      noticesDoubled:
        notices.length - new Set(notices.map(({ kind, recipientId }) => kind + recipientId)).size,
      mails: counted(notices.map(({ email }) => email.state)),
      mailsUnknown: notices.filter(({ email }) => email.reason?.startsWith('unknown')).length,
      mailsArrived: arrived.length,
      mailsDoubled: arrived.length - came.size,
      mailsLost: lost.length,
      said,
    }
    process.stdout.write(`${JSON.stringify(line)}\n`)
  } finally {
    await leave(scene)
  }
}
