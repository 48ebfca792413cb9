import { describe, expect } from 'vitest'
import { tokenHash } from '../../server/platform/token.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { anAccount, aPhone, aStaffMember, thePassword } from '../support/a-account.ts'
import { withLimits } from './accounts-with-limits.ts'
import { outcomeOf } from '../support/outcome.ts'
import { stagesOf } from '../support/query-plan.ts'

const day = 86_400_000

const it = withLimits
it.beforeEach(({ platform }) => platform.clock.set(new Date()))

describe('signing in', () => {
  it('gives a wrong number and a wrong password the same answer', async ({ accounts, ip }) => {
    const { account } = await anAccount({ accounts })
    const caught = (input: { phone: string; password: string }) =>
      accounts.signIn(input, ip).catch((error: unknown) => error)
    const wrongPassword = await caught({ phone: account.phone, password: 'not-this-one' })
    const wrongNumber = await caught({ phone: aPhone(), password: thePassword })
    expect(wrongNumber).toMatchObject({ code: 'INVALID' })
    expect(wrongNumber).toEqual(wrongPassword)
  })

  it('is refused after five failures for a number, even with the right password, until the time is over', async ({
    accounts,
    ip,
  }) => {
    const { phone } = (await anAccount({ accounts })).account
    for (let at = 0; at < 5; at++)
      expect(await outcomeOf(accounts.signIn({ phone, password: 'not-this-one' }, ip))).toBe('INVALID')
    expect(await outcomeOf(accounts.signIn({ phone, password: thePassword }, ip))).toBe('RATE_LIMITED')
    expect(await outcomeOf(accounts.signIn({ phone: aPhone(), password: thePassword }, ip))).toBe('INVALID')
  })

  it('counts failures of a number that has no account as well', async ({ accounts, ip }) => {
    const phone = aPhone()
    for (let at = 0; at < 5; at++) await outcomeOf(accounts.signIn({ phone, password: 'x' }, ip))
    expect(await outcomeOf(accounts.signIn({ phone, password: 'x' }, ip))).toBe('RATE_LIMITED')
  })

  it('forgets failures after a success', async ({ accounts, ip }) => {
    const { phone } = (await anAccount({ accounts })).account
    for (let round = 0; round < 3; round++) {
      for (let at = 0; at < 4; at++) await outcomeOf(accounts.signIn({ phone, password: 'wrong-one' }, ip))
      expect(await outcomeOf(accounts.signIn({ phone, password: thePassword }, ip))).toBe('OK')
    }
  })

  it('is refused after thirty tries from one address, whatever the numbers', async ({ accounts, ip }) => {
    for (let at = 0; at < 30; at++) await outcomeOf(accounts.signIn({ phone: aPhone(), password: 'x' }, ip))
    expect(await outcomeOf(accounts.signIn({ phone: aPhone(), password: 'x' }, ip))).toBe('RATE_LIMITED')
  })

  it('opens a session of its own each time', async ({ accounts, ip }) => {
    const { account, token } = await anAccount({ accounts })
    const second = await accounts.signIn({ phone: account.phone, password: thePassword }, ip)
    await accounts.signOut(token)
    expect(await accounts.viewerOf(token)).toBeNull()
    expect(await accounts.viewerOf(second.token)).toMatchObject({ id: account._id })
  })
})

describe('a session', () => {
  it('is nobody without a token, with an unknown one, and with a huge one', async ({ accounts }) => {
    expect(await accounts.viewerOf(null)).toBeNull()
    expect(await accounts.viewerOf('')).toBeNull()
    expect(await accounts.viewerOf(newObjectId())).toBeNull()
    expect(await accounts.viewerOf('x'.repeat(1_000_000))).toBeNull()
  })

  it('does not open by the hash that the database holds', async ({ accounts }) => {
    const { token } = await anAccount({ accounts })
    expect(await accounts.viewerOf(tokenHash(token))).toBeNull()
  })

  it('is over thirty days after its last use, even before the database clears it away', async ({
    platform,
    accounts,
  }) => {
    const { token } = await anAccount({ accounts })
    platform.clock.advance(29 * day)
    expect(await accounts.viewerOf(token)).not.toBeNull()
    platform.clock.advance(29 * day)
    expect(await accounts.viewerOf(token)).not.toBeNull()
    platform.clock.advance(30 * day)
    expect(await accounts.viewerOf(token)).toBeNull()
  })

  it('moves its end once a day, not with every request', async ({ platform, accounts, sessions }) => {
    const { token } = await anAccount({ accounts })
    const end = async () => (await sessions.findOne({ _id: tokenHash(token) as never }))?.['expiresAt']
    const first = await end()
    platform.clock.advance(day - 1)
    await accounts.viewerOf(token)
    expect(await end()).toEqual(first)
    platform.clock.advance(1)
    await Promise.all([accounts.viewerOf(token), accounts.viewerOf(token)])
    expect(await end()).toEqual(new Date(first.getTime() + day))
  })

  it('ends with the account', async ({ platform, accounts }) => {
    const { account, token, viewer } = await anAccount({ accounts })
    await platform.connection.collection('accounts').deleteOne({ _id: account._id as never })
    expect(await accounts.viewerOf(token)).toBeNull()
    expect(await outcomeOf(accounts.own(viewer))).toBe('UNAUTHENTICATED')
    expect(await outcomeOf(accounts.updateAccount(viewer, { name: '陈建军' }))).toBe('UNAUTHENTICATED')
  })

  it('is cleared away by the database at its end', async ({ sessions }) => {
    const indexes = await sessions.indexes()
    expect(indexes).toContainEqual(expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }))
  })

  it('signs out when nobody is signed in', async ({ accounts }) => {
    expect(await accounts.signOut(null)).toBe(true)
    expect(await accounts.signOut('unknown')).toBe(true)
  })
})

describe('an account', () => {
  it('changes only what is said', async ({ accounts }) => {
    const { viewer, account } = await anAccount({ accounts }, { email: 'chen@example.org' })
    const changed = await accounts.updateAccount(viewer, { language: 'en' })
    expect(changed).toMatchObject({
      language: 'en',
      name: account.name,
      email: 'chen@example.org',
      version: 2,
    })
    expect((await accounts.updateAccount(viewer, { email: '' })).email).toBeNull()
    expect((await accounts.updateAccount(viewer, { email: null, name: null })).name).toBe(account.name)
  })

  it('is not changed by nobody', async ({ accounts }) => {
    expect(await outcomeOf(accounts.updateAccount(null, { name: '陈建军' }))).toBe('UNAUTHENTICATED')
    expect(await outcomeOf(accounts.own(null))).toBe('UNAUTHENTICATED')
  })

  it('is given to other features without its hash', async ({ accounts }) => {
    const [one, other] = [await anAccount({ accounts }), await aStaffMember({ accounts })]
    const rows = await accounts.byIds([one.account._id, other.account._id, newObjectId()])
    expect(rows).toHaveLength(2)
    for (const row of [...rows, one.account, await accounts.own(one.viewer)])
      expect(row).not.toHaveProperty('passwordHash')
  })

  it('is found by its number through an index', async ({ platform }) => {
    const stages = await stagesOf(platform.connection, 'accounts', { phone: aPhone() })
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('COLLSCAN')
  })
})
