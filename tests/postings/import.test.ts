import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import type { AppError } from '../../server/platform/errors.ts'
import {
  createPostings,
  importPostings,
  importedPostingStore,
  isVisible,
  readTitle,
  rejectedRows,
  type ImportCounts,
  type PostingRow,
} from '../../server/postings/index.ts'
import { buildIndexes } from '../../server/platform/database.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

const header =
  'id,source_kind,employer_id,title_zh,city_code,county_code,lng,lat,salary_min,salary_max,months,degree,min_years,posted,terms,description_chars'
const taggedHeader =
  'id,employer_id,title_zh,city_code,county_code,salary_min,salary_max,months,experience,degree,employer_type,employer_size,skills,benefits,posted'

const row = (id: string, title = '叉车司机', rest = '5000,7000,13,高中,1,2025-02-20,叉车|夜班') =>
  `${id},commercial,e1,${title},350500,350505,,,${rest},100`

let platform: TestPlatform
let rejectedFile: string
beforeAll(async () => {
  platform = await testPlatform()
  const none = { ofAccount: async () => null, byIds: async () => [] }
  createPostings({ ...platform, employers: none })
  await buildIndexes(platform.connection)
  rejectedFile = join(platform.dataFolder, 'rejected', 'file.rejected.csv')
})
afterAll(() => platform.close())
beforeEach(() => platform.connection.collection('postings').deleteMany({}))

function fileOf(content: string | Buffer, name = 'file.csv'): string {
  mkdirSync(platform.dataFolder, { recursive: true })
  const file = join(platform.dataFolder, name)
  writeFileSync(file, content)
  return file
}

const importing = (file: string, more: { feed?: string; signal?: AbortSignal } = {}): Promise<ImportCounts> =>
  importPostings({
    file,
    validDays: 90,
    store: importedPostingStore(platform.connection),
    rejected: rejectedRows(rejectedFile),
    readTitle,
    clock: platform.clock,
    ...more,
  })

const importText = (...lines: string[]) => importing(fileOf(`${lines.join('\n')}\n`))
const stored = () => platform.connection.collection<PostingRow>('postings').find({}).toArray()
const rejected = (): Record<string, string>[] =>
  existsSync(rejectedFile) ? parse(readFileSync(rejectedFile), { columns: true, bom: true }) : []

describe('an imported posting', () => {
  it('keeps what its source says, reads its meaning, and leaves open what the source does not state', async () => {
    await importText(header, row('p1', 'B2货车司机'))
    const [posting] = await stored()
    expect(posting).toMatchObject({
      source: { feed: 'cn_postings_facts', externalId: 'p1', postedOn: '2025-02-20' },
      title: 'B2货车司机',
      employerId: null,
      areaCode: '350505',
      areaPath: ['350505', '350500', '350000'],
      payMin: 5_000,
      payMax: 7_000,
      payMonths: 13,
      degree: 'HIGH_SCHOOL',
      minYears: 1,
      shift: 'NIGHT',
      terms: ['叉车', '夜班'],
      mustSkills: ['driving-licence-b2'],
      headCount: null,
      contractType: null,
      conditions: '',
      content: '',
      place: '',
      state: 'OPEN',
      version: 1,
    })
    expect(posting && isVisible(posting, platform.clock())).toBe(true)
  })

  it('of the other layout is read by its own columns', async () => {
    await importText(
      taggedHeader,
      'q1,e1,运维工程师,350500,,8000,12000,,3-4年,本科,国企,50-150人,linux|python,五险一金,2023-12-12',
    )
    expect((await stored())[0]).toMatchObject({
      source: { feed: 'cn_postings_tagged', externalId: 'q1', postedOn: '2023-12-12' },
      areaCode: '350500',
      payMonths: 12,
      minYears: 3,
      degree: 'BACHELOR',
      terms: ['linux', 'python'],
    })
  })

  it.each([
    ['不限', null],
    ['学历不限', null],
    ['', null],
    ['初中及以下', 'NONE'],
    ['中专', 'HIGH_SCHOOL'],
    ['中技/中专', 'HIGH_SCHOOL'],
    ['大专', 'ASSOCIATE'],
    ['大专及以上', 'ASSOCIATE'],
    ['硕士', 'MASTER'],
    ['博士', 'DOCTORATE'],
  ])('asks for the degree “%s” as %s', async (word, degree) => {
    await importText(header, row('p1', '普工', `,,,${word},,,`))
    expect((await stored())[0]).toMatchObject({ degree, payMin: null, payMax: null, minYears: null })
  })

  it('in a county the tables do not know is in its city, and in none when that is unknown too', async () => {
    const counts = await importText(
      header,
      'p1,commercial,e1,普工,350500,350599,,,,,,不限,,,,0',
      'p2,commercial,e1,普工,999900,,,,,,,不限,,,,0',
    )
    expect((await stored()).map(({ areaCode }) => areaCode).toSorted()).toEqual(['350500', null])
    expect(counts).toMatchObject({ created: 2, withoutArea: 1 })
  })
})

