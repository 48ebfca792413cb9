import { describe, expect, it } from 'vitest'
import { accountRule, signUpRule, type SignUpInput } from '../../rules/account.ts'
import { hashOfNobody, hashPassword, isPassword } from '../../server/accounts/password.ts'
import { sessionEnd, shouldMoveEnd } from '../../server/accounts/session.ts'
import { newToken, tokenHash } from '../../server/platform/token.ts'
import { checked } from '../../server/platform/checked.ts'
import { wrongFields } from '../support/wrong-fields.ts'

const day = 86_400_000
const good: SignUpInput = {
  role: 'VETERAN',
  name: '陈建国',
  phone: '138 0595 1234',
  code: '012345',
  password: 'quanzhou-1',
}
const wrongIn = (input: object) => wrongFields(() => checked(signUpRule, { ...good, ...input }))
const wrongPaths = (input: object) => [...new Set(wrongIn(input).map(({ path }) => path))]

describe('signing up', () => {
  it('reads a number as it is typed', () => {
    expect(checked(signUpRule, good)).toMatchObject({
      phone: '+8613805951234',
      email: null,
      language: 'zh-CN',
    })
  })

  it.each([
    ['seven characters', 'abcde12'],
    ['only digits', '123456789012'],
    ['only full-width digits', '１２３４５６７８９０'],
    ['the number', '+86 138 0595 1234'],
    ['the number, typed another way', '0086-13805951234'],
    ['201 characters', 'a1'.repeat(100) + 'b'],
  ])('refuses a password of %s', (_, password) => {
    expect(wrongPaths({ password })).toEqual(['password'])
  })

  it('does not make staff', () => {
    expect(wrongPaths({ role: 'STAFF' })).toEqual(['role'])
  })

  it('names every wrong field at once, in both languages', () => {
    const wrong = wrongIn({ name: ' ', phone: '123', email: 'nobody', password: '12345678' })
    expect(wrong.map(({ path }) => path)).toEqual(['name', 'phone', 'email', 'password'])
    for (const { text } of wrong) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(text.en).toMatch(/^[\x20-\x7e]+$/)
    }
  })

  it('takes a name of one character, and refuses one of none and one of 51', () => {
    expect(wrongPaths({ name: '陈' })).toEqual([])
    expect(wrongPaths({ name: ' ' })).toEqual(['name'])
    expect(wrongPaths({ name: '\u3164\u202E' })).toEqual(['name'])
    expect(wrongPaths({ name: '陈'.repeat(51) })).toEqual(['name'])
    expect(wrongPaths({ name: '陈'.repeat(50) })).toEqual([])
  })

  it('is not held up by a megabyte in any field', () => {
    const huge = '9'.repeat(1_000_000)
    const wrong = wrongPaths({ name: huge, phone: huge, password: huge, email: huge })
    expect(wrong).toEqual(['name', 'phone', 'password', 'email'])
  })
})

describe('changing an account', () => {
  it('takes the e-mail address away when it is left empty, and keeps it when it is left out', () => {
    expect(checked(accountRule, { email: ' ' })).toEqual({ email: null })
    expect(checked(accountRule, {})).toEqual({})
  })
})

describe('a password', () => {
  it('is kept as a hash that only it fits', async () => {
    const hash = await hashPassword('quanzhou-1')
    expect(await isPassword(hash, 'quanzhou-1')).toBe(true)
    expect(await isPassword(hash, 'quanzhou-2')).toBe(false)
    expect(await isPassword(hash, '')).toBe(false)
  })

  it('is the same in full-width letters', async () => {
    expect(await isPassword(await hashPassword('quanzhou1'), 'ｑｕａｎｚｈｏｕ１')).toBe(true)
  })

  it('costs as much to check for a number without an account', async () => {
    const costOf = (hash: string) => hash.split('$').slice(1, 4)
    const lengthsOf = (hash: string) => hash.split('$').map((part) => part.length)
    const real = await hashPassword('quanzhou-1')
    expect(costOf(hashOfNobody)).toEqual(costOf(real))
    expect(lengthsOf(hashOfNobody)).toEqual(lengthsOf(real))
    expect(await isPassword(hashOfNobody, 'quanzhou-1')).toBe(false)
  })
})

describe('a session', () => {
  const now = new Date('2026-11-23T04:00:00Z')

  it('has a token of 256 bits and is stored under its hash only', () => {
    const token = newToken()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(tokenHash(token)).toMatch(/^[0-9a-f]{64}$/)
    expect(new Set(Array.from({ length: 1_000 }, newToken)).size).toBe(1_000)
  })

  it('moves its end at most once a day', () => {
    const endAt = (ms: number) => sessionEnd('VETERAN', now, new Date(now.getTime() + ms))
    expect(shouldMoveEnd(endAt(0), endAt(0))).toBe(false)
    expect(shouldMoveEnd(endAt(0), endAt(day - 1))).toBe(false)
    expect(shouldMoveEnd(endAt(0), endAt(day))).toBe(true)
  })

  it.each([
    ['VETERAN', 180 * day],
    ['EMPLOYER', 180 * day],
    ['STAFF', day / 2],
  ] as const)('of %s ends for good %d ms after the sign-in, however much it is used', (role, longest) => {
    const used = new Date(now.getTime() + longest - 1)
    expect(sessionEnd(role, now, used)).toEqual(new Date(now.getTime() + longest))
  })
})
