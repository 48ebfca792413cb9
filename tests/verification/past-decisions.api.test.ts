import { describe, expect } from 'vitest'
import { residentIdCheck } from '../../rules/identifiers.ts'
import { submitted } from '../../server/verification/index.ts'
import { anEmployer, employerFacts } from '../support/a-employer.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp as it } from '../support/fixtures.ts'

const seen = `pastDecisions { outcome decidedAt decidedBy reasons { field reason } }
  changedSince { field before after }`
const handedIn = () => submitted(new Date())

describe('an organisation that was returned and handed in again', () => {
  it('shows staff what was wrong, and what has changed, field by field', async ({ app, services, staff }) => {
    const { employer, token } = await anEmployer(services, {
      ...employerFacts({ address: '前黄镇 1 号', size: 'SMALL' }),
      verification: handedIn(),
    })
    const ask = (as: string, language = 'zh-CN') =>
      app.ask(`{ employer(id: "${employer._id}") { ${seen} } }`, {}, { as, language })
    expect((await ask(staff.token)).data.employer).toEqual({ pastDecisions: [], changedSince: [] })

    const reasons = [{ field: 'address', reason: '与执照不一致' }]
    await services.employers.returnEmployer(staff.viewer, employer._id, reasons)
    const { accountId: _, ...rest } = employer
    const facts = employerFacts({
      ...Object.fromEntries(Object.keys(employerFacts()).map((key) => [key, rest[key as never]])),
      address: '前黄镇 2 号',
      areaCode: '350505100',
      size: 'MEDIUM',
      nameEn: 'Hengfeng',
    })
    const owner = { id: employer.accountId, role: 'EMPLOYER' as const }
    await services.employers.updateEmployer({ ...staff.viewer, ...owner, stationId: null }, facts)

    const { data } = await ask(staff.token)
    expect(data.employer.pastDecisions).toEqual([
      { outcome: 'RETURNED', decidedAt: expect.any(String), decidedBy: staff.viewer.name, reasons },
    ])
    expect(data.employer.changedSince).toEqual([
      { field: 'nameEn', before: [], after: ['Hengfeng'] },
      {
        field: 'areaCode',
        before: ['福建省 泉州市 泉港区'],
        after: [expect.stringMatching(/^福建省 泉州市 泉港区 /)],
      },
      { field: 'address', before: ['前黄镇 1 号'], after: ['前黄镇 2 号'] },
      { field: 'size', before: ['SMALL'], after: ['MEDIUM'] },
    ])
    expect((await ask(token)).data.employer).toEqual({ pastDecisions: null, changedSince: null })
    const queue = `{ employersToVerify(filter: { returnedBefore: true }) { nodes { id } } }`
    expect((await app.ask(queue, {}, { as: staff.token })).data.employersToVerify.nodes).toEqual([
      { id: employer._id },
    ])
  })
})

describe('a file that was returned and handed in again', () => {
  it('shows staff alone what was wrong and what has changed', async ({ app, services, staff }) => {
    const period = { branch: 'ARMY' as const, specialtyId: null, startYear: 2010, endYear: 2014 }
    const { veteran, viewer, token } = await aVeteran(services, {
      residentId: `35050519850101123${residentIdCheck('35050519850101123')}`,
      degree: 'HIGH_SCHOOL',
      serviceText: '炊事班',
      servicePeriods: [period],
      verification: handedIn(),
    })
    const reasons = [{ field: 'servicePeriods', reason: '年份有误' }]
    await services.veterans.returnVeteran(staff.viewer, veteran._id, reasons)
    const periods = [{ ...period, branch: 'NAVY' as const, endYear: 2015 }]
    await services.veterans.describeService(viewer, { text: '炊事班', periods })
    await services.veterans.submitVeteran(viewer)
    const { data } = await app.ask(`{ veteran(id: "${veteran._id}") { ${seen} } }`, {}, { as: staff.token })
    expect(data.veteran.pastDecisions).toMatchObject([{ outcome: 'RETURNED', reasons }])
    expect(data.veteran.changedSince).toEqual([
      { field: 'branches', before: ['ARMY'], after: ['NAVY'] },
      { field: 'servicePeriods', before: ['2010–2014'], after: ['2010–2015'] },
    ])
    const own = await app.ask(`{ myVeteran { ${seen} } }`, {}, { as: token })
    expect(own.data.myVeteran).toEqual({ pastDecisions: null, changedSince: null })
    const line = `{ veteransToVerify { nodes { id timesReturned } } }`
    const { data: queue } = await app.ask(line, {}, { as: staff.token })
    expect(queue.veteransToVerify.nodes).toContainEqual({ id: veteran._id, timesReturned: 1 })
  })
})
