import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { demoSignIns } from '../../server/demo/index.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'rq-start-'))
const started: Started[] = []

interface Started {
  readonly process: ChildProcess
  readonly said: () => string
  /** The address it printed; rejects with all it said when it ends before. */
  readonly address: Promise<string>
  readonly ended: Promise<number | null>
}

/** `npm start` as a newcomer types it, on a port of its own. */
function start(dataFolder = folder, more: NodeJS.ProcessEnv = {}, until = /STAFF/): Started {
  const own = { PORT: '0', DATA_FOLDER: dataFolder, LOG_LEVEL: 'error', OPERATIONS: 'any', VITEST: '' }
  const env = { ...process.env, ...own, ...more }
  const child = spawn(process.execPath, ['commands/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const address = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/localhost:\d+/.exec(said)
      if (found && until.test(said)) resolve(found[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => reject(new Error(said)))
  })
  address.catch(() => {})
  const one = { process: child, said: () => said, address, ended }
  started.push(one)
  return one
}

/** Loosely typed on purpose: a test asks for what it wants to see. */
// oxlint-disable-next-line typescript/no-explicit-any
async function ask(address: string, query: string, token?: string): Promise<any> {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  })
  return ((await response.json()) as { data: unknown }).data
}

const veteran = demoSignIns.find(({ role }) => role === 'VETERAN')

/** The password that was printed beside a role; empty where none was. */
const printed = (role: string, said: string): string =>
  new RegExp(`${role} +\\d{11} {2}(\\S*) {2}`).exec(said)?.[1] ?? ''

async function signIn(address: string): Promise<string> {
  const password = printed('VETERAN', started[0]?.said() ?? '')
  const input = `{ phone: "${veteran?.phone}", password: "${password}" }`
  const { signIn } = await ask(address, `mutation { signIn(input: ${input}) { token } }`)
  return signIn.token
}

afterAll(async () => {
  for (const { process: child, ended } of started) {
    child.kill('SIGTERM')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
})

describe('npm start', () => {
  it('seeds, serves the pages and the first match, and prints three sign-ins with passwords of its own', async () => {
    const one = start()
    const address = await one.address
    for (const { phone, role } of demoSignIns) expect(one.said()).toMatch(new RegExp(`${role} +${phone}`))
    const passwords = demoSignIns.map(({ role }) => printed(role, one.said()))
    expect(new Set(passwords).size).toBe(3)
    for (const password of passwords) expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    expect(one.said().match(/the key lies in the folder it protects: .*secret\.key/g)).toHaveLength(1)
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    expect(await (await fetch(address)).text()).toContain('<div id="root"')
    const { matches } = await ask(
      address,
      '{ matches(first: 3) { nodes { posting { title } reasons { state text } } } }',
      await signIn(address),
    )
    expect(matches.nodes.length).toBe(3)
    expect(matches.nodes[0].reasons.some((reason: { state: string }) => reason.state === 'MET')).toBe(true)
  })

  it('is reached through sockets that only this user can open', () => {
    for (const name of ['mongo.sock', 'redis.sock'])
      expect(statSync(join(folder, 'run', name)).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600)
  })

  it('refuses a second start on the same data folder with a sentence, and the first goes on', async () => {
    const second = start()
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(/already running on .*rq-start-/)
    expect(second.said()).not.toMatch(/at .*\.ts:\d+/)
    const address = (await started[0]?.address) ?? ''
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
  })

  it('has everything that was acknowledged after kill -9 and another start', async () => {
    const first = started[0]
    const address = (await first?.address) ?? ''
    const token = await signIn(address)
    await ask(
      address,
      'mutation { stateWishes(input: { payMin: 6789, occupationCodes: [], areaCodes: [] }) { id } }',
      token,
    )
    first?.process.kill('SIGKILL')
    await first?.ended
    const second = start()
    const again = await second.address
    for (const { role } of demoSignIns) expect(printed(role, second.said())).toBe('')
    expect(second.said()).toContain('told at the first start')
    const { viewer, myVeteran } = await ask(
      again,
      '{ viewer { name } myVeteran { wishes { payMin } } }',
      token,
    )
    expect(viewer.name).toBe(veteran?.name)
    expect(myVeteran.wishes.payMin).toBe(6789)
  })

  it('tells the passwords once; they are set anew by a command, and those of before are worth nothing', async () => {
    const address = (await started.at(-1)?.address) ?? ''
    const env = { ...process.env, DATA_FOLDER: folder, LOG_LEVEL: 'error', OPERATIONS: 'any', VITEST: '' }
    const typing = ['--import', 'tsx', 'commands/demo.ts', 'passwords']
    const { stdout } = await promisify(execFile)(process.execPath, typing, { cwd: root, env })
    const password = printed('VETERAN', stdout)
    expect(password).not.toBe(printed('VETERAN', started[0]?.said() ?? ''))
    const trying = (typed: string) =>
      ask(
        address,
        `mutation { signIn(input: { phone: "${veteran?.phone}", password: "${typed}" }) { token } }`,
      )
    expect((await trying(password)).signIn.token).toBeTruthy()
    expect(await trying(printed('VETERAN', started[0]?.said() ?? ''))).toBeNull()
  })

  it('stops on Ctrl-C and leaves no service running', async () => {
    const last = started.at(-1)
    last?.process.kill('SIGINT')
    expect(await last?.ended).toBe(0)
    expect(existsSync(join(folder, 'run', 'mongo.sock'))).toBe(false)
  })

  it.each([
    [{ HOST: '0.0.0.0' }, 'HOST 0.0.0.0'],
    [{ PUBLIC_URL: 'https://work.quangang.gov.cn' }, 'PUBLIC_URL https://work.quangang.gov.cn'],
  ])(
    'refuses the demo, in a full sentence, where %o',
    async (env, named) => {
      const refused = start(folder, env)
      expect(await refused.ended).toBe(1)
      expect(refused.said()).toContain(`The demo district is refused, since ${named} can be reached`)
      expect(refused.said()).not.toMatch(/at .*\.ts:\d+/)
    },
    60_000,
  )
})

describe('npm start without a demo', () => {
  it('prints a link by which the first member of staff comes in, and none once there is staff', async () => {
    const own = mkdtempSync(join(tmpdir(), 'rq-first-'))
    const first = start(own, { SEED_DEMO: 'no' }, /Ctrl-C/)
    const address = await first.address
    expect(first.said()).not.toContain('STAFF')
    const [, token = ''] = /http:\/\/localhost:\d+\/sign-up#first=(\S+)/.exec(first.said()) ?? []
    const input = `{ token: "${token}", name: "林向阳", phone: "13905950001", password: "meizhou-27-wan" }`
    const begin = () =>
      ask(address, `mutation { beginStaff(input: ${input}) { viewer { role station { id } } } }`)
    expect((await begin()).beginStaff.viewer).toEqual({ role: 'STAFF', station: null })
    expect(await begin()).toBeNull()
    first.process.kill('SIGINT')
    await first.ended
    const second = start(own, { SEED_DEMO: 'no' }, /Ctrl-C/)
    await second.address
    expect(second.said()).not.toContain('#first=')
    second.process.kill('SIGINT')
    await second.ended
    rmSync(own, { recursive: true, force: true })
  })
})
