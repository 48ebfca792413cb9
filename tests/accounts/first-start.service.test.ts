import { describe, expect } from 'vitest'
import { anAccount, aPhone } from '../support/a-account.ts'
import { outcomeOf } from '../support/outcome.ts'
import { withLimits } from './accounts-with-limits.ts'

const hour = 3_600_000
const it = withLimits

const person = (token: string, phone = aPhone()) => ({
  token,
  name: '林向阳',
  phone,
  password: 'meizhou-27-wan',
  language: 'zh-CN' as const,
})

describe('the link of a first start', () => {
  it.beforeEach(async ({ platform }) => {
    platform.clock.set(new Date())
    await platform.connection.collection('accounts').deleteMany({ role: 'STAFF' })
  })

  it('makes one member of staff of many who use it at once, and is kept nowhere as it is', async ({
    platform,
    accounts,
  }) => {
    const tokens = [await accounts.firstLink(), await accounts.firstLink()].map(String)
    const kept = await platform.connection.collection('firstlinks').find({}).toArray()
    for (const token of tokens) expect(JSON.stringify(kept)).not.toContain(token)
    const outcomes = await Promise.all(
      [...tokens, ...tokens].map((token) => outcomeOf(accounts.beginStaff(person(token)))),
    )
    expect(outcomes.toSorted()).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'OK'])
    expect(await platform.connection.collection('accounts').countDocuments({ role: 'STAFF' })).toBe(1)
    expect(await platform.connection.collection('firstlinks').countDocuments()).toBe(0)
    expect(await accounts.firstLink()).toBeNull()
  })

  it('is over after a day, and an unknown one opens nothing', async ({ platform, accounts }) => {
    const token = String(await accounts.firstLink())
    expect(await outcomeOf(accounts.beginStaff(person('x'.repeat(43))))).toBe('NOT_FOUND')
    platform.clock.advance(24 * hour)
    expect(await outcomeOf(accounts.beginStaff(person(token)))).toBe('NOT_FOUND')
  })

  it('is still good after what was wrong with the first try', async ({ accounts }) => {
    const token = String(await accounts.firstLink())
    const { phone } = (await anAccount({ accounts })).account
    expect(await outcomeOf(accounts.beginStaff({ ...person(token), password: '12345678' }))).toBe('INVALID')
    expect(await outcomeOf(accounts.beginStaff({ ...person(token), password: 'iloveyou1' }))).toBe('INVALID')
    expect(await outcomeOf(accounts.beginStaff(person(token, phone)))).toBe('CONFLICT')
    const { account, token: session } = await accounts.beginStaff(person(token))
    expect(account).toMatchObject({ role: 'STAFF', stationId: null })
    expect(await accounts.viewerOf(session)).toMatchObject({ id: account._id })
  })
})
