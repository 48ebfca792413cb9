import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'bson'
import type { Database } from 'lmdb'
import { MongoClient, type Collection } from 'mongodb'

const { open } = createRequire(import.meta.url)('lmdb') as typeof import('lmdb')

interface Posting {
  _id: number
  code: string
  title: string
  pay: number
  town: string
  skills: string[]
  at: Date
  note: string
}

const posting = (i: number): Posting => ({
  _id: i,
  code: `P${String((i * 7919) % 1_000_003).padStart(7, '0')}`,
  title: `装配工 ${i % 97}`,
  pay: (i * 31) % 20_000,
  town: `3505050${i % 8}`,
  skills: [`s${i % 41}`, `s${i % 13}`],
  at: new Date(1_700_000_000_000 + i * 1000),
  note: 'x'.repeat(300),
})

/** What both the store and plain lmdb are asked to do. */
interface Subject {
  insertMany(docs: Posting[]): Promise<void>
  findByIndex(code: string): Promise<unknown>
  page(from: number): Promise<unknown[]>
  update(id: number, pay: number): Promise<unknown>
  cpu(): number
  close(): Promise<void>
}

const HERE = import.meta.dirname
const TICK = 10_000

/** CPU µs a process has used, in ticks of 10 ms. */
const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

const child = (folder: string): Promise<{ process: ChildProcess; url: string }> =>
  new Promise((resolve, reject) => {
    const main = join(HERE, '../src/main.ts')
    const args = ['--import', 'tsx', main, '--folder', folder, '--socket', join(folder, '../bench.sock')]
    const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
    started.once('error', reject)
    started.stdout!.once('data', (chunk: Buffer) =>
      resolve({ process: started, url: (JSON.parse(chunk.toString()) as { url: string }).url }),
    )
  })

const store = async (folder: string): Promise<Subject> => {
  const server = await child(folder)
  const client = await new MongoClient(server.url, { maxPoolSize: 20 }).connect()
  const c: Collection<Posting> = client.db('bench').collection('postings')
  await c.createIndexes([{ key: { code: 1 }, unique: true }, { key: { pay: 1 } }])
  return {
    insertMany: async (docs) => void (await c.insertMany(docs)),
    findByIndex: (code) => c.findOne({ code }),
    page: (from) =>
      c
        .find({ pay: { $gte: from } })
        .sort({ pay: 1 })
        .limit(20)
        .toArray(),
    update: (_id, pay) => c.updateOne({ _id }, { $set: { pay } }),
    cpu: () => cpuOf(server.process.pid!),
    async close() {
      await client.close()
      const ended = new Promise((resolve) => server.process.once('exit', resolve))
      server.process.kill('SIGTERM')
      await ended
    },
  }
}

const payKey = (pay: number, id: number): number[] => [pay, id]

/** The same by hand: BSON values, two index tables, one durable transaction per operation. */
const plain = (folder: string): Promise<Subject> => {
  const root = open({ path: folder, overlappingSync: false, maxDbs: 4 } as never)
  const docs = root.openDB({ name: 'docs', encoding: 'binary' }) as Database<Buffer, number>
  const codes = root.openDB({ name: 'codes' }) as Database<number, string>
  const pays = root.openDB({ name: 'pays', encoding: 'binary' }) as Database<Buffer, number[]>
  const none = Buffer.alloc(0)
  const read = (id: number): Posting | undefined => {
    const bytes = docs.get(id)
    return bytes && (deserialize(bytes) as Posting)
  }
  const put = (doc: Posting): void => {
    docs.putSync(doc._id, Buffer.from(serialize(doc)))
    codes.putSync(doc.code, doc._id)
    pays.putSync(payKey(doc.pay, doc._id), none)
  }
  return Promise.resolve({
    insertMany: (list) => root.transaction(() => list.forEach(put)),
    findByIndex: async (code) => read(codes.get(code)!),
    page: async (from) => [...pays.getKeys({ start: [from], limit: 20 })].map((key) => read(key[1]!)),
    update: (id, pay) =>
      root.transaction(() => {
        const doc = read(id)!
        pays.removeSync(payKey(doc.pay, id))
        put({ ...doc, pay })
      }),
    cpu: () => process.cpuUsage().user + process.cpuUsage().system,
    close: () => root.close(),
  })
}

