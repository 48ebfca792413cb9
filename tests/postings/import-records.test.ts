import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isBelievedVisible } from '../../server/postings/index.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'
import { header, row, taggedHeader, importDesk, type ImportDesk } from './import-desk.ts'

let platform: TestPlatform
let desk: ImportDesk
beforeAll(async () => {
  platform = await testPlatform()
  desk = await importDesk(platform)
})
afterAll(() => platform.close())
beforeEach(() => desk.clear())

describe('an imported posting', () => {
  it('keeps what its source says, reads its meaning, and leaves open what the source does not state', async () => {
    await desk.importText(header, row('p1', 'B2货车司机'))
    const [posting] = await desk.stored()
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
    expect(posting && isBelievedVisible(posting, platform.clock())).toBe(true)
  })

  it('of the other layout is read by its own columns', async () => {
    await desk.importText(
      taggedHeader,
      'q1,e1,运维工程师,350500,,8000,12000,,3-4年,本科,国企,50-150人,linux|python,五险一金,2023-12-12',
    )
    expect((await desk.stored())[0]).toMatchObject({
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
    await desk.importText(header, row('p1', '普工', `,,,${word},,,`))
    expect((await desk.stored())[0]).toMatchObject({ degree, payMin: null, payMax: null, minYears: null })
  })

  const bare = ',,,,,,'

  it.each([
    ['保安 无需倒班', { shift: 'DAY' }],
    ['普工 没有夜班', { shift: 'DAY' }],
    ['白班夜班均可', { shift: 'ROTATING' }],
    ['三班老师', { shift: null }],
    ['保安 退役军人与其他人同等对待', { veteransPreferred: false }],
    ['保安 退役军人优先 无夜班', { veteransPreferred: true, shift: 'DAY' }],
    ['操作工 四班三倒', { shift: 'ROTATING' }],
    ['货车司机（A2优先）', { mustSkills: [], preferredSkills: ['driving-licence-a2'] }],
    ['货车司机 B2驾照', { mustSkills: ['driving-licence-b2'], preferredSkills: [] }],
    ['仓管 无需叉车证', { mustSkills: [], preferredSkills: [] }],
    ['会计 大专以上学历 3年以上经验', { degree: 'ASSOCIATE', minYears: 3 }],
    ['兼职客服 经验不限', { contractType: 'PART_TIME', minYears: 0 }],
    ['初中数学老师', { degree: null, contractType: null, minYears: null }],
  ])('says what its title says: %s', async (title, facts) => {
    await desk.importText(header, row('p1', title, bare))
    expect((await desk.stored())[0]).toMatchObject(facts)
  })

  it('is of the degree and the years that its source states, whatever the title says', async () => {
    await desk.importText(header, row('p1', '会计 本科以上 5年以上经验', ',,,不限,1,,'))
    expect((await desk.stored())[0]).toMatchObject({ degree: null, minYears: 1 })
  })

  it('in a county the tables do not know is in its city, and in none when that is unknown too', async () => {
    const counts = await desk.importText(
      header,
      'p1,commercial,e1,普工,350500,350599,,,,,,不限,,,,0',
      'p2,commercial,e1,普工,999900,,,,,,,不限,,,,0',
    )
    expect(
      (await desk.stored())
        .map(({ areaCode }) => areaCode)
        .toSorted((one, other) => String(one).localeCompare(String(other))),
    ).toEqual(['350500', null])
    expect(counts).toMatchObject({ created: 2, withoutArea: 1 })
  })
})

describe('what a feed writes', () => {
  const kept = async (id: string, title: string, rest?: string) => {
    await desk.importText(header, row(id, title, rest))
    const [posting] = await desk.stored()
    return posting ?? desk.rejected()[0]
  }

  it.each([
    ['叉车<b>司机</b>', '叉车司机'],
    ['叉车&nbsp;司机', '叉车 司机'],
    ['叉车&lt;em class=x&gt;司机&lt;/em&gt;', '叉车司机'],
    ['叉车司机&amp;amp;装卸', '叉车司机&装卸'],
    ['叉车\u200b司机\u202e', '叉车司机'],
    ['经验<3年的叉车司机', '经验<3年的叉车司机'],
    ['⻋⼯', '车工'],
  ])('is read as it was meant: %s', async (title, told) => {
    expect(await kept('p1', title)).toMatchObject({ title: told })
  })

  it.each([
    ['<em>女</em>文员', '5000,7000,13,高中,1,2025-02-20,,', /性别/],
    ['女&nbsp;文员', '5000,7000,13,高中,1,2025-02-20,,', /性别/],
    ['车\u0000工', '5000,7000,13,高中,1,2025-02-20,,', /U\+0000/],
    ['叉车司机', '5,8,12,高中,1,2025-02-20,,', /不像一个月的/],
    ['叉车司机', '0.5,0.8,12,高中,1,2025-02-20,,', /不像一个月的/],
    ['叉车司机', '1000,999999,12,高中,1,2025-02-20,,', /过宽/],
    ['叉车司机', '5000,7000,12,高中,1,2099-02-20,,', /将来/],
    ['叉车司机', '5000,7000,12,高中,1,2001-02-20,,', /五年/],
    ['叉车司机', '5000,7000,12,__proto__,1,2025-02-20,,', /学历/],
    ['叉车司机', '5000,7000,12,constructor,1,2025-02-20,,', /学历/],
    ['叉车司机', '面议元,7000,12,高中,1,2025-02-20,,', /薪酬/],
  ])('that cannot be taken is set aside with its reason: %s %s', async (title, rest, reason) => {
    expect(await kept('p1', title, rest.slice(0, -1))).toMatchObject({
      reason_zh: expect.stringMatching(reason),
    })
  })

  it('numbers and nothing are read as spreadsheets write them', async () => {
    const posting = await kept('p1', '叉车司机', '5000.0,7k,12.0,nan,None,2025/2/20,NaN')
    expect(posting).toMatchObject({ payMin: 5_000, payMax: 7_000, payMonths: 12, degree: null, terms: [] })
    expect(posting).toMatchObject({ source: { postedOn: '2025-02-20' } })
  })

  it('an id that a spreadsheet made a number of is refused as such', async () => {
    expect(await kept('1.2E+17', '叉车司机')).toMatchObject({
      reason_zh: expect.stringContaining('科学计数法'),
    })
  })
})

describe('a file that names every vacancy of its feed', () => {
  const states = async () =>
    Object.fromEntries((await desk.stored()).map(({ source, state }) => [source?.externalId, state]))
  const whole = (...lines: string[]) => desk.importing(desk.fileOf(`${lines.join('\n')}\n`), { whole: true })

  it('closes those it names no more, and none that it names and cannot be taken', async () => {
    await desk.importText(header, row('p1'), row('p2'), row('p3'))
    await desk.importing(desk.fileOf(`${header}\n${row('p9')}\n`), { feed: 'another' })
    const counts = await whole(header, row('p1'), row('p2', '女文员'))
    expect(counts).toMatchObject({ closed: 1, rejected: 1 })
    expect(await states()).toEqual({ p1: 'OPEN', p2: 'OPEN', p3: 'CLOSED', p9: 'OPEN' })
  })

  it('closes nothing when it was not read to its end, holds nothing, or a row hides what it names', async () => {
    await desk.importText(header, row('p1'), row('p2'))
    const many = [header, ...Array.from({ length: 600 }, (_, at) => row(`m${at}`))].join('\n')
    const stopped = { whole: true, signal: AbortSignal.abort() }
    expect(await desk.importing(desk.fileOf(many), stopped)).toMatchObject({ stopped: true, closed: null })
    await platform.connection.collection('postings').deleteMany({ 'source.externalId': /^m/ })
    expect(await whole(header)).toMatchObject({ closed: null })
    expect(await whole(header, row('p1'), 'p2,only,three')).toMatchObject({ closed: null })
    expect(await states()).toEqual({ p1: 'OPEN', p2: 'OPEN' })
  })
})

const shared = join(import.meta.dirname, '../../../shared/data')
const real = [
  ['cn_postings_facts.csv', 17_533],
  ['cn_postings_tagged.csv', 2_315],
] as const

describe.skipIf(!existsSync(shared))('the real files of ../shared/data (skipped where they are not)', () => {
  afterEach(() => desk.anew())
  it.each(real)(
    '%s is taken whole, but for rows whose wording the law refuses, and twice is once',
    async (name, rows) => {
      const file = join(shared, name)
      const first = await desk.importing(file)
      expect(first).toMatchObject({ feed: basename(name, '.csv'), read: rows, updated: 0, unchanged: 0 })
      expect(first.created + first.rejected).toBe(rows)
      expect(first.rejected).toBeLessThan(rows / 450)
      for (const { reason_zh } of desk.rejected())
        expect(reason_zh).toMatch(/性别|诱导求职|毕业院校|不像一个月的|过宽|超过五年/)
      expect(await platform.connection.collection('postings').countDocuments({})).toBe(first.created)
      const second = await desk.importing(file)
      expect(second).toMatchObject({ created: 0, updated: 0, unchanged: first.created })
    },
    400_000,
  )
})
