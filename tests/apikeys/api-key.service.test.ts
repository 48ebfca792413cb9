import { describe, expect } from 'vitest'
import { newObjectId } from '../../server/platform/ids.ts'
import { unsubmitted } from '../../server/verification/index.ts'
import type { Services } from '../../server/wiring.ts'
import { apiKeyChangedRunner } from '../../workers/apikeys/api-key-changed.ts'
import { apiKeyEndsRunner } from '../../workers/apikeys/api-key-ends.ts'
import { anAccount, aStaffMember, type AnAccount } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { withServices as it } from '../support/fixtures.ts'
import { refusedFields } from './a-key.ts'

const input = { name: '人事系统', scopes: ['READ_OPEN', 'READ_OWN'] } as const
const page = { first: 50 }
const days = (many: number) => many * 86_400_000

/** Somebody who joined the organisation by a link. */
async function aRecruiter(services: Services, owner: AnAccount): Promise<AnAccount> {
  const person = await anAccount(services, { role: 'EMPLOYER', name: '李招聘' })
  const { token } = await services.employers.inviteMember(owner.viewer, {})
  await services.employers.acceptInvitation(person.viewer, token)
  return person
}

const told = async (services: Services, { viewer }: AnAccount): Promise<string[]> =>
  (await services.notifications.inbox(viewer, page)).nodes.map(
    (row) => services.notifications.wordingOf(row, 'en').title,
  )