type Operation = {
  name: string
  count: number
  at: number
  run(s: Subject, i: number, size: number): Promise<unknown>
}

const OPERATIONS: Operation[] = [
  {
    name: 'find-by-index',
    count: 2000,
    at: 20,
    run: (s, i, size) => s.findByIndex(posting((i * 617) % size).code),
  },
  { name: 'range-page-20', count: 600, at: 20, run: (s, i) => s.page((i * 37) % 19_000) },
  {
    name: 'update-by-id',
    count: 1000,
    at: 20,
    run: (s, i, size) => s.update((i * 449) % size, (i * 53) % 20_000),
  },
]

interface Measure {
  rate: number
  cpu: number
}

/** Runs `count` operations, `at` a time. */
const measured = async (s: Subject, o: Operation, size: number): Promise<Measure> => {
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < o.count) await o.run(s, next++, size)
  }
  const cpu = s.cpu()
  const began = performance.now()
  await Promise.all(Array.from({ length: o.at }, worker))
  const seconds = (performance.now() - began) / 1000
  return { rate: o.count / seconds, cpu: (s.cpu() - cpu) / o.count }
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const print = (name: string, value: number, unit: string, baseline: number): void => {
  const round = (n: number): number => Number(n.toPrecision(4))
  console.log(
    JSON.stringify({
      name,
      value: round(value),
      unit,
      baseline: round(baseline),
      ratio: round(value / baseline),
    }),
  )
}

const fill = async (s: Subject, from: number, to: number): Promise<number> => {
  const began = performance.now()
  for (let i = from; i < to; i += 1000)
    await s.insertMany(Array.from({ length: 1000 }, (_, k) => posting(i + k)))
  return (to - from) / ((performance.now() - began) / 1000)
}

const ROUNDS = 5
const SIZES = [20_000, 200_000]

type Results = Map<string, { store: Measure; plain: Measure }>

const compare = async (subjects: { store: Subject; plain: Subject }, size: number): Promise<Results> => {
  const results: Results = new Map()
  for (const o of OPERATIONS) {
    const rounds: { store: Measure; plain: Measure }[] = []
    for (let r = 0; r < ROUNDS; r++) {
      rounds.push({
        store: await measured(subjects.store, o, size),
        plain: await measured(subjects.plain, o, size),
      })
    }
    const middle = (pick: (r: { store: Measure; plain: Measure }) => number): number =>
      median(rounds.map(pick))
    const result = {
      store: { rate: middle((r) => r.store.rate), cpu: middle((r) => r.store.cpu) },
      plain: { rate: middle((r) => r.plain.rate), cpu: middle((r) => r.plain.cpu) },
    }
    results.set(o.name, result)
    print(`store ${o.name} at ${size}`, result.store.rate, 'operations/s', result.plain.rate)
    print(`store ${o.name} at ${size}, server CPU`, result.store.cpu, 'µs/operation', result.plain.cpu)
  }
  return results
}

/** Operations per second of the document store through the official driver, beside plain lmdb; and how the cost grows. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const subjects = { store: await store(join(folder, 'store')), plain: await plain(join(folder, 'plain')) }
  try {
    const bySize: Results[] = []
    let filled = 0
    for (const size of SIZES) {
      const rate = await fill(subjects.store, filled, size)
      print(
        `store insertMany(1000) up to ${size}`,
        rate,
        'documents/s',
        await fill(subjects.plain, filled, size),
      )
      filled = size
      bySize.push(await compare(subjects, size))
    }
    for (const { name } of OPERATIONS) {
      const [small, large] = bySize.map((results) => results.get(name)!.store)
      print(
        `store ${name} growth of cost, 20,000 to 200,000`,
        1 / large!.rate,
        's/operation',
        1 / small!.rate,
      )
    }
  } finally {
    await subjects.store.close()
    await subjects.plain.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
