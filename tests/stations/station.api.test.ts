import { describe, expect } from 'vitest'
import { aStaffMember } from '../support/a-account.ts'
import { overHttp } from '../support/fixtures.ts'

const it = overHttp.extend('stationId', { scope: 'file' }, async ({ services }) => {
  const [station] = await services.stations.create([
    {
      nameZh: '泉港区退役军人服务中心',
      nameEn: 'Quangang Veteran Service Centre',
      areaCode: '350505',
      phone: '0595-87980000',
      addressZh: '山腰街道',
      addressEn: 'Shanyao Subdistrict',
    },
  ])
  return station?._id ?? ''
})

const stations = 'query ($area: ID) { serviceStations(area: $area) { id name address area { code } } }'

describe('service stations', () => {
  it.for([
    { language: 'zh-CN', name: '泉港区退役军人服务中心', address: '山腰街道' },
    { language: 'en', name: 'Quangang Veteran Service Centre', address: 'Shanyao Subdistrict' },
  ])('are for anybody, in $language', async ({ language, name, address }, { app, stationId }) => {
    const { data } = await app.ask(stations, {}, { language })
    expect(data.serviceStations).toEqual([{ id: stationId, name, address, area: { code: '350505' } }])
  })

  it('of no such area are refused', async ({ app }) => {
    const { errors } = await app.ask(stations, { area: '999999' })
    expect(errors?.[0]?.extensions.code).toBe('INVALID')
  })

  it('are where staff work, and nobody else', async ({ app, services, stationId, veteran }) => {
    const whose = '{ viewer { station { id name } } }'
    const staff = await aStaffMember(services, { stationId })
    expect((await app.ask(whose, {}, { as: staff.token })).data.viewer.station.id).toBe(stationId)
    expect((await app.ask(whose, {}, { as: veteran.token })).data.viewer.station).toBeNull()
    const gone = await aStaffMember(services, { stationId: 'gone' })
    expect((await app.ask(whose, {}, { as: gone.token })).data.viewer.station).toBeNull()
  })
})
