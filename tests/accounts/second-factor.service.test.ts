import { describe, expect } from 'vitest'
import { anAccount, aStaffMember, thePassword } from '../support/a-account.ts'
import { anAuthenticator } from '../support/an-authenticator.ts'
import { outcomeOf } from '../support/outcome.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { createSecrets } from '../../server/platform/secrets.ts'
import { secondFactors } from '../../server/accounts/second-factor/second-factor.service.ts'
import { testSecret } from '../support/test-platform.ts'
import { withLimits } from './accounts-with-limits.ts'

const halfMinute = 30_000
const there = 'somewhere'

/** `enrolled` is a member of staff with a second factor: `signIn` with a code, `code` as the app shows it now. */
const it = withLimits.extend('enrolled', async ({ platform, accounts }) => {
  const { viewer, account, token } = await aStaffMember({ accounts })
  const ip = newObjectId()
  const app = anAuthenticator(await accounts.beginSecondFactor(viewer, null, ip))
  const recovery = await accounts.confirmSecondFactor(viewer, app(platform.clock()), token, ip)
  platform.clock.advance(halfMinute)
  const signIn = (secondCode?: string, from = ip) =>
    accounts.signIn(
      { phone: account.phone, password: thePassword, ...(secondCode ? { secondCode } : {}) },
      from,
    )
  return { viewer, account, token, app, recovery, signIn, ip, code: () => app(platform.clock()) }
})
it.beforeEach(({ platform }) => platform.clock.set(new Date()))

const fieldOf = (work: Promise<unknown>) =>
  work.then(
    () => 'OK',
    (error: { details?: { fields?: { path: string }[] } }) => error.details?.fields?.[0]?.path,
  )

