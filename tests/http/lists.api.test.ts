import { describe, expect } from 'vitest'
import { fairOrders } from '../../server/fairs/listed-fairs.store.ts'
import { registrationOrders } from '../../server/fairs/registration.store.ts'
import { postingOrders } from '../../server/postings/posting.store.ts'
import { trainingOrders } from '../../server/trainings/training.store.ts'
import { queueOrders, submitted } from '../../server/verification/index.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aDraftFair, aFair } from '../support/a-fair.ts'
import { aDraft } from '../support/a-posting.ts'
import { aTraining } from '../support/a-training.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp } from '../support/fixtures.ts'
import { areReadInOrder } from '../support/list-orders.ts'

/** Each list of the desks: what it is asked with, and an order that is not its usual one. */
const lists = [
  ['veteransToVerify', 'Queue', 'NAME', ''],
  ['employersToVerify', 'Queue', 'AREA', ''],
  ['fairs', 'Fair', 'REGISTERED', ''],
  ['fairRegistrations', 'Registration', 'NAME', 'fairId: "FAIR", '],
  ['trainings', 'Training', 'FEE', ''],
  ['myPostings', 'Posting', 'PAY', ''],
] as const

const whole = overHttp
  .extend('clerk', { scope: 'file' }, ({ services }) => aStaffMember(services, { stationId: 'station-1' }))
  .extend('firm', { scope: 'file' }, ({ services }) => anEmployer(services))
  .extend('fair', { scope: 'file' }, async ({ services, clerk }) => aFair(services, clerk.viewer))
  .extend('filled', { scope: 'file' }, async ({ services, clerk, firm, fair }) => {
    const since = (hour: number) => submitted(new Date(Date.UTC(2026, 10, 1, hour)))
    for (const [at, name] of ['王海', '李江 50%', '王江'].entries()) {
      const areaCode = ['350505', '350505100', '350521'][at] ?? '350505'
      await aVeteran(services, { name, areaCode, verification: since(at) })
      await anEmployer(services, { name: `${name}公司`, areaCode, verification: since(at) })
      await aTraining(services, clerk.viewer, { titleZh: `${name}培训`, fee: at * 100, areaCode })
      await aDraft(services, firm, { title: `${name}岗位`, payMin: 5_000 + at, areaCode })
      const { viewer } = await aVeteran(services, { name })
      await services.fairs.register(viewer, fair._id)
    }
    await aDraftFair(services, clerk.viewer, { titleZh: '海边招聘会' })
    return true
  })

const it = whole.extend('ask', ({ app, clerk, firm, fair, filled }) => {
  const tokenFor = (list: string) => (list === 'myPostings' ? firm.token : clerk.token)
  return async (list: string, args: string, fields: string, as = filled && tokenFor(list)) => {
    const of = args.replace('FAIR', fair._id)
    const document = `{ list: ${list}(${of}) { nodes { ${fields} } totalCount pageInfo { endCursor hasNextPage } } }`
    return app.ask(document, {}, as ? { as } : {})
  }
})

describe.for(lists)('the list %s', ([list, , other, scope]) => {
  it('goes through all rows in the order asked for, and back', async ({ ask }) => {
    const walk = async (orderBy: string) => {
      const ids: string[] = []
      for (let after = ''; ;) {
        const { data, errors } = await ask(list, `${scope}orderBy: ${orderBy}, first: 2${after}`, 'id')
        expect(errors).toBeUndefined()
        ids.push(...data.list.nodes.map(({ id }: { id: string }) => id))
        if (!data.list.pageInfo.hasNextPage) return ids
        after = `, after: "${data.list.pageInfo.endCursor}"`
      }
    }
    const forth = await walk(`${other}_ASC`)
    expect(forth.length).toBeGreaterThan(1)
    expect(await walk(`${other}_DESC`)).toEqual(forth.toReversed())
  })

  it('refuses an order that it does not know, and the end of a page of another order', async ({ ask }) => {
    const unknown = await ask(list, `${scope}orderBy: NONSENSE`, 'id')
    expect(unknown.errors?.[0]?.extensions.code).toBe('INVALID')
    const { data } = await ask(list, `${scope}orderBy: ${other}_ASC, first: 1`, 'id')
    const { errors } = await ask(
      list,
      `${scope}orderBy: ${other}_DESC, after: "${data.list.pageInfo.endCursor}"`,
      'id',
    )
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'after' }] })
  })

  it('refuses a search that is too long, naming it', async ({ ask }) => {
    const { errors } = await ask(list, `${scope}search: "${'字'.repeat(51)}"`, 'id')
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'search', message: '搜索内容最多 50 个字' }],
    })
  })
})

