import { describe, expect } from 'vitest'
import { aCode } from '../support/a-code.ts'
import { aPhone, aStaffMember, anAccount } from '../support/a-account.ts'
import { employerFacts } from '../support/a-employer.ts'
import { fairInput } from '../support/a-fair.ts'
import { postingInput } from '../support/a-posting.ts'
import { trainingInput } from '../support/a-training.ts'
import { withServices } from '../support/fixtures.ts'

type Made = { readonly _id: string }
type Key = string | null | undefined

/** Each thing that somebody makes: how often it is told of, its collection, and the making of it. */
const it = withServices.extend('makings', async ({ platform, services, staff, employer }) => {
  const newcomer = await anAccount(services, { role: 'EMPLOYER' })
  const facts = employerFacts()
  const phone = aPhone()
  const signUp = {
    role: 'VETERAN' as const,
    name: '陈建国',
    phone,
    code: await aCode(platform, services.accounts, 'SIGN_UP', phone),
    password: 'quanzhou-1',
    language: 'zh-CN' as const,
  }
  return {
    fairs: (key: Key): Promise<Made> => services.fairs.create(staff.viewer, fairInput(), key),
    postings: (key: Key): Promise<Made> =>
      services.postings.draftPosting(employer.viewer, postingInput(), key),
    trainings: (key: Key): Promise<Made> =>
      services.trainings.offerTraining(staff.viewer, trainingInput(), key),
    employers: (key: Key): Promise<Made> => services.employers.registerEmployer(newcomer.viewer, facts, key),
    accounts: async (key: Key): Promise<Made> => (await services.accounts.signUp(signUp, phone, key)).account,
  }
})

const kinds = ['fairs', 'postings', 'trainings', 'employers', 'accounts'] as const

describe('a creation that is sent again because its answer was lost', () => {
  it.for(kinds)(
    'makes one of %s under one key, however often and at once',
    async (kind, { makings, platform }) => {
      const rows = platform.connection.collection(kind)
      const before = await rows.countDocuments()
      const make = () => makings[kind]('key-of-one-form')
      const made = await Promise.all([make(), make(), make()])
      expect(new Set([...made, await make()].map(({ _id }) => _id)).size).toBe(1)
      expect((await rows.countDocuments()) - before).toBe(1)
    },
  )

  it.for(['fairs', 'postings', 'trainings'] as const)(
    'makes two of %s under two keys, and two without any',
    async (kind, { makings }) => {
      const made = await Promise.all(['key-two-a', 'key-two-b', null, undefined].map(makings[kind]))
      expect(new Set(made.map(({ _id }) => _id)).size).toBe(4)
    },
  )

  it('gives what was made as it stands by now, whatever is sent with the key', async ({
    services,
    staff,
  }) => {
    const key = 'key-that-comes-late'
    const { _id } = await services.fairs.create(staff.viewer, fairInput(), key)
    await services.fairs.update(staff.viewer, _id, fairInput({ place: '体育馆二层' }))
    const again = await services.fairs.create(staff.viewer, fairInput({ titleZh: '' }), key)
    expect(again).toMatchObject({ _id, place: '体育馆二层', version: 2 })
  })

  it('makes nothing of what is refused, and lets the same key make it once it is right', async ({
    services,
    staff,
  }) => {
    const wrong = services.fairs.create(staff.viewer, fairInput({ place: '。' }), 'key-of-wrong')
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID' })
    const right = await services.fairs.create(staff.viewer, fairInput(), 'key-of-wrong')
    expect(right.version).toBe(1)
  })
})

describe('the key of a creation', () => {
  it('gives nobody what another made under it', async ({ services, staff }) => {
    const other = await aStaffMember(services)
    const makers = [staff, other].map(({ viewer }) => viewer)
    const made = await Promise.all(
      makers.map((viewer) => services.fairs.create(viewer, fairInput(), 'a-shared-key')),
    )
    expect(new Set(made.map(({ _id }) => _id)).size).toBe(2)
  })

  it('is for one kind of thing', async ({ services, staff }) => {
    const fair = await services.fairs.create(staff.viewer, fairInput(), 'of-two-kinds')
    const training = await services.trainings.offerTraining(staff.viewer, trainingInput(), 'of-two-kinds')
    expect(training._id).not.toBe(fair._id)
  })

  it('signs nobody in to an account without its password', async ({ services, platform }) => {
    const phone = aPhone()
    const code = await aCode(platform, services.accounts, 'SIGN_UP', phone)
    const input = { role: 'VETERAN', name: '陈建国', phone, code, language: 'zh-CN' } as const
    await services.accounts.signUp({ ...input, password: 'quanzhou-1' }, 'ip', 'key-of-account')
    const guess = services.accounts.signUp({ ...input, password: 'quanzhou-2' }, 'ip', 'key-of-account')
    await expect(guess).rejects.toMatchObject({ code: 'CONFLICT' })
    // As another code would be.
    await platform.connection.collection('codes').updateOne({ phone }, { $set: { usedFor: null } })
    const otherKey = services.accounts.signUp({ ...input, password: 'quanzhou-1' }, 'ip', 'another-key')
    await expect(otherKey).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is refused by name when it is too short or too long', async ({ services, staff }) => {
    for (const key of ['', 'short', 'x'.repeat(101)])
      await expect(services.fairs.create(staff.viewer, fairInput(), key)).rejects.toMatchObject({
        code: 'INVALID',
        details: { fields: [{ path: 'key' }] },
      })
  })
})
