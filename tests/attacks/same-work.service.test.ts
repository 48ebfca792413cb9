import { describe, expect, vi } from 'vitest'
import { aPhone, anAccount } from '../support/a-account.ts'
import { withServices as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

const checked: string[] = []

vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>()
  const verify: typeof argon2.verify = async (hash, password, ...rest) => {
    checked.push(String(hash).slice(0, 30))
    return argon2.verify(hash, password, ...rest)
  }
  return { ...argon2, verify }
})

/** What comes back from a try, and how many passwords were checked for it. Work is counted, since time would only be guessed. */
const tried = async (act: Promise<unknown>) => {
  const before = checked.length
  return { outcome: await outcomeOf(act), checked: checked.length - before }
}

describe('whether a number has an account', () => {
  it('costs a wrong password as much work, with an account or without, or with a closed one', async ({
    services,
  }) => {
    const { viewer } = await anAccount(services)
    const staff = await anAccount(services, { role: 'STAFF' })
    await services.accounts.disableStaff(staff.viewer.id)
    const signIn = (phone: string) =>
      tried(services.accounts.signIn({ phone, password: 'not-the-password' }, `ip-${phone}`))
    const answers = [await signIn(viewer.phone), await signIn(aPhone()), await signIn(staff.viewer.phone)]
    expect(answers).toEqual(answers.map(() => ({ outcome: 'INVALID', checked: 1 })))
  })

  it('is not told by asking for a code: the same is written for both', async ({ services, platform }) => {
    const { viewer } = await anAccount(services)
    const written = async (phone: string) => {
      const sent = await services.accounts.sendCode({ phone, purpose: 'SIGN_IN' }, 'zh-CN', `ip-${phone}`)
      const row = await platform.connection.collection('codes').findOne({ phone })
      return { answer: Object.keys(sent).toSorted(), row: Object.keys(row ?? {}).toSorted() }
    }
    expect(await written(viewer.phone)).toEqual(await written(aPhone()))
  })
})
