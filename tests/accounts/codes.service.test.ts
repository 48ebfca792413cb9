import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { CodePurpose } from '../../rules/code.ts'
import { newObjectId } from '../../server/platform/ids.ts'
import { anAccount, aPhone, aStaffMember, thePassword } from '../support/a-account.ts'
import { outcomeOf } from '../support/outcome.ts'
import { withLimits } from './accounts-with-limits.ts'

const minute = 60_000

/** `codeFor` asks for a code, has it sent and reads it from the outbox, as whoever holds the number does. */
const it = withLimits
  .extend('outbox', ({ platform }) => () => {
    const folder = join(platform.dataFolder, 'outbox')
    return readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  })
  .extend('deliver', ({ platform, accounts }) => async () => {
    const rows = platform.connection.collection<{ _id: string; version: number }>('codes')
    for (const { _id, version } of await rows.find({ sendOwed: { $exists: true } }).toArray())
      await accounts.deliverCode({ id: _id, version })
  })
  .extend('codeFor', ({ accounts, deliver, outbox }) => async (purpose: CodePurpose, phone: string) => {
    const before = new Set(outboxNow(outbox))
    await accounts.sendCode({ phone, purpose }, 'zh-CN', newObjectId())
    await deliver()
    const message = outboxNow(outbox).find((each) => !before.has(each) && each.includes(phone)) ?? ''
    return /验证码(\d{6})/.exec(message)?.[1] ?? ''
  })
it.beforeEach(({ platform }) => platform.clock.set(new Date()))

/** Nothing while the folder is not there yet. */
const outboxNow = (outbox: () => string[]): string[] => {
  try {
    return outbox()
  } catch {
    return []
  }
}

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('a code', () => {
  it('goes to the number, says what it is for, and is kept nowhere once it is sent', async ({
    accounts,
    platform,
    codeFor,
    outbox,
  }) => {
    const { account } = await anAccount({ accounts })
    const code = await codeFor('SIGN_IN', account.phone)
    expect(code).toMatch(/^\d{6}$/)
    expect(outbox().at(-1)).toBeDefined()
    expect(outbox().join()).toMatch(/用于登录.*请勿告诉他人/)
    const [row] = await platform.connection.collection('codes').find({ phone: account.phone }).toArray()
    expect(row).not.toHaveProperty('codeSealed')
    expect(JSON.stringify(row)).not.toContain(code)
  })

  it('signs in once', async ({ accounts, codeFor }) => {
    const { phone } = (await anAccount({ accounts })).account
    const code = await codeFor('SIGN_IN', phone)
    const outcomes = await Promise.all([1, 2, 3].map(() => outcomeOf(accounts.signInByCode({ phone, code }))))
    expect(outcomes.toSorted()).toEqual(['INVALID', 'INVALID', 'OK'])
  })

  it('is worth nothing for another number, another purpose, and after the next one', async ({
    accounts,
    codeFor,
  }) => {
    const { phone } = (await anAccount({ accounts })).account
    const other = (await anAccount({ accounts })).account.phone
    const code = await codeFor('SIGN_IN', phone)
    expect(await outcomeOf(accounts.signInByCode({ phone: other, code }))).toBe('INVALID')
    expect(await outcomeOf(accounts.resetPassword({ phone, code, newPassword: 'meizhou-27-wan' }))).toBe(
      'INVALID',
    )
    const next = await codeFor('SIGN_IN', phone)
    if (next !== code) expect(await outcomeOf(accounts.signInByCode({ phone, code }))).toBe('INVALID')
    expect(await outcomeOf(accounts.signInByCode({ phone, code: next }))).toBe('OK')
  })

  it('is over after ten minutes', async ({ accounts, platform, codeFor }) => {
    const { phone } = (await anAccount({ accounts })).account
    const code = await codeFor('SIGN_IN', phone)
    platform.clock.advance(10 * minute)
    expect(await outcomeOf(accounts.signInByCode({ phone, code }))).toBe('INVALID')
  })

  it('is over after five wrong tries, one after the other or all at once', async ({ accounts, codeFor }) => {
    for (const atOnce of [false, true]) {
      const { phone } = (await anAccount({ accounts })).account
      const code = await codeFor('SIGN_IN', phone)
      const guess = () => outcomeOf(accounts.signInByCode({ phone, code: wrongOf(code) }))
      if (atOnce) await Promise.all(Array.from({ length: 20 }, guess))
      else for (let at = 0; at < 5; at++) await guess()
      expect(await outcomeOf(accounts.signInByCode({ phone, code }))).toBe('INVALID')
    }
  })

  it('answers whoever has no account as whoever has one, until the number is proved', async ({
    accounts,
    codeFor,
  }) => {
    const { phone } = (await anAccount({ accounts })).account
    const nobodys = aPhone()
    const [one, other] = await Promise.all(
      [phone, nobodys].map((each) =>
        accounts.sendCode({ phone: each, purpose: 'SIGN_IN' }, 'en', newObjectId()),
      ),
    )
    expect(Object.keys(one ?? {})).toEqual(Object.keys(other ?? {}))
    const wrong = await Promise.all(
      [phone, nobodys].map((each) =>
        accounts.signInByCode({ phone: each, code: '000000' }).catch((error: unknown) => error),
      ),
    )
    expect(wrong[0]).toEqual(wrong[1])
    const code = await codeFor('SIGN_IN', nobodys)
    await expect(accounts.signInByCode({ phone: nobodys, code })).rejects.toMatchObject({
      details: { fields: [{ path: 'phone' }] },
    })
  })

  it('is sent to one number ever more rarely, however many ask, and to a hall without end', async ({
    accounts,
  }) => {
    const phone = aPhone()
    const ask = (to: string, ip = newObjectId()) =>
      outcomeOf(accounts.sendCode({ phone: to, purpose: 'SIGN_IN' }, 'zh-CN', ip))
    const asked = await Promise.all(Array.from({ length: 30 }, () => ask(phone)))
    expect(asked.filter((outcome) => outcome === 'OK').length).toBeLessThanOrEqual(2)
    const hall = newObjectId()
    for (let at = 0; at < 20; at++) expect(await ask(aPhone(), hall)).toBe('OK')
    expect(await ask(aPhone(), hall)).toBe('RATE_LIMITED')
  })

  it('signs in no staff: their password is one of two factors', async ({ accounts, codeFor }) => {
    const { phone } = (await aStaffMember({ accounts })).account
    const code = await codeFor('SIGN_IN', phone)
    await expect(accounts.signInByCode({ phone, code })).rejects.toMatchObject({
      details: { fields: [{ path: 'phone', text: { zh: expect.stringContaining('工作人员') } }] },
    })
  })
})

