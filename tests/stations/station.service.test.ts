import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildIndexes } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { createStations, type Stations } from '../../server/stations/index.ts'
import { stagesOf } from '../support/query-plan.ts'
import { testPlatform, type TestPlatform } from '../support/test-platform.ts'

let platform: TestPlatform
let stations: Stations

beforeAll(async () => {
  platform = await testPlatform()
  stations = createStations(platform)
  await buildIndexes(platform.connection)
})
afterAll(() => platform.close())
beforeEach(() => platform.connection.collection('stations').deleteMany({}))

const station = (areaCode: string) => ({
  nameZh: `${areaCode} 退役军人服务站`,
  nameEn: `${areaCode} Veteran Service Station`,
  areaCode,
  phone: '0595-87980000',
  addressZh: '政府大院',
  addressEn: 'Government Compound',
})
const areasOf = async (area: string | null) =>
  (await stations.serviceStations(area)).map(({ areaCode }) => areaCode)

describe('the stations of an area', () => {
  it('are those of it and of its parts, then those around it, the nearest first', async () => {
    await stations.create(['350505100', '350500', '350505', '350521', '350505001'].map(station))
    expect(await areasOf('350505')).toEqual(['350505', '350505001', '350505100', '350500'])
    expect(await areasOf('350505100')).toEqual(['350505100', '350505', '350500'])
    expect(await areasOf('350505101')).toEqual(['350505', '350500'])
  })

  it('are the home district’s when none is named', async () => {
    await stations.create(['350505', '350521'].map(station))
    expect(await areasOf(null)).toEqual(['350505'])
  })

  it('are none where there is none', async () => {
    expect(await areasOf('110101')).toEqual([])
  })

  it.each(['', '999999', '泉港'])('are not asked for by a code that does not exist: %j', async (area) => {
    await expect(stations.serviceStations(area)).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'area', text: { zh: '没有这个地区', en: 'There is no such area' } }] },
    })
  })

  it('are found through an index', async () => {
    const stages = await stagesOf(
      platform.connection,
      'stations',
      { areaPath: '350505' },
      { areaCode: 1, _id: 1 },
    )
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('COLLSCAN')
  })
})

describe('a station', () => {
  it('is found by its id', async () => {
    const [made] = await stations.create([station('350505')])
    expect(await stations.byIds([made?._id ?? '', newObjectId()])).toEqual([made])
  })
})
