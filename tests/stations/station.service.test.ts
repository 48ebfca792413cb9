import { describe, expect } from 'vitest'
import { buildIndexes } from '../../server/platform/database.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { createStations } from '../../server/stations/index.ts'
import { onPlatform } from '../support/fixtures.ts'
import { stagesOf } from '../support/query-plan.ts'

const it = onPlatform
  .extend('stations', { scope: 'file' }, async ({ platform }) => {
    const stations = createStations(platform)
    await buildIndexes(platform.connection)
    return stations
  })
  .extend('areasOf', ({ stations }) => async (area: string | null) => {
    const found = await stations.serviceStations(area)
    return found.map(({ areaCode }) => areaCode)
  })
it.beforeEach(({ platform }) => platform.connection.collection('stations').deleteMany({}))

const station = (areaCode: string) => ({
  nameZh: `${areaCode} 退役军人服务站`,
  nameEn: `${areaCode} Veteran Service Station`,
  areaCode,
  phone: '0595-87980000',
  addressZh: '政府大院',
  addressEn: 'Government Compound',
})

describe('the stations of an area', () => {
  it('are those of it and of its parts, then those around it, the nearest first', async ({
    stations,
    areasOf,
  }) => {
    await stations.create(['350505100', '350500', '350505', '350521', '350505001'].map(station))
    expect(await areasOf('350505')).toEqual(['350505', '350505001', '350505100', '350500'])
    expect(await areasOf('350505100')).toEqual(['350505100', '350505', '350500'])
    expect(await areasOf('350505101')).toEqual(['350505', '350500'])
  })

  it('are the home district’s when none is named', async ({ stations, areasOf }) => {
    await stations.create(['350505', '350521'].map(station))
    expect(await areasOf(null)).toEqual(['350505'])
  })

  it('are none where there is none', async ({ areasOf }) => {
    expect(await areasOf('110101')).toEqual([])
  })

  it.for(['', '999999', '泉港'])(
    'are not asked for by a code that does not exist: %j',
    async (area, { stations }) => {
      await expect(stations.serviceStations(area)).rejects.toMatchObject({
        code: 'INVALID',
        details: { fields: [{ path: 'area', text: { zh: '没有这个地区', en: 'There is no such area' } }] },
      })
    },
  )

  it('are found through an index', async ({ platform }) => {
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
  it('is found by its id', async ({ stations }) => {
    const [made] = await stations.create([station('350505')])
    expect(await stations.byIds([made?._id ?? '', newObjectId()])).toMatchObject([made ?? {}])
  })
})
