import { describe, expect, it } from 'vitest'
import { newRecoveryCodes, recoveryHash } from '../../server/accounts/second-factor/recovery-code.ts'
import { newSecret, stepOf, uriOf } from '../../server/accounts/second-factor/totp.ts'
import { anAuthenticator } from '../support/an-authenticator.ts'

/** `12345678901234567890` of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1_000)

describe('a code of an app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i is that of RFC 6238: %s', (seconds, code) => {
    expect(stepOf(secret, code, at(seconds))).toBe(Math.floor(seconds / 30))
  })

  it('is taken for half a minute before and after its own, and no longer', () => {
    const step = Math.floor(1_234_567_890 / 30)
    for (const [later, taken] of [
      [-60, null],
      [-30, step],
      [0, step],
      [30, step],
      [60, null],
    ] as const)
      expect(stepOf(secret, '005924', at(1_234_567_890 + later))).toBe(taken)
  })

  it.each(['', '005925', '00592', '0059240', 'abcdef'])('is not %j', (code) => {
    expect(stepOf(secret, code, at(1_234_567_890))).toBeNull()
  })

  it('is made by the app from the picture, whose secret nobody has twice', () => {
    const [one, other] = [newSecret(), newSecret()]
    expect(one).not.toBe(other)
    expect(one).toMatch(/^[A-Z2-7]{32}$/)
    const now = new Date()
    expect(stepOf(one, anAuthenticator(uriOf(one, '+8613905951234'))(now), now)).not.toBeNull()
    expect(stepOf(other, anAuthenticator(uriOf(one, '+8613905951234'))(now), now)).toBeNull()
  })
})

describe('recovery codes', () => {
  it('are ten of sixty bits, and hashed for one account alone', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^([a-z2-9]{4}-){2}[a-z2-9]{4}$/)
    const [code = ''] = codes
    expect(recoveryHash('one', code)).toBe(recoveryHash('one', code.replaceAll('-', '')))
    expect(recoveryHash('one', code)).not.toBe(recoveryHash('other', code))
  })
})
