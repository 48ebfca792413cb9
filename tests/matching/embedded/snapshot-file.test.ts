import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readSnapshot, writeSnapshot } from '../../../server/matching/embedded/snapshot-file.ts'

const definition = 'as today'
const followedTo = new Date('2026-03-10T04:00:00Z')

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rq-snapshot-'))
  file = join(folder, 'index', 'postings.snapshot')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const home = join(import.meta.dirname, '../../../server/matching/embedded/snapshot-file.ts')

/** A program that writes snapshots without end, until it is killed. */
const writing = (file: string): string => `
import { writeSnapshot } from ${JSON.stringify(pathToFileURL(home).href)}
const bytes = new Uint8Array(2 ** 28)
process.send('writing')
for (;;)
  await writeSnapshot(
    ${JSON.stringify(file)},
    { definition: 'as today', followedTo: new Date() },
    ['one', 'two', 'three', 'four'].map((name) => [name, bytes]),
  )
`

describe('the file of a snapshot', () => {
  const bytes = (length: number, first = 0) =>
    new Uint8Array(length).fill(first).map((number, at) => number + (at % 251))
  const head = { definition, followedTo }

  it('is read from the file that was opened, though another is put in its place meanwhile', async () => {
    const [one, other] = [bytes(5_000_000), bytes(5_000_000, 1)]
    await writeSnapshot(file, head, [['long', one]])
    await writeSnapshot(`${file}.other`, head, [['long', other]])
    const reading = readSnapshot(file, definition)
    renameSync(`${file}.other`, file)
    const found = Buffer.from((await reading)?.take('long') ?? [])
    expect([one, other].some((each) => found.equals(each))).toBe(true)
  })

  it('is never taken with what was not written in it, though its bytes change while they are read', async () => {
    const long = bytes(5_000_000)
    for (const at of [1_000_000, 4_900_000]) {
      await writeSnapshot(file, head, [['long', long]])
      const over = await open(file, 'r+')
      const reading = readSnapshot(file, definition)
      await over.write(Buffer.from('another'), 0, 7, at)
      const found = (await reading)?.take('long')
      expect(found === undefined || Buffer.from(found).equals(long)).toBe(true)
      expect(await readSnapshot(file, definition)).toBeNull()
      await over.close()
    }
  })

  it('gives each part once, and says which it has not', async () => {
    await writeSnapshot(file, head, [['one', bytes(3)]])
    const found = await readSnapshot(file, definition)
    expect(found?.take('one')).toEqual(bytes(3))
    expect(() => found?.take('one')).toThrow('one')
    expect(() => found?.take('two')).toThrow('two')
  })

  it('stays the one before when writing fails, and nothing is left beside it', async () => {
    await writeSnapshot(file, head, [['one', bytes(3)]])
    const failing = function* () {
      yield ['one', bytes(9)] as const
      throw new Error('There is no more.')
    }
    await expect(writeSnapshot(file, head, failing())).rejects.toThrow('There is no more.')
    expect((await readSnapshot(file, definition))?.take('one')).toEqual(bytes(3))
    expect(readdirSync(dirname(file))).toEqual(['postings.snapshot'])
  })

  it('stays the one before when its process is killed while it writes', async () => {
    await writeSnapshot(file, head, [['one', bytes(3)]])
    const program = join(folder, 'writer.mts')
    writeFileSync(program, writing(file))
    const writer = fork(program, [], { execArgv: ['--import', 'tsx'] })
    await once(writer, 'message')
    await vi.waitFor(() => expect(readdirSync(dirname(file)).length).toBe(2), {
      timeout: 60_000,
      interval: 1,
    })
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    expect((await readSnapshot(file, definition))?.take('one')).toEqual(bytes(3))
  })
})
