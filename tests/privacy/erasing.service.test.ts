import { describe, expect } from 'vitest'
import { noticeVersion } from '../../rules/privacy.ts'
import type { Services } from '../../server/wiring.ts'
import { runners } from '../../workers/jobs.ts'
import { thePassword } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aResidentId, aVeteran, type AVeteran } from '../support/a-veteran.ts'
import { withServices as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

const ip = '192.0.2.7'

const erase = ({ privacy }: Services, { viewer }: AVeteran, password = thePassword) =>
  privacy.eraseMyAccount(viewer, { password }, ip)

/** What the job does, with the job as the queue would bring it. */
async function runErasing(services: Services, accountId: string): Promise<void> {
  const runner = runners.find(({ kind }) => kind.name === 'account-erasing')
  const [account] = await services.accounts.byIds([accountId])
  await runner?.run({ id: accountId, version: account?.erasedAt?.getTime() ?? 0 }, services)
}

async function downloaded({ privacy }: Services, { viewer }: Pick<AVeteran, 'viewer'>) {
  let text = ''
  for await (const piece of privacy.download(viewer)) text += piece
  return JSON.parse(text) as Record<string, Record<string, unknown>[]>
}

describe('what is held of a person', () => {
  it('is told whole and without anything of another, as a page and as a file', async ({
    services,
    staff,
  }) => {
    const [one, other] = [
      await aVeteran(
        services,
        { serviceText: '汽车连驾驶员', residentId: aResidentId() },
        { name: '王甲一' },
      ),
      await aVeteran(services, { serviceText: '炊事班' }, { name: '李乙二' }),
    ]
    const fair = await aFair(services, staff.viewer)
    for (const { viewer } of [one, other]) await services.fairs.register(viewer, fair._id)
    await services.veterans.veteran(staff.viewer, one.veteran._id)
    await services.veterans.veteran(staff.viewer, other.veteran._id)
    const held = await downloaded(services, one)
    expect(held).toMatchObject({
      account: [{ id: one.account._id, phone: one.account.phone }],
      sessions: [{}],
      file: [{ name: '王甲一', serviceText: '汽车连驾驶员' }],
      proofs: [{ kind: 'DISCHARGE_CERTIFICATE' }],
      readings: [{ reader: '林站长' }],
      acts: [{ act: 'readFile', by: '林站长' }],
      registrations: [{ fairId: fair._id, veteranName: '王甲一' }],
      consents: [{ use: 'RESIDENT_ID', isGiven: true, notice: noticeVersion }],
    })
    const secrets = [other.account.phone, other.account._id, other.veteran._id, '李乙二', '炊事班']
    const text = JSON.stringify(held) + JSON.stringify(await services.privacy.myData(one.viewer))
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    expect(text).not.toMatch(/passwordHash|residentIdSealed|residentIdHash/)
  })

  it('is nobody else’s to ask for', async ({ services }) => {
    expect(await outcomeOf(services.privacy.myData(null))).toBe('UNAUTHENTICATED')
  })
})

describe('erasing the own account', () => {
  it('asks for the password, or a code for it; a wrong one changes nothing', async ({ services }) => {
    const person = await aVeteran(services)
    expect(await outcomeOf(erase(services, person, 'not-the-password'))).toBe('INVALID')
    expect(await outcomeOf(services.privacy.eraseMyAccount(person.viewer, {}, ip))).toBe('INVALID')
    const byCode = services.privacy.eraseMyAccount(person.viewer, { code: '000000' }, ip)
    expect(await outcomeOf(byCode)).toBe('INVALID')
    expect(await services.accounts.viewerOf(person.token)).not.toBeNull()
  })

  it('is refused to staff, and by name while an organisation is registered', async ({
    services,
    staff,
    employer,
  }) => {
    const by = (viewer: AVeteran['viewer'] | null) =>
      services.privacy.eraseMyAccount(viewer, { password: thePassword }, ip)
    await expect(by(staff.viewer)).rejects.toMatchObject({ code: 'FORBIDDEN', text: { zh: /停用/ } })
    await expect(by(employer.viewer)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: /移交给同事/ },
    })
    expect(await outcomeOf(by(null))).toBe('UNAUTHENTICATED')
  })

  it('leaves no trace of name, number, words, tail or ID in any collection, gives the place back and frees the phone', async ({
    services,
    platform,
    staff,
  }) => {
    const person = await aVeteran(
      services,
      { serviceText: '汽车连驾驶员独此一句', residentId: aResidentId() },
      { name: '欧阳独名' },
    )
    const fair = await aFair(services, staff.viewer, { capacity: 1 })
    await services.fairs.register(person.viewer, fair._id)
    await services.fairs.announce(fair._id)
    await services.veterans.veteran(staff.viewer, person.veteran._id)
    await erase(services, person)
    expect(await services.accounts.viewerOf(person.token)).toBeNull()
    await runErasing(services, person.account._id)
    platform.clock.set(new Date(platform.clock().getTime() + 61_000))
    await runErasing(services, person.account._id)

    const traces = ['欧阳独名', person.account.phone, '独此一句']
    for (const { name } of await platform.connection.listCollections()) {
      const rows = await platform.connection.collection(name).find({}).toArray()
      const found = traces.filter((trace) => JSON.stringify(rows).includes(trace))
      expect(found.map((trace) => `${name} still holds ${trace}`)).toEqual([])
    }
    const {
      account: { phone },
    } = person
    const next = await aVeteran(services, {}, { phone })
    expect(await outcomeOf(services.fairs.register(next.viewer, fair._id))).toBe('OK')
    const [closed] = await services.accounts.byIds([person.account._id])
    expect(closed).toMatchObject({ name: '已注销', email: null })
    const stored = await platform.connection
      .collection<{ _id: string }>('accounts')
      .findOne({ _id: person.account._id })
    expect(stored).not.toHaveProperty('eraseOwed')
  })

  it('goes on where it was killed, and takes away what was under way when it began', async ({
    services,
    platform,
  }) => {
    const person = await aVeteran(services)
    await erase(services, person)
    const { veterans } = services
    const killed = {
      ...services,
      privacy: { ...services.privacy, eraseHeld: () => Promise.reject(new Error('killed')) },
    }
    await expect(runErasing(killed, person.account._id)).rejects.toThrow('killed')
    await runErasing(services, person.account._id)
    // A request that was let in before the account was closed makes the file anew.
    await veterans.myVeteran(person.viewer)
    platform.clock.set(new Date(platform.clock().getTime() + 61_000))
    await runErasing(services, person.account._id)
    expect(await veterans.ofAccount(person.account._id)).toBeNull()
  })

  it('sent twice at once closes it once', async ({ services }) => {
    const person = await aVeteran(services)
    const outcomes = await Promise.all([1, 2].map(() => outcomeOf(erase(services, person))))
    expect(outcomes).toContain('OK')
    await runErasing(services, person.account._id)
    expect(await services.veterans.ofAccount(person.account._id)).toBeNull()
  })
})
