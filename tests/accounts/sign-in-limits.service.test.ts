import { describe, expect } from 'vitest'
import { newObjectId } from '../../server/platform/ids.ts'
import { anAccount, aPhone, thePassword } from '../support/a-account.ts'
import { outcomeOf } from '../support/outcome.ts'
import { withLimits as it } from './accounts-with-limits.ts'

const wrong = 'not-this-one'

describe('failures for one number', () => {
  it('from one address do not keep out its owner, who comes from another', async ({ accounts, ip }) => {
    const { phone } = (await anAccount({ accounts })).account
    for (let at = 0; at < 6; at++) await outcomeOf(accounts.signIn({ phone, password: wrong }, ip))
    expect(await outcomeOf(accounts.signIn({ phone, password: thePassword }, ip))).toBe('RATE_LIMITED')
    expect(await outcomeOf(accounts.signIn({ phone, password: thePassword }, newObjectId()))).toBe('OK')
  })

  it('from a thousand addresses wait ever longer, whoever of them asks and however many at once', async ({
    accounts,
  }) => {
    const phone = aPhone()
    const guess = () => outcomeOf(accounts.signIn({ phone, password: wrong }, newObjectId()))
    const guesses = await Promise.all(Array.from({ length: 40 }, guess))
    expect(guesses.filter((outcome) => outcome === 'INVALID').length).toBeLessThanOrEqual(12)
    const waits = []
    for (let at = 0; at < 3; at++) {
      const refused = await accounts
        .signIn({ phone, password: wrong }, newObjectId())
        .catch((error: unknown) => error as { details: { retryAfter?: number } })
      waits.push('details' in refused ? (refused.details.retryAfter ?? 0) : 0)
    }
    expect(Math.max(...waits)).toBeGreaterThan(0)
    expect(Math.max(...waits)).toBeLessThanOrEqual(900)
  })

  it('do not keep out the device that its owner has used before, and of no other account', async ({
    accounts,
  }) => {
    const { phone } = (await anAccount({ accounts })).account
    const { device } = await accounts.signIn({ phone, password: thePassword }, newObjectId())
    const other = (await anAccount({ accounts })).account.phone
    for (const each of [phone, other])
      await Promise.all(
        Array.from({ length: 40 }, () =>
          outcomeOf(accounts.signIn({ phone: each, password: wrong }, newObjectId())),
        ),
      )
    const from = (each: string, mark: string | null) =>
      outcomeOf(accounts.signIn({ phone: each, password: thePassword }, newObjectId(), { device: mark }))
    expect(await from(phone, `${device}x`)).toBe('RATE_LIMITED')
    expect(await from(other, device)).toBe('RATE_LIMITED')
    expect(await from(phone, device)).toBe('OK')
  })
})

describe('an address', () => {
  it('of IPv6 is counted with all of its network', async ({ accounts }) => {
    const net = `2001:db8:${Math.floor(Math.random() * 65_536).toString(16)}:1`
    const guess = (host: number) =>
      outcomeOf(accounts.signIn({ phone: aPhone(), password: wrong }, `${net}::${host.toString(16)}`))
    for (let at = 0; at < 30; at++) expect(await guess(at)).toBe('INVALID')
    expect(await guess(999)).toBe('RATE_LIMITED')
  })
})