describe('a lost password', () => {
  it('is set anew by whoever holds the number; whoever was signed in is out', async ({
    accounts,
    codeFor,
    ip,
  }) => {
    const { account, token } = await anAccount({ accounts })
    const { phone } = account
    const code = await codeFor('RESET_PASSWORD', phone)
    const { token: fresh } = await accounts.resetPassword({ phone, code, newPassword: 'meizhou-27-wan' })
    expect(await accounts.viewerOf(token)).toBeNull()
    expect(await accounts.viewerOf(fresh)).toMatchObject({ id: account._id })
    expect(await outcomeOf(accounts.signIn({ phone, password: thePassword }, ip))).toBe('INVALID')
    expect(await outcomeOf(accounts.signIn({ phone, password: 'meizhou-27-wan' }, ip))).toBe('OK')
  })

  it('does not cost the code when the new one is no good', async ({ accounts, codeFor }) => {
    const { phone } = (await anAccount({ accounts })).account
    const code = await codeFor('RESET_PASSWORD', phone)
    for (const newPassword of ['password1', '123456789', 'short'])
      await expect(accounts.resetPassword({ phone, code, newPassword })).rejects.toMatchObject({
        details: { fields: [{ path: 'newPassword' }] },
      })
    expect(await outcomeOf(accounts.resetPassword({ phone, code, newPassword: 'meizhou-27-wan' }))).toBe('OK')
  })
})

describe('another number', () => {
  it('needs a code of both, and keeps everything but who is signed in elsewhere', async ({
    accounts,
    codeFor,
    ip,
  }) => {
    const { viewer, account, token } = await anAccount({ accounts })
    const elsewhere = await accounts.signIn({ phone: account.phone, password: thePassword }, ip)
    const phone = aPhone()
    const [oldCode, code] = [await codeFor('OLD_PHONE', account.phone), await codeFor('NEW_PHONE', phone)]
    const change = (input: object) =>
      outcomeOf(accounts.changePhone(viewer, { phone, code, oldCode, ...input }, token))
    expect(await change({ oldCode: wrongOf(oldCode) })).toBe('INVALID')
    expect(await change({ code: wrongOf(code) })).toBe('INVALID')
    const both = { phone, code: wrongOf(code), oldCode: wrongOf(oldCode) }
    await expect(accounts.changePhone(viewer, both, token)).rejects.toMatchObject({
      details: { fields: [{ path: 'code' }, { path: 'oldCode' }] },
    })
    // What was wrong with one has used up neither.
    expect(await accounts.changePhone(viewer, { phone, code, oldCode }, token)).toMatchObject({
      _id: account._id,
      phone,
    })
    expect(await accounts.viewerOf(elsewhere.token)).toBeNull()
    expect(await outcomeOf(accounts.signIn({ phone: account.phone, password: thePassword }, ip))).toBe(
      'INVALID',
    )
    expect(await outcomeOf(accounts.signIn({ phone, password: thePassword }, ip))).toBe('OK')
  })

  it('that has an account already is refused, once it is proved', async ({ accounts, codeFor }) => {
    const { viewer, account, token } = await anAccount({ accounts })
    const phone = (await anAccount({ accounts })).account.phone
    const [oldCode, code] = [await codeFor('OLD_PHONE', account.phone), await codeFor('NEW_PHONE', phone)]
    expect(await outcomeOf(accounts.changePhone(viewer, { phone, code, oldCode }, token))).toBe('CONFLICT')
    expect(await outcomeOf(accounts.changePhone(null, { phone, code, oldCode }, null))).toBe(
      'UNAUTHENTICATED',
    )
  })
})
