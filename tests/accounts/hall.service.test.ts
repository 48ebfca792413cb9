import { describe, expect } from 'vitest'
import { hashPassword } from '../../server/accounts/password.ts'
import { anAccount, aPhone, thePassword } from '../support/a-account.ts'
import { withLimits } from './accounts-with-limits.ts'
import { outcomeOf } from '../support/outcome.ts'

const it = withLimits

describe('the limit of sign-ins from one address', () => {
  it('counts failures only: a hall behind one address signs in, one person after another', async ({
    accounts,
    ip,
  }) => {
    const hall = await Promise.all(Array.from({ length: 40 }, () => anAccount({ accounts })))
    for (const { account } of hall)
      expect(await outcomeOf(accounts.signIn({ phone: account.phone, password: thePassword }, ip))).toBe('OK')
    for (let at = 0; at < 30; at++)
      expect(await outcomeOf(accounts.signIn({ phone: aPhone(), password: 'x' }, ip))).toBe('INVALID')
    expect(await outcomeOf(accounts.signIn({ phone: aPhone(), password: 'x' }, ip))).toBe('RATE_LIMITED')
  })

  it('counts nobody who was turned away because too many came at once', async ({ accounts, ip }) => {
    const signIn = () => outcomeOf(accounts.signIn({ phone: aPhone(), password: 'x' }, ip))
    const [crowd, outcomes] = [[] as Promise<unknown>[], [] as string[]]
    for (let at = 0; at < 25; at++) {
      for (let more = 0; more < 70; more++) crowd.push(hashPassword('of a crowd').catch(() => null))
      outcomes.push(await signIn())
    }
    await Promise.all(crowd)
    const failures = outcomes.filter((outcome) => outcome === 'INVALID').length
    expect(outcomes.filter((outcome) => outcome === 'UNAVAILABLE')).toHaveLength(25 - failures)
    expect(failures).toBeLessThan(20)
    for (let at = failures; at < 30; at++) expect(await signIn()).toBe('INVALID')
    expect(await signIn()).toBe('RATE_LIMITED')
  })
})
