import { describe, expect } from 'vitest'
import { registerOrders } from '../../server/veterans/register/register-orders.ts'
import { employerRegisterOrders } from '../../server/employers/register/employer-register-orders.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { withServices } from '../support/fixtures.ts'
import { areReadInOrder } from '../support/list-orders.ts'
import { stagesOf } from '../support/query-plan.ts'
import { submitted } from '../../server/verification/index.ts'

const town = '350505100'
const village = '350505100202'

const it = withServices
  .extend('clerk', ({ services }) => aStaffMember(services, { reach: town, stationId: 'station-town' }))
  .extend('people', { scope: 'file' }, async ({ services }) => {
    const at = (areaCode: string) => ({ areaCode })
    await aVeteran(services, { name: '王建国', ...at(village) }, { phone: '+8613905951111' })
    await aVeteran(services, { name: '阿依夏木·买买提', ...at(town), verification: submitted(new Date()) })
    await aVeteran(services, { name: '陈守望', ...at(village) }, { phone: '+8613905952222' })
    await aVeteran(services, { name: '吕水生', ...at(village) })
    await aVeteran(services, { name: '单雄信', ...at('350505001') })
    return at
  })

describe('the register of veterans', () => {
  const namesOf = (page: { nodes: readonly { name: string }[] }) => page.nodes.map(({ name }) => name)

  it.for([
    ['王建国', ['王建国']],
    ['建国', ['王建国']],
    ['wangjianguo', ['王建国']],
    ['Wang Jianguo', ['王建国']],
    ['WJG', ['王建国']],
    ['jg', ['王建国']],
    ['1111', ['王建国']],
    ['139 0595 1111', ['王建国']],
    ['买买提', ['阿依夏木·买买提']],
    ['lvshuisheng', ['吕水生']],
    ['dan', []],
    ['.*', []],
    ['9999', []],
  ] as const)('finds by %s', async ([search, names], { services, people, clerk }) => {
    expect(people).toBeDefined()
    expect(namesOf(await services.veterans.veterans(clerk.viewer, { search, first: 20 }))).toEqual(names)
  })

  it('names one file by its id, to staff of its area alone', async ({ services, people, clerk }) => {
    expect(people).toBeDefined()
    const byId = async (id: string) =>
      namesOf(await services.veterans.veterans(clerk.viewer, { filter: { id }, first: 1 }))
    const bureau = await aStaffMember(services)
    const idOf = async (search: string) =>
      (await services.veterans.veterans(bureau.viewer, { search, first: 1 })).nodes[0]?._id ?? ''
    expect(await byId(await idOf('王建国'))).toEqual(['王建国'])
    expect(await byId(await idOf('单雄信'))).toEqual([])
    expect(await byId('nobody')).toEqual([])
  })

  it('is in the order of how names are spoken, in pages, and of the own area alone', async ({
    services: { veterans },
    people,
    clerk,
    staff,
  }) => {
    expect(people).toBeDefined()
    const first = await veterans.veterans(clerk.viewer, { first: 3 })
    expect(namesOf(first)).toEqual(['阿依夏木·买买提', '陈守望', '吕水生'])
    expect(first.totalCount).toBe(4)
    const after = first.pageInfo.endCursor
    expect(namesOf(await veterans.veterans(clerk.viewer, { first: 3, after }))).toEqual(['王建国'])
    const all = await veterans.veterans(staff.viewer, { first: 10, orderBy: 'NAME_DESC' })
    expect(namesOf(all).slice(0, 2)).toEqual(['王建国', '单雄信'])
    const pending = await veterans.veterans(clerk.viewer, { first: 3, filter: { state: 'PENDING' } })
    expect(namesOf(pending)).toEqual(['阿依夏木·买买提'])
    const elsewhere = { first: 3, filter: { areaCode: '350505001' } }
    expect(namesOf(await veterans.veterans(clerk.viewer, elsewhere))).toEqual([])
    expect(namesOf(await veterans.veterans(staff.viewer, elsewhere))).toEqual(['单雄信'])
    expect(Object.keys(all.nodes[0] ?? {}).toSorted()).toEqual(
      ['_id', 'accountId', 'areaCode', 'createdAt', 'name', 'nameSound', 'verification'].toSorted(),
    )
  })

  it('is for staff, and names what is wrong with a question', async ({
    services: { veterans },
    veteran,
    clerk,
  }) => {
    await expect(veterans.veterans(null, { first: 1 })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    await expect(veterans.veterans(veteran.viewer, { first: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const wrong = { search: '名'.repeat(51), filter: { areaCode: 'x', skillId: 'y' }, first: 1 }
    await expect(veterans.veterans(clerk.viewer, wrong)).rejects.toMatchObject({
      details: { fields: [{ path: 'search' }, { path: 'areaCode' }, { path: 'skillId' }] },
    })
  })

  it('asks nothing without an index', async ({ services, platform: { connection } }) => {
    expect(services).toBeDefined()
    await areReadInOrder(connection, 'veterans', {}, registerOrders.all)
    await areReadInOrder(connection, 'employers', {}, employerRegisterOrders.all)
    for (const [name, filter] of [
      ['veterans', { areaPath: town }],
      ['veterans', { skillKeys: 'x' }],
      ['employers', { areaPath: town }],
      ['veterans', { nameKeys: /^wjg/ }],
      ['veterans', { areaPath: town, nameKeys: /^wjg/ }],
      ['employers', { nameKeys: /^wjg/ }],
      ['employers', { phoneTail: '1111' }],
      ['accounts', { phoneTail: '1111', role: 'VETERAN' }],
    ] as const) {
      const stages = await stagesOf(connection, name, filter, { nameSound: 1, _id: 1 })
      expect(stages).toContain('IXSCAN')
      expect(stages).not.toContain('COLLSCAN')
    }
  })

  it('follows a new name, a new number and a new place', async ({ services, people, clerk }) => {
    expect(people).toBeDefined()
    const { viewer } = await aVeteran(services, { name: '旧名字', areaCode: village })
    const found = async (search: string) =>
      namesOf(await services.veterans.veterans(clerk.viewer, { search, first: 20 }))
    expect(await found('jmz')).toEqual(['旧名字'])
    await services.veterans.updatePerson(viewer, { name: '新名字' })
    expect(await found('jmz')).toEqual([])
    expect(await found('xmz')).toEqual(['新名字'])
    await services.veterans.updatePerson(viewer, { areaCode: '350505001' })
    expect(await found('xmz')).toEqual([])
  })
})

describe('the register of firms', () => {
  it('finds by name in both languages, credit code and the end of the number, in the own area', async ({
    services,
    clerk,
    staff,
  }) => {
    const firm = { name: '泉港示例石化有限公司', nameEn: 'Example Petrochemical', areaCode: village }
    const { employer } = await anEmployer(services, { ...firm, contactPhone: '0595-80007654' })
    await anEmployer(services, { name: '山外石化公司', areaCode: '350505001' })
    const found = async (search: string, viewer = clerk.viewer) =>
      (await services.employers.employers(viewer, { search, first: 10 })).nodes.map(({ name }) => name)
    for (const search of ['示例石化', 'slsh', 'shilishihua', 'petrochem', '7654', employer.creditCode])
      expect(await found(search), search).toEqual([firm.name])
    expect(await found('石化')).toEqual([firm.name])
    expect(await found('石化', staff.viewer)).toEqual([firm.name, '山外石化公司'])
    await expect(
      services.employers.employers({ ...clerk.viewer, role: 'EMPLOYER' }, { first: 1 }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