describe('a filter by area', () => {
  it.for(lists.filter(([list]) => list !== 'fairRegistrations'))(
    'of %s refuses an area that does not exist',
    async ([list, , , scope], { ask }) => {
      const { errors } = await ask(list, `${scope}filter: { areaCode: "x" }`, 'id')
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'INVALID',
        fields: [{ path: 'filter.areaCode' }],
      })
    },
  )

  it('takes the areas within for part of it', async ({ ask }) => {
    const { data } = await ask('veteransToVerify', 'filter: { areaCode: "350505" }', 'name')
    expect(data.list.nodes).toEqual([{ name: '王海' }, { name: '李江 50%' }])
  })
})

describe('what is looked for', () => {
  const found = async (answer: Promise<{ data: { list: { nodes: object[]; totalCount: number } } }>) => {
    const { list } = (await answer).data
    expect(list.totalCount).toBe(list.nodes.length)
    return list.nodes.flatMap((node) => Object.values(node))
  }

  it('is found in the fields that people would look in', async ({ ask, firm, fair, services }) => {
    expect(await found(ask('veteransToVerify', 'search: "王"', 'name'))).toEqual(['王海', '王江'])
    expect(await found(ask('veteransToVerify', 'search: "50%"', 'name'))).toEqual(['李江 50%'])
    expect(await found(ask('employersToVerify', 'search: "江公司"', 'name'))).toEqual(['王江公司'])
    expect(await found(ask('fairs', 'search: "海边"', 'title'))).toEqual(['海边招聘会'])
    expect(await found(ask('trainings', 'search: "王 培训", orderBy: FEE_DESC', 'title'))).toEqual([
      '王江培训',
      '王海培训',
    ])
    expect(await found(ask('myPostings', 'search: "李江"', 'title'))).toEqual(['李江 50%岗位'])
    const [someone] = (
      await services.fairs.registrations(firm && (await aStaffMember(services)).viewer, {
        fairId: fair._id,
        first: 1,
      })
    ).nodes
    const tail = someone?.phoneTail ?? ''
    const named = await found(ask('fairRegistrations', `fairId: "FAIR", search: "${tail}"`, 'veteranName'))
    expect(named).toContain(someone?.veteranName)
  })

  it('is never a draft for those who may not see it', async ({ app, filled }) => {
    expect(filled).toBe(true)
    for (const args of [
      'search: "海边"',
      'filter: { state: DRAFT }',
      'filter: { stationId: "station-1", state: DRAFT }',
    ]) {
      const { data } = await app.ask(`{ fairs(${args}) { totalCount } }`)
      expect(data.fairs.totalCount).toBe(0)
    }
  })
})

describe('other filters', () => {
  it('keep what they say', async ({ ask }) => {
    const count = async (list: string, args: string) => (await ask(list, args, 'id')).data.list.totalCount
    expect(await count('fairs', 'filter: { state: DRAFT, stationId: "station-1" }')).toBe(1)
    expect(await count('fairs', 'filter: { stationId: "nowhere" }')).toBe(0)
    expect(await count('trainings', 'filter: { free: true }')).toBe(1)
    expect(await count('trainings', 'filter: { free: false }')).toBe(2)
    expect(await count('fairRegistrations', 'fairId: "FAIR", filter: { state: WITHDRAWN }')).toBe(0)
    const late = 'filter: { submittedAfter: "2026-11-01T00:30:00Z" }'
    expect(await count('veteransToVerify', late)).toBe(2)
    expect(await count('employersToVerify', 'filter: { returnedBefore: true }')).toBe(0)
    expect(await count('employersToVerify', 'filter: { returnedBefore: false }')).toBe(3)
  })
})

describe('every list of staff', () => {
  it.for(['veteransToVerify', 'employersToVerify', 'fairRegistrations'])(
    '%s is staff’s, however it is asked for',
    async (list, { ask, veteran }) => {
      const scope = list === 'fairRegistrations' ? 'fairId: "FAIR", ' : ''
      const args = `${scope}search: "王", orderBy: NAME_ASC`
      expect((await ask(list, args, 'id', veteran.token)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
      expect((await ask(list, args, 'id', '')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    },
  )
})

describe('every order', () => {
  it.for([
    ['veterans', { 'verification.state': 'PENDING', name: /王/ }, queueOrders('Veteran')],
    ['employers', { 'verification.state': 'PENDING', areaCode: /^350505/ }, queueOrders('Employer')],
    ['fairs', { endsAt: { $gte: new Date() }, titleZh: /王/ }, fairOrders],
    ['registrations', { fairId: 'f', state: 'REGISTERED', veteranName: /王/ }, registrationOrders],
    ['trainings', { state: 'OFFERED', startsOn: { $gt: '2026-01-01' }, fee: 0 }, trainingOrders],
    ['postings', { employerId: 'e', state: 'OPEN', title: /王/ }, postingOrders],
  ] as const)('of %s is read along an index', async ([collection, filter, orders], { app }) => {
    await areReadInOrder(app.platform.connection, collection, filter, orders)
  })
})