describe('making a key', () => {
  it('is for the owner of an organisation and staff of the bureau', async ({
    services,
    employer,
    staff,
    veteran,
  }) => {
    const clerk = await aStaffMember(services, { reach: '350505100', stationId: 's' })
    const recruiter = await aRecruiter(services, employer)
    const make = ({ viewer }: AnAccount) =>
      services.apiKeys.makeApiKey(viewer, { ...input, scopes: ['READ_OPEN'] })
    for (const other of [clerk, recruiter, veteran]) {
      await expect(make(other)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(services.apiKeys.apiKeys(other.viewer, page)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await expect(services.apiKeys.makeApiKey(null, input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await make(employer)).apiKey).toMatchObject({
      employerId: employer.employer._id,
      madeBy: '黄秀英',
    })
    expect((await make(staff)).apiKey).toMatchObject({ employerId: null, madeBy: '林站长', reach: '350505' })
  })

  it('is for verified organisations', async ({ services }) => {
    const { viewer } = await anEmployer(services, { verification: unsubmitted })
    await expect(services.apiKeys.makeApiKey(viewer, input)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('names every wrong field: no name, no scope or one that is not theirs, more than a year', async ({
    services,
    employer,
    staff,
  }) => {
    const tried = (who: AnAccount, wrong: object) =>
      refusedFields(services.apiKeys.makeApiKey(who.viewer, { ...input, ...wrong } as never))
    expect(await tried(employer, { name: ' ', scopes: [], days: 366 })).toEqual(['name', 'scopes', 'days'])
    expect(await tried(employer, { scopes: ['WRITE_TRAININGS'] })).toEqual(['scopes'])
    expect(await tried(staff, { scopes: ['READ_OWN'] })).toEqual(['scopes'])
    expect(await tried(employer, { days: 0 })).toEqual(['days'])
  })

  it('lasts 90 days when nothing is said', async ({ services, employer }) => {
    const { apiKey } = await services.apiKeys.makeApiKey(employer.viewer, input)
    expect(apiKey.expiresAt.getTime() - apiKey.createdAt.getTime()).toBe(days(90))
  })

  it('makes one, however often and however many at once it is sent under one key, and tells it for ten minutes', async ({
    services,
    platform,
    employer,
  }) => {
    const key = newObjectId()
    const make = () => services.apiKeys.makeApiKey(employer.viewer, input, key)
    const made = await Promise.all([make(), make(), make()])
    expect(new Set(made.map(({ token }) => token)).size).toBe(1)
    expect((await services.apiKeys.apiKeys(employer.viewer, page)).totalCount).toBe(1)
    expect(await services.apiKeys.keyOf(made[0]?.token ?? '')).toMatchObject({ _id: made[0]?._id })
    const stranger = await anEmployer(services)
    const theirs = await services.apiKeys.makeApiKey(stranger.viewer, input, key)
    expect(theirs.token).not.toBe(made[0]?.token)
    platform.clock.advance(601_000)
    expect(await make()).toMatchObject({ _id: made[0]?._id, token: null })
  })

  it('stops at ten, however many are made at once; a revoked or an ended one gives its place back', async ({
    services,
    platform,
    employer,
  }) => {
    const make = (more: object = {}) => services.apiKeys.makeApiKey(employer.viewer, { ...input, ...more })
    const [first] = await Promise.all([make({ days: 1 }), make({ days: 2 })])
    const made = await Promise.allSettled(Array.from({ length: 12 }, () => make({ days: 9 })))
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
    await expect(make()).rejects.toMatchObject({ code: 'CONFLICT' })
    await services.apiKeys.revokeApiKey(employer.viewer, first._id)
    await make({ days: 9 })
    await expect(make()).rejects.toMatchObject({ code: 'CONFLICT' })
    platform.clock.advance(days(3))
    await make()
  })
})

describe('revoking a key', () => {
  it('is for the owner of its organisation, and of another’s it is not found', async ({
    services,
    employer,
    veteran,
    staff,
  }) => {
    const { _id } = await services.apiKeys.makeApiKey(employer.viewer, input)
    const bureaus = await services.apiKeys.makeApiKey(staff.viewer, { ...input, scopes: ['READ_OPEN'] })
    const other = await anEmployer(services)
    const clerk = await aStaffMember(services, { reach: '350505100', stationId: 's' })
    await expect(services.apiKeys.revokeApiKey(other.viewer, _id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(services.apiKeys.revokeApiKey(employer.viewer, bureaus._id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    for (const { viewer } of [veteran, clerk])
      await expect(services.apiKeys.revokeApiKey(viewer, _id, '不再使用')).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    const revoked = await services.apiKeys.revokeApiKey(employer.viewer, _id)
    expect(revoked).toMatchObject({ revokedBy: '黄秀英', revokedWhy: null })
    expect(await services.apiKeys.revokeApiKey(employer.viewer, _id)).toEqual(revoked)
  })

  it('by the bureau takes a reason, and is told to the owner with it', async ({
    services,
    employer,
    staff,
  }) => {
    const { _id } = await services.apiKeys.makeApiKey(employer.viewer, input)
    expect(await refusedFields(services.apiKeys.revokeApiKey(staff.viewer, _id))).toEqual(['reason'])
    const { version } = await services.apiKeys.revokeApiKey(staff.viewer, _id, '密钥出现在公开网页上')
    await apiKeyChangedRunner.run({ id: _id, version }, services)
    await apiKeyChangedRunner.run({ id: _id, version }, services)
    expect(await told(services, employer)).toEqual(
      expect.arrayContaining(['A new API key: 人事系统', 'The API key 人事系统 was revoked']),
    )
    expect(await told(services, employer)).toHaveLength(2)
  })

  it('shows the bureau keys of all organisations, and nobody else', async ({ services, employer, staff }) => {
    const { _id } = await services.apiKeys.makeApiKey(employer.viewer, input)
    const { nodes } = await services.apiKeys.organisationApiKeys(staff.viewer, { first: 100 })
    expect(nodes.map((row) => row._id)).toContain(_id)
    expect(nodes.every(({ employerId }) => employerId !== null)).toBe(true)
    await expect(services.apiKeys.organisationApiKeys(employer.viewer, page)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('a key of an organisation', () => {
  it('stays when its maker leaves, under whoever owns the organisation then, and says who made it', async ({
    services,
    employer,
  }) => {
    const { token, _id } = await services.apiKeys.makeApiKey(employer.viewer, input)
    const next = await aRecruiter(services, employer)
    await services.employers.handOverEmployer(employer.viewer, next.viewer.id)
    await services.employers.leaveEmployer(employer.viewer)
    expect(await services.apiKeys.keyOf(token ?? '')).toMatchObject({ madeBy: '黄秀英' })
    await expect(services.apiKeys.revokeApiKey(employer.viewer, _id)).rejects.toMatchObject({
      code: expect.stringMatching(/NOT_FOUND|CONFLICT/),
    })
    const [part] = services.apiKeys.personal
    const person = { accountId: employer.viewer.id, recordIds: [] }
    const held: object[] = []
    for await (const record of part?.held(person) ?? []) held.push(record)
    expect(held).toHaveLength(1)
    await part?.erase(person)
    expect((await services.apiKeys.apiKeys(next.viewer, page)).nodes).toMatchObject([{ _id, madeBy: '—' }])
    expect(await services.apiKeys.keyOf(token ?? '')).toMatchObject({ _id })
  })

  it('is told of fourteen and three days before it ends, once each, and no more when it is revoked', async ({
    services,
    platform,
    employer,
  }) => {
    const [one, gone] = [
      await services.apiKeys.makeApiKey(employer.viewer, { ...input, name: '甲', days: 20 }),
      await services.apiKeys.makeApiKey(employer.viewer, { ...input, name: '乙', days: 20 }),
    ]
    const run = async () => {
      for (const { _id } of [one, gone]) await apiKeyEndsRunner.run({ id: _id }, services)
    }
    await run()
    expect(await told(services, employer)).toEqual([])
    platform.clock.advance(days(7))
    expect(await services.apiKeys.owed.ending.askAgain()).toBeGreaterThanOrEqual(2)
    await services.apiKeys.revokeApiKey(employer.viewer, gone._id)
    await run()
    await run()
    expect(await told(services, employer)).toHaveLength(1)
    platform.clock.advance(days(11))
    await run()
    await run()
    expect(await told(services, employer)).toHaveLength(2)
  })

  it('that is made for a few days is not told of at once', async ({ services, employer }) => {
    const { _id } = await services.apiKeys.makeApiKey(employer.viewer, { ...input, days: 2 })
    expect(await services.apiKeys.dueOf(_id)).toBeNull()
  })

  it('that ends is told of to the bureau when it is the bureau’s', async ({ services, staff, platform }) => {
    const { _id } = await services.apiKeys.makeApiKey(staff.viewer, { ...input, scopes: ['READ_OPEN'] })
    await services.stations.create([])
    platform.clock.advance(days(80))
    const due = await services.apiKeys.dueOf(_id)
    expect(due?.days).toBe(14)
  })
})