describe('importing a file', () => {
  it('again creates and changes nothing', async () => {
    const lines = [header, ...Array.from({ length: 1_203 }, (_, at) => row(`p${at}`))]
    expect(await importText(...lines)).toMatchObject({ read: 1_203, created: 1_203, unchanged: 0 })
    const before = await stored()
    platform.clock.advance(5 * 86_400_000)
    expect(await importText(...lines)).toMatchObject({ created: 0, updated: 0, unchanged: 1_203 })
    expect(await stored()).toEqual(before)
  })

  it('again with changes changes those rows only, and opens nothing that was closed', async () => {
    await importText(header, row('p1'), row('p2'), row('p3'))
    await platform.connection
      .collection<PostingRow>('postings')
      .updateOne({ 'source.externalId': 'p2' }, { $set: { state: 'CLOSED' } })
    const counts = await importText(header, row('p1'), row('p2', '保安员'), row('p3', '保洁员'))
    expect(counts).toMatchObject({ created: 0, updated: 2, unchanged: 1 })
    const byId = new Map((await stored()).map((posting) => [posting.source?.externalId, posting]))
    expect(byId.get('p1')).toMatchObject({ version: 1 })
    expect(byId.get('p2')).toMatchObject({ title: '保安员', state: 'CLOSED', version: 2 })
    expect(byId.get('p3')).toMatchObject({ title: '保洁员', state: 'OPEN', version: 2 })
  })

  it('under another feed keeps both, as two sources may use one id', async () => {
    const file = fileOf(`${header}\n${row('p1')}\n`)
    await importing(file)
    expect(await importing(file, { feed: 'other' })).toMatchObject({ feed: 'other', created: 1 })
    expect(await stored()).toHaveLength(2)
  })

  it('twice at the same moment keeps each row once', async () => {
    const lines = [header, ...Array.from({ length: 700 }, (_, at) => row(`p${at}`))].join('\n')
    const both = await Promise.all([
      importing(fileOf(lines, 'one.csv')),
      importPostings({
        file: fileOf(lines, 'two.csv'),
        validDays: 90,
        store: importedPostingStore(platform.connection),
        rejected: rejectedRows(`${rejectedFile}.two`),
        readTitle,
        clock: platform.clock,
      }),
    ])
    expect(both.map(({ created }) => created).reduce((a, b) => a + b)).toBe(700)
    expect(await stored()).toHaveLength(700)
    expect((await stored()).every(({ version }) => version === 1)).toBe(true)
  })

  it('sets aside every row it cannot take, with line, id and reasons in both languages, and goes on', async () => {
    const counts = await importText(
      header,
      row('p1'),
      'only,three,cells',
      row('p2', '"unclosed'),
      row('p3', '叉车司机', '7000,5000,13,高中,1,2025-02-20,'),
      row('p4', '叉车司机', 'much,7000,13,神童,1,2025-13-40,'),
      row('', '叉车司机'),
      row('p5', ''),
      row('p6', '招男普工'),
      row('p1', '保安员'),
      row('p7', '保安员').replace('350505', '35'),
      row('p8', '保洁员'),
    )
    expect(counts).toMatchObject({ read: 11, created: 2, rejected: 9 })
    expect((await stored()).map(({ source }) => source?.externalId).toSorted()).toEqual(['p1', 'p8'])
    const rows = rejected()
    expect(rows.map(({ line }) => Number(line))).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11])
    for (const { reason_zh, reason_en } of rows) {
      expect(reason_zh).toMatch(/\p{Script=Han}/u)
      expect(reason_en).toMatch(/[a-z]/)
    }
    expect(rows[3]?.['reason_zh']).toMatch(/薪酬.*学历.*发布日期|学历.*薪酬/)
    expect(rows[6]?.['reason_zh']).toContain('妇女权益保障法')
    expect(rows[7]?.['reason_en']).toContain('line 2')
    expect(rows[2]?.['record']).toContain('p3')
  })

  it('with nothing to set aside leaves no file of rejected rows from an earlier run', async () => {
    await importText(header, 'broken')
    expect(existsSync(rejectedFile)).toBe(true)
    await importText(header, row('p1'))
    expect(existsSync(rejectedFile)).toBe(false)
  })

  it('reads a byte order mark, Windows line ends, quotes, blank lines and line breaks within quotes', async () => {
    const quoted = row('p1', '"保安员，\n夜班 ""急招"""')
    const counts = await importing(
      fileOf(`\ufeff${header}\r\n${quoted}\r\n\r\n${row('p2', '5" 管道工')}\r\n${row('p3')}`),
    )
    expect(counts).toMatchObject({ read: 3, created: 3, rejected: 0 })
    const titles = (await stored()).map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['保安员，\n夜班 "急招"', '5" 管道工', '叉车司机']))
  })

  it('that is not UTF-8 sets its rows aside and says so', async () => {
    const gbk = Buffer.concat([
      Buffer.from(`${header}\np1,commercial,e1,`),
      Buffer.from([0xb1, 0xa3, 0xb0, 0xb2]),
      Buffer.from(',350500,350505,,,,,,不限,,,,0\n'),
    ])
    expect(await importing(fileOf(gbk))).toMatchObject({ created: 0, rejected: 1 })
    expect(rejected()[0]?.['reason_en']).toContain('UTF-8')
  })

  it.each(['', '\n', '\ufeff'])('that is empty (%j) is refused', async (content) => {
    const refused = await importing(fileOf(content)).catch((error: unknown) => error as AppError)
    expect(refused).toMatchObject({ code: 'INVALID', text: { zh: '文件是空的。' } })
  })

  it('with a header alone takes nothing and refuses nothing', async () => {
    expect(await importText(header)).toMatchObject({ read: 0, created: 0, rejected: 0 })
  })

  it('of no known layout is refused, naming the missing columns, before anything is written', async () => {
    const refused = await importText('id,title,pay', 'a,b,c').catch((error: unknown) => error as AppError)
    expect(refused).toMatchObject({ code: 'INVALID' })
    const { zh, en } = (refused as AppError).text
    for (const column of ['title_zh', 'county_code', 'min_years', 'experience']) {
      expect(zh).toContain(column)
      expect(en).toContain(column)
    }
    const almost = header.replace('salary_max', 'pay')
    const lacking = await importText(almost).catch((error: unknown) => error as AppError)
    expect((lacking as AppError).text.en).toContain('cn_postings_facts: salary_max')
  })

  it('may be stopped after any batch and is completed by doing it again', async () => {
    const lines = [header, ...Array.from({ length: 1_700 }, (_, at) => row(`p${at}`))].join('\n')
    const stop = new AbortController()
    const stopped = await importPostings({
      file: fileOf(lines),
      validDays: 90,
      store: importedPostingStore(platform.connection),
      rejected: rejectedRows(rejectedFile),
      readTitle,
      clock: platform.clock,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(stopped.stopped).toBe(true)
    expect(stopped.created % 500).toBe(0)
    expect(stopped).toMatchObject({ line: stopped.created + 1 })
    const rest = await importing(fileOf(lines))
    expect(rest).toMatchObject({ created: 1_700 - stopped.created, unchanged: stopped.created })
    expect(await stored()).toHaveLength(1_700)
  })
})

