import { describe, expect } from 'vitest'
import { anAccount, aStaffMember, thePassword } from '../support/a-account.ts'
import { outcomeOf } from '../support/outcome.ts'
import { withLimits } from './accounts-with-limits.ts'

const hour = 3_600_000
const it = withLimits
it.beforeEach(({ platform }) => platform.clock.set(new Date()))

describe('the sessions of an account', () => {
  it('are its own, the newest first, and say which one asks', async ({ platform, accounts, ip }) => {
    const { viewer, account, token } = await anAccount({ accounts })
    platform.clock.advance(1_000)
    const input = { phone: account.phone, password: thePassword }
    await accounts.signIn(input, ip, { agent: 'Mozilla/5.0 (Linux; Android 14) Chrome/130' })
    const shown = await accounts.mySessions(viewer, token)
    expect(shown).toMatchObject([
      { device: 'Chrome, Android', isThisOne: false },
      { device: null, isThisOne: true },
    ])
    expect(JSON.stringify(shown)).not.toContain(token)
  })

  it('end there when their owner says so, and at nobody else’s word', async ({ accounts, ip }) => {
    const { viewer, account, token } = await anAccount({ accounts })
    const other = await accounts.signIn({ phone: account.phone, password: thePassword }, ip)
    const [first] = await accounts.mySessions(viewer, token)
    const stranger = await anAccount({ accounts })
    expect(await outcomeOf(accounts.endSession(stranger.viewer, first?.id ?? '', stranger.token))).toBe(
      'NOT_FOUND',
    )
    expect(await outcomeOf(accounts.endSession(null, first?.id ?? '', null))).toBe('UNAUTHENTICATED')
    const there = (await accounts.mySessions(viewer, token)).find(({ isThisOne }) => !isThisOne)
    expect(await accounts.endSession(viewer, there?.id ?? '', token)).toHaveLength(1)
    expect(await accounts.viewerOf(other.token)).toBeNull()
    expect(await accounts.viewerOf(token)).not.toBeNull()
  })

  it('all end but the one that says so', async ({ accounts, ip }) => {
    const { viewer, account, token } = await anAccount({ accounts })
    const input = { phone: account.phone, password: thePassword }
    const others = [await accounts.signIn(input, ip), await accounts.signIn(input, ip)]
    expect(await accounts.endOtherSessions(viewer, token)).toMatchObject([{ isThisOne: true }])
    for (const each of others) expect(await accounts.viewerOf(each.token)).toBeNull()
  })

  it('of staff are over after twelve hours, used or not', async ({ platform, accounts }) => {
    const { token } = await aStaffMember({ accounts })
    for (let at = 0; at < 11; at++) {
      platform.clock.advance(hour)
      expect(await accounts.viewerOf(token)).not.toBeNull()
    }
    platform.clock.advance(hour)
    expect(await accounts.viewerOf(token)).toBeNull()
  })
})

describe('a password', () => {
  it('changes with the present one, and whoever was signed in elsewhere is out', async ({ accounts, ip }) => {
    const { viewer, account, token } = await anAccount({ accounts })
    const phone = account.phone
    const other = await accounts.signIn({ phone, password: thePassword }, ip)
    const input = { password: thePassword, newPassword: 'meizhou-27-wan' }
    expect(await accounts.changePassword(viewer, input, token, ip)).not.toHaveProperty('passwordHash')
    expect(await accounts.viewerOf(other.token)).toBeNull()
    expect(await accounts.viewerOf(token)).not.toBeNull()
    expect(await outcomeOf(accounts.signIn({ phone, password: thePassword }, ip))).toBe('INVALID')
    expect(await outcomeOf(accounts.signIn({ phone, password: 'ｍeizhou-27-wan' }, ip))).toBe('OK')
  })

  it('is not changed by whoever sits at the screen and guesses', async ({ accounts, ip }) => {
    const { viewer, token } = await anAccount({ accounts })
    const change = (password: string) =>
      outcomeOf(accounts.changePassword(viewer, { password, newPassword: 'meizhou-27-wan' }, token, ip))
    for (let at = 0; at < 5; at++) expect(await change('not-this-one')).toBe('INVALID')
    expect(await change(thePassword)).toBe('RATE_LIMITED')
    expect(await outcomeOf(accounts.changePassword(null, { password: '', newPassword: '' }, null, ip))).toBe(
      'UNAUTHENTICATED',
    )
  })

  it.for([
    ['password1', 'many use'],
    ['ＱＷＥＲＴＹ123', 'many use, in capitals and full width'],
    ['1234567890123', 'digits only'],
    ['short', 'too short'],
    [thePassword, 'the present one'],
  ] as const)('is not changed to %s: %s', async ([newPassword], { accounts, ip }) => {
    const { viewer, token } = await anAccount({ accounts })
    const refused = accounts.changePassword(viewer, { password: thePassword, newPassword }, token, ip)
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'newPassword' }] },
    })
  })

  it('that many use opens no account either', async ({ accounts, ip }) => {
    const input = {
      ...{ role: 'VETERAN' as const, name: '陈建国', phone: '13800138000' },
      ...{ code: '012345', password: 'iloveyou1' },
    }
    await expect(accounts.signUp(input, ip)).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'password' }] },
    })
  })
})

describe('an account that was closed', () => {
  it('signs nobody in, and says no more than a wrong password', async ({ platform, accounts, ip }) => {
    const { account, token } = await aStaffMember({ accounts })
    await platform.connection
      .collection('accounts')
      .updateOne({ _id: account._id as never }, { $set: { disabledAt: new Date() } })
    expect(await accounts.viewerOf(token)).toBeNull()
    const input = { phone: account.phone, password: thePassword }
    const refused = await accounts.signIn(input, ip).catch((error: unknown) => error)
    const unknown = await accounts
      .signIn({ ...input, phone: '13900139000' }, ip)
      .catch((error: unknown) => error)
    expect(refused).toEqual(unknown)
  })
})
