import { describe, expect } from 'vitest'
import { createSecrets } from '../../server/platform/secrets.ts'
import { submitted } from '../../server/verification/index.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { overHttp } from '../support/fixtures.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

const minute = 60_000

/** The server's clock goes ahead by as much as a test says. */
const clockAhead = { by: 0 }

const it = overHttp
  .extend('app', { scope: 'file' }, async ({}, { onCleanup }) => {
    const app = await testApp({ parts: { clock: () => new Date(Date.now() + clockAhead.by) } })
    onCleanup(app.close)
    return app
  })
  .extend('later', async ({}, { onCleanup }) => {
    onCleanup(() => void (clockAhead.by = 0))
    return (ms: number) => void (clockAhead.by += ms)
  })

const verified = () => ({
  verification: { ...submitted(new Date()), state: 'VERIFIED' as const, decidedAt: new Date() },
})
const show = 'mutation { showStatus { token validUntil } }'
const read = 'query($token: String!) { statusShown(token: $token) { isVerified } }'

const shownBy = async (app: TestApp, as: string): Promise<string> =>
  (await app.ask(show, {}, { as })).data.showStatus.token
const says = async (app: TestApp, token: string): Promise<boolean> =>
  (await app.ask(read, { token })).data.statusShown.isVerified

describe('a proof of status', () => {
  it('says yes to whoever reads it, without signing in, as often as it is read', async ({
    app,
    services,
  }) => {
    const token = await shownBy(app, (await aVeteran(services, verified())).token)
    expect([await says(app, token), await says(app, token)]).toEqual([true, true])
  })

  it('says no when its five minutes are over, and a new one yes', async ({ app, services, later }) => {
    const person = await aVeteran(services, verified())
    const token = await shownBy(app, person.token)
    later(5 * minute - 5_000)
    expect(await says(app, token)).toBe(true)
    later(10_000)
    expect(await says(app, token)).toBe(false)
    expect(await says(app, await shownBy(app, person.token))).toBe(true)
  })

  it('says no when it is altered, forged, cut, or sealed for something else', async ({ app, services }) => {
    const token = await shownBy(app, (await aVeteran(services, verified())).token)
    const flipped = (at: number) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
    const secrets = createSecrets('some other key of more than thirty-two characters')
    const claim = Buffer.from('x|1|99999999999999').toString('base64url')
    const forged = [
      ...[0, 20, 40, token.length - 1].map(flipped),
      token.slice(0, -1),
      `${token}A`,
      `${token}=`,
      '',
      'x',
      claim,
      secrets.forPurpose('proof of status').seal('x|1|99999999999999'),
      app.platform.secrets.forPurpose('something else').seal('x|1|99999999999999'),
      app.platform.secrets.encrypt('x|1|99999999999999'),
      app.platform.secrets.forPurpose('proof of status').seal('no claim at all'),
      'A'.repeat(19_000),
    ]
    const answers = []
    for (const each of forged) answers.push(await says(app, each))
    expect(answers).toEqual(forged.map(() => false))
  })

  it('says no as soon as the verification is taken away or has lapsed, and of a file that is gone', async ({
    app,
    services,
    later,
  }) => {
    const files = app.platform.connection.collection<{ _id: string }>('veterans')
    const [away, gone, lapsing] = [
      await aVeteran(services, verified()),
      await aVeteran(services, verified()),
      await aVeteran(services, {
        verification: { ...verified().verification, validUntil: new Date(Date.now() + 2 * minute) },
      }),
    ]
    const tokens = await Promise.all([away, gone, lapsing].map(({ token }) => shownBy(app, token)))
    // A new name hands the file in anew, which nobody has checked yet.
    await app.ask('mutation { updatePerson(input: { name: "林改名" }) { id } }', {}, { as: away.token })
    await files.deleteOne({ _id: gone.veteran._id })
    later(3 * minute)
    expect(await Promise.all(tokens.map((token) => says(app, token)))).toEqual([false, false, false])
  })

  it('of an earlier decision does not come back with a later one', async ({ app, services }) => {
    const person = await aVeteran(services, verified())
    const token = await shownBy(app, person.token)
    await app.ask('mutation { updatePerson(input: { name: "林改名" }) { id } }', {}, { as: person.token })
    const clerk = await aStaffMember(services)
    await services.veterans.verifyVeteran(clerk.viewer, person.veteran._id)
    expect(await says(app, token)).toBe(false)
    expect(await says(app, await shownBy(app, person.token))).toBe(true)
  })

  it('says nothing of the person: two of one look like two of two, and hold no id', async ({
    app,
    services,
  }) => {
    const [one, other] = [await aVeteran(services, verified()), await aVeteran(services, verified())]
    const tokens = [
      await shownBy(app, one.token),
      await shownBy(app, one.token),
      await shownBy(app, other.token),
    ]
    expect(new Set(tokens).size).toBe(3)
    expect(new Set(tokens.map((token) => token.length)).size).toBe(1)
    const bytes = tokens.map((token) => Buffer.from(token, 'base64url'))
    for (const [at, first] of bytes.entries())
      for (const second of bytes.slice(at + 1)) {
        const same = first.filter((byte, place) => byte === second[place]).length
        // Chance alone makes one byte in 256 equal.
        expect(same).toBeLessThan(8)
      }
    expect(bytes.map((each) => each.includes(one.veteran._id))).toEqual([false, false, false])
    // The answer has two fields, and neither is the person's.
    const { errors } = await app.ask('{ statusShown(token: "x") { isVerified checkedAt name } }')
    expect(errors).toBeDefined()
  })

  it('is refused to whoever is not verified, in both languages, and to everybody but veterans', async ({
    app,
    services,
    staff,
    employer,
  }) => {
    const { token } = await aVeteran(services, { verification: submitted(new Date()) })
    const [zh, en] = await Promise.all(
      ['zh-CN', 'en'].map((language) => app.ask(show, {}, { as: token, language })),
    )
    expect(zh?.errors?.[0]).toMatchObject({ extensions: { code: 'CONFLICT' } })
    expect([zh?.errors?.[0]?.message, en?.errors?.[0]?.message].join(' ')).toMatch(/尚未核验/)
    const nobody = await anAccount(services, { role: 'VETERAN' })
    const codes = []
    for (const as of [nobody.token, staff.token, employer.token])
      codes.push((await app.ask(show, {}, { as })).errors?.[0]?.extensions.code)
    expect(codes).toEqual(['CONFLICT', 'FORBIDDEN', 'FORBIDDEN'])
    expect((await app.ask(show)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  it('may be asked about three hundred times in ten minutes from one address', async ({ services }) => {
    const ask = (ip: string) => services.statusProofs.statusShown('x', ip)
    for (let time = 0; time < 300; time += 1) await ask('198.51.100.7')
    await expect(ask('198.51.100.7')).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    expect(await ask('198.51.100.8')).toMatchObject({ isVerified: false })
  })
})
