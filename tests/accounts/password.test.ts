import { expect, it } from 'vitest'
import { hashPassword, isPassword } from '../../server/accounts/password.ts'

it('checks as many passwords as can be answered soon, and turns the rest away', async () => {
  const hash = await hashPassword('quanzhou-1')
  const tries = Array.from({ length: 100 }, () => isPassword(hash, 'quanzhou-1'))
  const settled = await Promise.allSettled(tries)
  const turnedAway = settled.filter(({ status }) => status === 'rejected')
  expect(turnedAway.length).toBeGreaterThan(0)
  expect(turnedAway.length).toBeLessThan(50)
  for (const each of turnedAway)
    expect(each).toMatchObject({ reason: { code: 'UNAVAILABLE', details: { retryAfter: 5 } } })
  expect(await isPassword(hash, 'quanzhou-1')).toBe(true)
})