/** Runs the import command on the test's own database; resolves when it has ended. */
function command(args: string[], onOutput: (text: string, kill: () => void) => void = () => undefined) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, '../../commands/import.ts'), 'postings', ...args],
    {
      env: {
        ...process.env,
        MONGODB_URL: inject('mongodbUrl').replace(/\/[^/?]*(\?|$)/, `/${platform.connection.name}$1`),
        REDIS_URL: inject('redisUrl'),
        SECRET_KEY: 'a test key of more than thirty-two characters',
        DATA_FOLDER: platform.dataFolder,
        LOG_LEVEL: 'silent',
      },
    },
  )
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
    const file = fileOf(`${lines.join('\n')}\n`, 'killed.csv')
    const rejectedPath = join(platform.dataFolder, 'killed.rejected.csv')
    const { child, ended } = command([file, '--rejected', rejectedPath])
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
    const { code, output } = await command([file, '--rejected', rejectedPath]).ended
    expect(output).toContain('cn_postings_facts')
    expect(code).toBe(0)
    expect(await collection.countDocuments({})).toBe(rows)
    const versions = await collection.distinct('version')
    expect(versions).toEqual([1])
  }, 120_000)

  it('says in both languages what is wrong with how it was called', async () => {
    const nothing = await command([]).ended
    expect(nothing).toMatchObject({ code: 1 })
    expect(nothing.output).toContain('Usage')
    const absent = await command(['/nowhere/file.csv']).ended
    expect(absent.output).toContain('There is no such file')
    const days = await command([fileOf(header), '--valid-days', '0']).ended
    expect(days.output).toContain('--valid-days')
  }, 120_000)
})

const shared = join(import.meta.dirname, '../../../shared/data')
const real = [
  ['cn_postings_facts.csv', 17_533],
  ['cn_postings_tagged.csv', 2_315],
] as const

describe.skipIf(!existsSync(shared))('the real files of ../shared/data (skipped where they are not)', () => {
  it.each(real)(
    '%s is taken whole, but for rows whose wording the law refuses, and twice is once',
    async (name, rows) => {
      const file = join(shared, name)
      const first = await importing(file)
      expect(first).toMatchObject({ feed: basename(name, '.csv'), read: rows, updated: 0, unchanged: 0 })
      expect(first.created + first.rejected).toBe(rows)
      expect(first.rejected).toBeLessThan(rows / 500)
      for (const { reason_zh } of rejected()) expect(reason_zh).toMatch(/性别|诱导求职/)
      expect(await platform.connection.collection('postings').countDocuments({})).toBe(first.created)
      const second = await importing(file)
      expect(second).toMatchObject({ created: 0, updated: 0, unchanged: first.created })
    },
    180_000,
  )
})
