import { describe, expect } from 'vitest'
import { tokenHash } from '../../server/platform/token.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { aCode } from '../support/a-code.ts'
import { anAccount, aPhone, aStaffMember, thePassword } from '../support/a-account.ts'
import { withLimits } from './accounts-with-limits.ts'
import { outcomeOf } from '../support/outcome.ts'

/** `newcomer` is somebody who holds a number, with the code that was sent there. */
const it = withLimits.extend('newcomer', ({ platform, accounts }) => async (phone = aPhone()) => ({
  role: 'EMPLOYER' as const,
  name: '黄秀英',
  phone,
  code: await aCode(platform, accounts, 'SIGN_UP', phone),
  password: thePassword,
}))
it.beforeEach(({ platform }) => platform.clock.set(new Date()))

describe('signing up', () => {
  it('makes one account of many sign-ups at once for one number, whose code is good for one', async ({
    platform,
    accounts,
    newcomer,
    ip,
  }) => {
    const phone = aPhone()
    const person = await newcomer(phone)
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => outcomeOf(accounts.signUp(person, ip))),
    )
    expect(outcomes.toSorted()).toEqual(['INVALID', 'INVALID', 'INVALID', 'INVALID', 'INVALID', 'OK'])
    expect(await platform.connection.collection('accounts').countDocuments({ phone })).toBe(1)
  })

  it('is refused for a taken number however it is typed, to whoever has proved it', async ({
    accounts,
    newcomer,
    ip,
  }) => {
    const phone = aPhone()
    await accounts.signUp(await newcomer(phone), ip)
    const again = await newcomer(phone.replace('+86', '0086-'))
    await expect(accounts.signUp(again, ip)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: expect.stringContaining('已注册'), en: expect.stringContaining('has an account') },
    })
  })

  it('tells nobody else whether a number is taken', async ({ accounts, newcomer, ip }) => {
    const taken = (await anAccount({ accounts })).account.phone
    const answers = await Promise.all(
      [taken, aPhone()].map(async (phone) => {
        const stranger = { ...(await newcomer()), phone, code: '000000' }
        return accounts.signUp(stranger, ip).catch((error: unknown) => error)
      }),
    )
    expect(answers[0]).toMatchObject({ code: 'INVALID', details: { fields: [{ path: 'code' }] } })
    expect(answers[0]).toEqual(answers[1])
  })

  it('does not make staff', async ({ accounts, newcomer, ip }) => {
    const asStaff = accounts.signUp({ ...(await newcomer()), role: 'STAFF' }, ip)
    await expect(asStaff).rejects.toMatchObject({ code: 'INVALID', details: { fields: [{ path: 'role' }] } })
  })

  it('is refused after ten from one address, and goes on from another', async ({
    accounts,
    newcomer,
    ip,
  }) => {
    for (let at = 0; at < 10; at++) await accounts.signUp(await newcomer(), ip)
    await expect(accounts.signUp(await newcomer(), ip)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      details: { retryAfter: expect.any(Number) },
    })
    expect(await outcomeOf(accounts.signUp(await newcomer(), newObjectId()))).toBe('OK')
  })

  it('keeps neither the password nor the token', async ({ platform, accounts, sessions, newcomer, ip }) => {
    const { account, token } = await accounts.signUp(await newcomer(), ip)
    const kept = JSON.stringify([
      await platform.connection.collection('accounts').find({}).toArray(),
      await sessions.find({ accountId: account._id }).toArray(),
    ])
    expect(kept).not.toContain(thePassword)
    expect(kept).not.toContain(token)
    expect(kept).toContain(tokenHash(token))
  })
})

describe('a number that somebody signed up with and never proved', () => {
  const unproved = { phoneProvedAt: null }

  it('goes to whoever proves it, and the other is out and signs in no more', async ({
    platform,
    accounts,
    newcomer,
    ip,
  }) => {
    const squatter = await anAccount({ accounts }, unproved)
    const { phone } = squatter.account
    const { account } = await accounts.signUp(await newcomer(phone), ip)
    expect(account._id).not.toBe(squatter.account._id)
    expect(await accounts.viewerOf(squatter.token)).toBeNull()
    const signedIn = await accounts.signIn({ phone, password: thePassword }, ip)
    expect(signedIn.account._id).toBe(account._id)
    const [closed] = await accounts.byIds([squatter.account._id])
    expect(closed).toMatchObject({
      disabledAt: expect.any(Date),
      phone: expect.stringContaining(`${phone}#`),
    })
    expect(await platform.connection.collection('accounts').countDocuments({ phone })).toBe(1)
  })

  it('goes to one of many who prove it at once', async ({ accounts, platform, newcomer, ip }) => {
    const { phone } = (await anAccount({ accounts }, unproved)).account
    const person = await newcomer(phone)
    const outcomes = await Promise.all([1, 2, 3].map(() => outcomeOf(accounts.signUp(person, ip))))
    expect(outcomes.filter((outcome) => outcome === 'OK')).toHaveLength(1)
    expect(await platform.connection.collection('accounts').countDocuments({ phone })).toBe(1)
  })

  it('goes to whoever changes to it', async ({ platform, accounts }) => {
    const { phone } = (await anAccount({ accounts }, unproved)).account
    const { viewer, account, token } = await anAccount({ accounts })
    const code = await aCode(platform, accounts, 'NEW_PHONE', phone)
    const oldCode = await aCode(platform, accounts, 'OLD_PHONE', account.phone)
    expect((await accounts.changePhone(viewer, { phone, code, oldCode }, token)).phone).toBe(phone)
  })

  it('stays with whoever has signed in by a code since', async ({ platform, accounts, newcomer, ip }) => {
    const { phone, _id } = (await anAccount({ accounts }, unproved)).account
    const code = await aCode(platform, accounts, 'SIGN_IN', phone)
    expect((await accounts.signInByCode({ phone, code })).account._id).toBe(_id)
    expect(await outcomeOf(accounts.signUp(await newcomer(phone), ip))).toBe('CONFLICT')
  })

  it('stays with staff, who come by theirs in person', async ({ accounts, newcomer, ip }) => {
    const { phone } = (await aStaffMember({ accounts }, unproved)).account
    expect(await outcomeOf(accounts.signUp(await newcomer(phone), ip))).toBe('CONFLICT')
  })
})
