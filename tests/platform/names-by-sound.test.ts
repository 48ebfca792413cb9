import { describe, expect } from 'vitest'
import { namesBySound } from '../../server/platform/installation/names-by-sound.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { anEmployer } from '../support/a-employer.ts'
import { withServices as it } from '../support/fixtures.ts'

const added = { nameSound: '', nameKeys: '', phoneTail: '', skillKeys: '' }

describe('the migration names-by-sound', () => {
  it('finds again everybody who was there before, and changes nothing the second time', async ({
    services,
    staff,
    platform: { connection },
  }) => {
    await aVeteran(services, { name: '王建国' }, { phone: '+8613905957788' })
    await anEmployer(services, { name: '泉港示例公司', contactPhone: '0595-80007654' })
    for (const name of ['veterans', 'employers', 'accounts'])
      await connection.collection(name).updateMany({}, { $unset: added })
    await connection.collection('employers').updateMany({}, { $unset: { areaPath: '' } })
    const ask = (search: string) => services.veterans.veterans(staff.viewer, { search, first: 5 })
    expect((await ask('wjg')).nodes).toHaveLength(0)

    await namesBySound(connection)
    for (const search of ['wjg', '7788'])
      expect((await ask(search)).nodes).toMatchObject([{ name: '王建国' }])
    const firms = await services.employers.employers(staff.viewer, {
      search: 'qgsl',
      filter: { areaCode: '350505' },
      first: 5,
    })
    expect(firms.nodes).toMatchObject([{ name: '泉港示例公司', phoneTail: '7654' }])
    expect(await namesBySound(connection)).toMatch(/^0 records/)
  })
})
