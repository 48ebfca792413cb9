import { describe, expect } from 'vitest'
import { dayOf } from '../../rules/office-time.ts'
import { aStaffMember } from '../support/a-account.ts'
import { overHttp as it } from '../support/fixtures.ts'

const place = {
  nameZh: '后龙镇退役军人服务站',
  nameEn: 'Houlong station',
  areaCode: '350505102',
  phone: '0595-87000002',
  addressZh: '后龙镇示例街 1 号',
  addressEn: '1 Example Street',
}
describe('what is lent', () => {
  it('stands in the log with whom and why', async ({ app, services }) => {
    const bureau = await aStaffMember(services, { reach: '350505' })
    const town = await aStaffMember(services, { reach: '350505100' })
    const station = await services.stations.addStation(place)
    const today = dayOf(app.platform.clock())
    const input = { stationId: station._id, from: today, until: today, reason: '汛期支援后龙' }
    await app.ask(
      'mutation($id: ID!, $input: LendingInput!) { lendRights(id: $id, input: $input) { id } }',
      { id: town.account._id, input },
      { as: bureau.token },
    )
    const { data } = await app.ask(
      '{ auditLog(first: 20) { nodes { act subjectIds why } } }',
      {},
      { as: bureau.token },
    )
    expect(data.auditLog.nodes).toContainEqual({
      act: 'lendRights',
      subjectIds: [town.account._id],
      why: '汛期支援后龙',
    })
  })
})
