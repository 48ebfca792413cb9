import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, renameSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { readSnapshot, writeSnapshot } from '../../../server/matching/embedded/snapshot-file.ts'
import { definition, followedTo, snapshotPlace } from '../../support/snapshot-place.ts'

const place = snapshotPlace()

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
    await writeSnapshot(place.file, head, [['long', one]])
    await writeSnapshot(`${place.file}.other`, head, [['long', other]])
    const reading = readSnapshot(place.file, definition)
    renameSync(`${place.file}.other`, place.file)
    const found = Buffer.from((await reading)?.take('long') ?? [])
    expect([one, other].some((each) => found.equals(each))).toBe(true)
  })

  it('is never taken with what was not written in it, though its bytes change while they are read', async () => {
    const long = bytes(5_000_000)
    for (const at of [1_000_000, 4_900_000]) {
      await writeSnapshot(place.file, head, [['long', long]])
      const over = await open(place.file, 'r+')
      const reading = readSnapshot(place.file, definition)
      await over.write(Buffer.from('another'), 0, 7, at)
      const found = (await reading)?.take('long')
      expect(found === undefined || Buffer.from(found).equals(long)).toBe(true)
      expect(await readSnapshot(place.file, definition)).toBeNull()
      await over.close()
    }
  })

  it('gives each part once, and says which it has not', async () => {
    await writeSnapshot(place.file, head, [['one', bytes(3)]])
    const found = await readSnapshot(place.file, definition)
    expect(found?.take('one')).toEqual(bytes(3))
    expect(() => found?.take('one')).toThrow('one')
    expect(() => found?.take('two')).toThrow('two')
  })

  it('stays the one before when writing fails, and nothing is left beside it', async () => {
    await writeSnapshot(place.file, head, [['one', bytes(3)]])
    const failing = function* () {
      yield ['one', bytes(9)] as const
      throw new Error('There is no more.')
    }
    await expect(writeSnapshot(place.file, head, failing())).rejects.toThrow('There is no more.')
    expect((await readSnapshot(place.file, definition))?.take('one')).toEqual(bytes(3))
    expect(readdirSync(dirname(place.file))).toEqual(['postings.snapshot'])
  })

  it('stays the one before when its process is killed while it writes', async () => {
    await writeSnapshot(place.file, head, [['one', bytes(3)]])
    const program = join(place.folder, 'writer.mts')
    writeFileSync(program, writing(place.file))
    const writer = fork(program, [], { execArgv: ['--import', 'tsx'] })
    await once(writer, 'message')
    await vi.waitFor(() => expect(readdirSync(dirname(place.file)).length).toBe(2), {
      timeout: 60_000,
      interval: 1,
    })
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    expect((await readSnapshot(place.file, definition))?.take('one')).toEqual(bytes(3))
  })
})
