import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let stationId: string
beforeAll(async () => {
  app = await testApp()
  const [station] = await app.wired.services.stations.create([
    {
      nameZh: '泉港区退役军人服务中心',
      nameEn: 'Quangang Veteran Service Centre',
      areaCode: '350505',
      phone: '0595-87980000',
      addressZh: '山腰街道',
      addressEn: 'Shanyao Subdistrict',
    },
  ])
  stationId = station?._id ?? ''
})
afterAll(() => app.close())

const stations = 'query ($area: ID) { serviceStations(area: $area) { id name address area { code } } }'

describe('service stations', () => {
  it.each([
    ['zh-CN', '泉港区退役军人服务中心', '山腰街道'],
    ['en', 'Quangang Veteran Service Centre', 'Shanyao Subdistrict'],
  ])('are for anybody, in %s', async (language, name, address) => {
    const { data } = await app.ask(stations, {}, { language })
    expect(data.serviceStations).toEqual([{ id: stationId, name, address, area: { code: '350505' } }])
  })

  it('of no such area are refused', async () => {
    const { errors } = await app.ask(stations, { area: '999999' })
    expect(errors?.[0]?.extensions.code).toBe('INVALID')
  })

  it('are where staff work, and nobody else', async () => {
    const whose = '{ viewer { station { id name } } }'
    const staff = await aStaffMember(app.wired.services, { stationId })
    expect((await app.ask(whose, {}, { as: staff.token })).data.viewer.station.id).toBe(stationId)
    const veteran = await anAccount(app.wired.services)
    expect((await app.ask(whose, {}, { as: veteran.token })).data.viewer.station).toBeNull()
    const gone = await aStaffMember(app.wired.services, { stationId: 'gone' })
    expect((await app.ask(whose, {}, { as: gone.token })).data.viewer.station).toBeNull()
  })
})
