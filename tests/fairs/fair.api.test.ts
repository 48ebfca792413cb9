import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '../../server/platform/viewer.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aDraftFair, aFair, fairInput } from '../support/a-fair.ts'
import { aVeteran, type AVeteran } from '../support/a-veteran.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let staff: { viewer: Viewer; token: string }
let veteran: AVeteran
let employer: string
beforeAll(async () => {
  app = await testApp()
  staff = await aStaffMember(app.wired.services)
  veteran = await aVeteran(app.wired.services)
  employer = (await anEmployer(app.wired.services)).token
})
afterAll(() => app.close())

const whole = `id title titleZh titleEn area { code name } place startsAt endsAt registrationClosesAt capacity registeredCount
  occupations { code } invitedAreas { code } notes state cancelReason registrationOpen registrationClosedBecause
  myRegistration { ticketCode } announcement { invited complete mailed } version`
const ticket = `id state registeredAt ticketCode ticketPayload veteranName phoneTail fair { id title registeredCount }`
const create = `mutation ($input: FairInput!) { createFair(input: $input) { ${whole} } }`
const update = `mutation ($id: ID!, $input: FairInput!) { updateFair(id: $id, input: $input) { ${whole} } }`
const publish = `mutation ($id: ID!, $version: Int) { publishFair(id: $id, version: $version) { ${whole} } }`
const cancel = `mutation ($id: ID!, $reason: String!) { cancelFair(id: $id, reason: $reason) { ${whole} } }`
const register = `mutation ($id: ID!) { registerForFair(fairId: $id) { ${ticket} } }`
const withdraw = `mutation ($id: ID!) { withdrawFromFair(fairId: $id) { ${ticket} } }`
const one = `query ($id: ID!) { fair(id: $id) { ${whole} } }`
const list = `query ($time: FairTime!, $first: Int!, $after: String) {
  fairs(time: $time, first: $first, after: $after) { nodes { ${whole} } pageInfo { endCursor hasNextPage } totalCount } }`
const mine = `{ myRegistrations { nodes { ${ticket} } totalCount } }`
const registered = `query ($id: ID!) { fairRegistrations(fairId: $id) { nodes { ${ticket} } totalCount } }`

const codeOf = async (query: string, variables: object, as?: string) =>
  (await app.ask(query, variables, as ? { as } : {})).errors?.[0]?.extensions.code
const asStaff = () => ({ as: staff.token })
const asVeteran = () => ({ as: veteran.token })

describe('the way of a fair', () => {
  it('goes from a draft to tickets, in the words of whoever reads', async () => {
    const { data: drafted } = await app.ask(
      create,
      { input: fairInput({ occupationCodes: ['4-02-02-01'] }) },
      asStaff(),
    )
    const { id, version } = drafted.createFair
    expect(drafted.createFair).toMatchObject({
      state: 'DRAFT',
      area: { code: '350505' },
      occupations: [{ code: '4-02-02-01' }],
      invitedAreas: [{ code: '350505' }],
      registrationOpen: false,
      registrationClosedBecause: '尚未发布',
      announcement: { invited: 0, complete: false, mailed: 0 },
    })
    expect(await codeOf(one, { id }, veteran.token)).toBe('NOT_FOUND')

    const input = { ...fairInput({ place: '泉港区会展中心' }), version }
    const { data: updated } = await app.ask(update, { id, input }, asStaff())
    expect(updated.updateFair).toMatchObject({ place: '泉港区会展中心', version: version + 1 })
    const { data: published } = await app.ask(publish, { id, version: version + 1 }, asStaff())
    expect(published.publishFair).toMatchObject({ state: 'PUBLISHED', registrationOpen: true })

    const { data: seen } = await app.ask(one, { id }, { language: 'en' })
    expect(seen.fair).toMatchObject({
      title: 'Job fair for veterans',
      registrationOpen: true,
      registrationClosedBecause: null,
      myRegistration: null,
      announcement: null,
    })
    const { data: got } = await app.ask(register, { id }, asVeteran())
    const { ticketCode } = got.registerForFair
    expect(got.registerForFair).toMatchObject({
      state: 'REGISTERED',
      ticketPayload: `RQ1:${ticketCode}`,
      veteranName: veteran.viewer.name,
      phoneTail: veteran.account.phone.slice(-4),
      fair: { id, title: '退役军人专场招聘会', registeredCount: 1 },
    })
    const { data: again } = await app.ask(register, { id }, asVeteran())
    expect(again.registerForFair.ticketCode).toBe(ticketCode)
    expect((await app.ask(one, { id }, asVeteran())).data.fair.myRegistration).toEqual({ ticketCode })
    expect((await app.ask(mine, {}, asVeteran())).data.myRegistrations).toMatchObject({
      totalCount: 1,
      nodes: [{ ticketCode }],
    })
    expect((await app.ask(registered, { id }, asStaff())).data.fairRegistrations).toMatchObject({
      totalCount: 1,
      nodes: [{ ticketCode }],
    })

    expect((await app.ask(withdraw, { id }, asVeteran())).data.withdrawFromFair.state).toBe('WITHDRAWN')
    expect((await app.ask(mine, {}, asVeteran())).data.myRegistrations.totalCount).toBe(0)
    const { data: ended } = await app.ask(cancel, { id, reason: '台风登陆' }, asStaff())
    expect(ended.cancelFair).toMatchObject({
      state: 'CANCELLED',
      cancelReason: '台风登陆',
      registeredCount: 0,
      registrationClosedBecause: '招聘会已取消',
    })
    const { data: english } = await app.ask(one, { id }, { language: 'en' })
    expect(english.fair.registrationClosedBecause).toBe('The fair has been called off')
  })
})

