import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { built } from '../support/built.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'
import { header, row, importDesk, type ImportDesk } from './import-desk.ts'

let platform: TestPlatform
let desk: ImportDesk
beforeAll(async () => {
  platform = await testPlatform()
  desk = await importDesk(platform)
})
afterAll(() => platform.close())
beforeEach(() => desk.anew())

/** Runs the import command on the test's own database; resolves when it has ended. */
async function command(args: string[], onOutput: (text: string, kill: () => void) => void = () => undefined) {
  const child = spawn(process.execPath, [await built('import'), 'postings', ...args], {
    env: {
      ...process.env,
      MONGODB_URL: inject('mongodbUrl').replace(/\/[^/?]*(\?|$)/, `/${platform.connection.name}$1`),
      REDIS_URL: inject('redisUrl'),
      SECRET_KEY: 'a test key of more than thirty-two characters',
      DATA_FOLDER: platform.dataFolder,
      LOG_LEVEL: 'silent',
    },
  })
  let output = ''
  const heard = (chunk: Buffer) => {
    output += chunk.toString()
    onOutput(output, () => child.kill('SIGKILL'))
  }
  child.stdout.on('data', heard)
  child.stderr.on('data', heard)
  return {
    child,
    ended: new Promise<{ code: number | null; output: string }>((resolve) =>
      child.on('close', (code) => resolve({ code, output })),
    ),
  }
}

describe('the import command', () => {
  it('killed in the middle is completed by running it again, to the exact count', async () => {
    const rows = 6_000
    const lines = [header, ...Array.from({ length: rows }, (_, at) => row(`p${at}`, `叉车司机${at % 37}`))]
    const file = desk.fileOf(`${lines.join('\n')}\n`, 'killed.csv')
    const rejectedPath = join(platform.dataFolder, 'killed.rejected.csv')
    const { child, ended } = await command([file, '--rejected', rejectedPath])
    const collection = platform.connection.collection('postings')
    const some = async (): Promise<number> => {
      const count = await collection.countDocuments({})
      if (count > 0 || child.exitCode !== null) return count
      await new Promise((resolve) => setTimeout(resolve, 20))
      return some()
    }
    await some()
    child.kill('SIGKILL')
    await ended
    const left = await collection.countDocuments({})
    expect(left).toBeGreaterThan(0)
    const { code, output } = await (await command([file, '--rejected', rejectedPath])).ended
    expect(output).toContain('cn_postings_facts')
    expect(code).toBe(0)
    expect(await collection.countDocuments({})).toBe(rows)
    const versions = await collection.distinct('version')
    expect(versions).toEqual([1])
  })

  it('says in both languages what is wrong with how it was called', async () => {
    const nothing = await (await command([])).ended
    expect(nothing).toMatchObject({ code: 1 })
    expect(nothing.output).toContain('Usage')
    const absent = await (await command(['/nowhere/file.csv'])).ended
    expect(absent.output).toContain('There is no such file')
    const nothingTaken = await (await command([desk.fileOf(`${header}\n${row('p1', '女文员')}\n`)])).ended
    expect(nothingTaken).toMatchObject({ code: 1, output: expect.stringContaining('rejected: 1') })
    const days = await (await command([desk.fileOf(header), '--valid-days', '0'])).ended
    expect(days.output).toContain('--valid-days')
  })
})