describe('a second factor', () => {
  it('is asked for by who knows the password, and by nobody else', async ({ accounts, enrolled }) => {
    const { signIn, code, account, ip } = enrolled
    expect(await fieldOf(signIn())).toBe('secondCode')
    const input = { phone: account.phone, password: 'not-this-one', secondCode: code() }
    expect(await fieldOf(accounts.signIn(input, ip))).toBe('password')
    const { token } = await signIn(code())
    expect(await accounts.viewerOf(token)).toMatchObject({ id: account._id })
  })

  it('takes each code once, however many send it at once, and none from before', async ({
    platform,
    enrolled,
  }) => {
    const { signIn, code } = enrolled
    const once = code()
    const outcomes = await Promise.all([1, 2, 3].map(() => outcomeOf(signIn(once))))
    expect(outcomes.toSorted()).toEqual(['INVALID', 'INVALID', 'OK'])
    platform.clock.advance(halfMinute)
    expect(await outcomeOf(signIn(once))).toBe('INVALID')
    expect(await outcomeOf(signIn(code()))).toBe('OK')
  })

  it('takes each of ten recovery codes once, however it is typed', async ({ accounts, enrolled }) => {
    const { signIn, recovery, account } = enrolled
    const [one = '', other = ''] = recovery
    expect(recovery).toHaveLength(10)
    const outcomes = await Promise.all([1, 2, 3].map(() => outcomeOf(signIn(one))))
    expect(outcomes.toSorted()).toEqual(['INVALID', 'INVALID', 'OK'])
    expect(await outcomeOf(signIn(` ${other.toUpperCase().replaceAll('-', ' ')}`))).toBe('OK')
    const now = await accounts.own(enrolled.viewer)
    expect(await accounts.recoveryCodesLeft(now)).toBe(8)
    expect(await accounts.recoveryCodesLeft(account)).toBeNull()
  })

  it('is guessed as rarely as a password, while asking for it costs nothing', async ({ enrolled }) => {
    const { signIn, code } = enrolled
    for (let at = 0; at < 12; at++) expect(await fieldOf(signIn())).toBe('secondCode')
    for (let at = 0; at < 5; at++) expect(await outcomeOf(signIn('000000'))).toBe('INVALID')
    expect(await outcomeOf(signIn(code()))).toBe('RATE_LIMITED')
  })

  it('is kept sealed, its recovery codes as hashes, and is sealed anew under another key', async ({
    platform,
    accounts,
    enrolled,
  }) => {
    const { account, recovery, code } = enrolled
    const rows = platform.connection.collection<{ _id: string }>('secondfactors')
    const kept = JSON.stringify(await rows.find({}).toArray())
    for (const each of recovery) {
      expect(kept).not.toContain(each)
      expect(kept).not.toContain(each.replaceAll('-', ''))
    }
    const secrets = createSecrets('another key of more than thirty-two characters', testSecret)
    const renamed = secondFactors({
      ...platform,
      secrets,
      connection: {
        model: () => platform.connection.model('SecondFactor'),
      } as unknown as typeof platform.connection,
      accounts: { byId: async () => null } as never,
      sessions: { endAll: async () => undefined },
      limits: {} as never,
    })
    expect(await renamed.resealSecondFactors()).toBeGreaterThan(0)
    expect(await renamed.resealSecondFactors()).toBe(0)
    expect(await renamed.takeSecond(account._id, code())).toBe(true)
    await rows.deleteMany({})
    expect(await accounts.resealSecondFactors()).toBe(0)
  })

  it('is changed only by who proves it', async ({ platform, accounts, enrolled }) => {
    const { viewer, token, ip, code, recovery, signIn } = enrolled
    expect(await outcomeOf(accounts.beginSecondFactor(viewer, null, ip))).toBe('INVALID')
    expect(await outcomeOf(accounts.beginSecondFactor(viewer, '000000', ip))).toBe('INVALID')
    expect(await outcomeOf(accounts.renewRecoveryCodes(viewer, '000000', ip))).toBe('INVALID')
    const fresh = await accounts.renewRecoveryCodes(viewer, recovery[0] ?? '', ip)
    expect(await outcomeOf(signIn(recovery[1]))).toBe('INVALID')
    const app = anAuthenticator(await accounts.beginSecondFactor(viewer, fresh[0] ?? '', ip))
    expect(await outcomeOf(signIn(code()))).toBe('OK')
    platform.clock.advance(halfMinute)
    await accounts.confirmSecondFactor(viewer, app(platform.clock()), token, ip)
    platform.clock.advance(halfMinute)
    expect(await outcomeOf(signIn(code()))).toBe('INVALID')
    expect(await outcomeOf(signIn(app(platform.clock())))).toBe('OK')
  })

  it('signs out elsewhere when it is set up, and is for staff alone', async ({ platform, accounts, ip }) => {
    const { viewer, account, token } = await aStaffMember({ accounts })
    const elsewhere = await accounts.signIn({ phone: account.phone, password: thePassword }, ip)
    expect(await outcomeOf(accounts.confirmSecondFactor(viewer, '123456', token, ip))).toBe('CONFLICT')
    const app = anAuthenticator(await accounts.beginSecondFactor(viewer, null, ip))
    expect(await outcomeOf(accounts.confirmSecondFactor(viewer, '000000', token, ip))).toBe('INVALID')
    await accounts.confirmSecondFactor(viewer, app(platform.clock()), token, ip)
    expect(await accounts.viewerOf(elsewhere.token)).toBeNull()
    expect(await accounts.viewerOf(token)).not.toBeNull()
    const other = await anAccount({ accounts })
    expect(await outcomeOf(accounts.beginSecondFactor(other.viewer, null, ip))).toBe('FORBIDDEN')
    expect(await outcomeOf(accounts.beginSecondFactor(null, null, ip))).toBe('UNAUTHENTICATED')
  })

  it('goes with a reset, whose password is good for a new one only', async ({ accounts, enrolled }) => {
    const { account } = enrolled
    const { password } = await accounts.resetStaff(account.phone)
    const { token, account: now } = await accounts.signIn({ phone: account.phone, password }, there)
    expect(accounts.dutiesOf(now)).toEqual(['NEW_PASSWORD'])
    const viewer = await accounts.viewerOf(token)
    expect(viewer).toMatchObject({ isBound: true })
    const input = { password, newPassword: 'meizhou-27-wan' }
    expect(accounts.dutiesOf(await accounts.changePassword(viewer, input, token, there))).toEqual([])
    expect(await accounts.viewerOf(token)).toMatchObject({ isBound: false })
  })
})