describe('refusals', () => {
  it('say why in the caller’s language, and name every wrong field at once', async () => {
    const input = fairInput({ titleZh: '', capacity: 0 })
    const english = await app.ask(create, { input }, { ...asStaff() })
    expect(english.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID' })
    expect(english.errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual(['titleZh', 'capacity'])
    const { _id: id } = await aFair(app.wired.services, staff.viewer, { capacity: 1 })
    await app.ask(register, { id }, asVeteran())
    const late = await aVeteran(app.wired.services, {}, { language: 'en' })
    const refused = await app.ask(register, { id }, { as: late.token })
    expect(refused.errors?.[0]?.message).toBe('Registering is not possible: All places are taken.')
    const chinese = await aVeteran(app.wired.services)
    const inChinese = await app.ask(register, { id }, { as: chinese.token })
    expect(inChinese.errors?.[0]?.message).toBe('无法报名：名额已满。')
  })

  it('keep what staff do to staff', async () => {
    const { _id: id } = await aDraftFair(app.wired.services, staff.viewer)
    const actions: [string, object][] = [
      [create, { input: fairInput() }],
      [update, { id, input: fairInput() }],
      [publish, { id }],
      [cancel, { id, reason: '不办了' }],
      [registered, { id }],
    ]
    for (const [action, variables] of actions) {
      expect(await codeOf(action, variables)).toBe('UNAUTHENTICATED')
      for (const as of [veteran.token, employer])
        expect(await codeOf(action, variables, as)).toBe('FORBIDDEN')
    }
  })

  it('keep registering to veterans who are signed in', async () => {
    const { _id: id } = await aFair(app.wired.services, staff.viewer)
    for (const [action, variables] of [
      [register, { id }],
      [withdraw, { id }],
      [mine, {}],
    ] as const) {
      expect(await codeOf(action, variables)).toBe('UNAUTHENTICATED')
      for (const as of [staff.token, employer]) expect(await codeOf(action, variables, as)).toBe('FORBIDDEN')
    }
    expect(await codeOf(withdraw, { id }, veteran.token)).toBe('NOT_FOUND')
  })

  it('of stale versions and second announcements are conflicts', async () => {
    const { _id: id, version } = await aDraftFair(app.wired.services, staff.viewer)
    expect(await codeOf(publish, { id, version: version + 7 }, staff.token)).toBe('CONFLICT')
    await app.ask(publish, { id, version }, asStaff())
    expect(await codeOf(publish, { id }, staff.token)).toBe('CONFLICT')
    const input = { ...fairInput(), version }
    expect(await codeOf(update, { id, input }, staff.token)).toBe('CONFLICT')
  })
})

describe('other people’s tickets', () => {
  it('are seen by nobody but their owner and staff', async () => {
    const { _id: id } = await aFair(app.wired.services, staff.viewer)
    const { data } = await app.ask(register, { id }, asVeteran())
    const { ticketCode } = data.registerForFair
    const stranger = await aVeteran(app.wired.services)
    for (const as of [stranger.token, employer, undefined]) {
      const options = as ? { as } : {}
      const answers = [
        await app.ask(one, { id }, options),
        await app.ask(list, { time: 'COMING', first: 100 }, options),
        await app.ask(mine, {}, options),
        await app.ask(registered, { id }, options),
      ]
      expect(JSON.stringify(answers)).not.toContain(ticketCode)
    }
  })
})

describe('the list', () => {
  it('gives each reader their own registrations and staff the progress, page by page', async () => {
    const { _id: id } = await aFair(app.wired.services, staff.viewer)
    await app.ask(register, { id }, asVeteran())
    const seen: { id: string; myRegistration: unknown }[] = []
    for (let after: string | null = null; ;) {
      const { data } = await app.ask(list, { time: 'COMING', first: 2, after }, asVeteran())
      seen.push(...data.fairs.nodes)
      after = data.fairs.pageInfo.endCursor
      if (!data.fairs.pageInfo.hasNextPage) {
        expect(data.fairs.totalCount).toBe(seen.length)
        break
      }
    }
    expect(new Set(seen.map((fair) => fair.id)).size).toBe(seen.length)
    expect(seen.find((fair) => fair.id === id)?.myRegistration).not.toBeNull()
    const { data } = await app.ask(list, { time: 'COMING', first: 100 }, asStaff())
    const ofStaff = data.fairs.nodes.find((fair: { id: string }) => fair.id === id)
    expect(ofStaff).toMatchObject({ myRegistration: null, announcement: { complete: false } })
    expect(await codeOf(list, { time: 'COMING', first: 1_000 })).toBe('INVALID')
  })
})
