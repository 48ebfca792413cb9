import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isVisible } from '../../server/postings/index.ts'
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
    expect(posting && isVisible(posting, platform.clock())).toBe(true)
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
    ['非退役军人优先', { veteransPreferred: false }],
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
      const first = await desk.importing(file)
      expect(first).toMatchObject({ feed: basename(name, '.csv'), read: rows, updated: 0, unchanged: 0 })
      expect(first.created + first.rejected).toBe(rows)
      expect(first.rejected).toBeLessThan(rows / 500)
      for (const { reason_zh } of desk.rejected()) expect(reason_zh).toMatch(/性别|诱导求职|毕业院校/)
      expect(await platform.connection.collection('postings').countDocuments({})).toBe(first.created)
      const second = await desk.importing(file)
      expect(second).toMatchObject({ created: 0, updated: 0, unchanged: first.created })
    },
    180_000,
  )
})
