import { describe, expect } from 'vitest'
import { mostInvitationsADay } from '../../rules/application-invitation.ts'
import { invitationMadeRunner } from '../../workers/applications/invitation-made.ts'
import { aFoundVeteran, all, free, says, wishing } from '../support/a-found-veteran.ts'
import { anEmployer, type AnEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { applicationInput } from '../support/an-application.ts'
import { withServices } from '../support/fixtures.ts'
import type { Services } from '../../server/wiring.ts'

const words = '您好，欢迎应聘。'

const it = withServices.extend('invitations', ({ platform }) =>
  platform.connection.collection<{ _id: string; accountId: string; state: string; handle: string }>(
    'applicationinvitations',
  ),
)

/** Somebody who is found for an open posting, as the employer knows them. */
async function found(services: Services, firm: AnEmployer) {
  const person = await aFoundVeteran(services, wishing())
  const { _id: postingId } = await aPosting(services, firm, free)
  const handles = async () =>
    (await services.matching.veteransForPosting(firm.viewer, postingId, all)).nodes.map(({ id }) => id)
  const invite = (handle: string, message = words, viewer = firm.viewer) =>
    services.applications.inviteToApply(viewer, postingId, handle, message)
  const [handle = ''] = await handles()
  return { person, postingId, handle, handles, invite }
}

it.beforeEach(async ({ platform }) => {
  for (const name of ['veterans', 'postings', 'applicationinvitations', 'quotas'])
    await platform.connection.collection(name).deleteMany({})
})

describe('an invitation to apply', () => {
  it('is sent once, told once, and leads to an application that says so', async ({
    services,
    employer,
    invitations,
    platform,
  }) => {
    const { person, postingId, handle, invite } = await found(services, employer)
    expect(await invite(handle)).toBe('OPEN')
    expect(await invite(handle, '再邀一次')).toBe('OPEN')
    const [row] = await invitations.find().toArray()
    const job = { id: row?._id ?? '', version: 1 }
    for (let time = 0; time < 2; time++) await invitationMadeRunner.run(job, services)
    const told = { recipientId: person.viewer.id, kind: 'INVITED_TO_APPLY' }
    expect(await platform.connection.collection('notifications').countDocuments(told)).toBe(1)
    const mine = await services.applications.myInvitations(person.viewer, all)
    expect(mine.nodes).toMatchObject([{ postingId, message: words, state: 'OPEN' }])
    const { row: application } = await services.applications.applyToPosting(
      person.viewer,
      postingId,
      applicationInput(),
    )
    expect(application.isInvited).toBe(true)
    expect((await services.applications.myInvitations(person.viewer, all)).totalCount).toBe(0)
    expect(await services.applications.invitationsByHandle(employer.viewer, [handle])).toMatchObject([
      { state: 'APPLIED' },
    ])
    await expect(
      services.applications.declineInvitation(person.viewer, row?._id ?? ''),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('of somebody who said no is not sent again, and nobody else says it for them', async ({
    services,
    employer,
    veteran,
  }) => {
    const { person, handle, invite } = await found(services, employer)
    await invite(handle)
    const { nodes } = await services.applications.myInvitations(person.viewer, all)
    const id = nodes[0]?._id ?? ''
    await expect(services.applications.declineInvitation(veteran.viewer, id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await services.applications.declineInvitation(person.viewer, id)).toMatchObject({
      state: 'DECLINED',
    })
    expect(await invite(handle)).toBe('DECLINED')
    expect((await services.applications.myInvitations(person.viewer, all)).totalCount).toBe(0)
  })

  it('goes only to whoever is found, for an open posting of one’s own, with words', async ({
    services,
    employer,
    veteran,
    staff,
    invitations,
  }) => {
    const { postingId, handle, handles, invite } = await found(services, employer)
    const other = await anEmployer(services)
    for (const [attempt, code] of [
      [() => invite('0'.repeat(32)), 'NOT_FOUND'],
      [() => invite(handle, '  '), 'INVALID'],
      [() => invite(handle, words, other.viewer), 'NOT_FOUND'],
      [() => invite(handle, words, veteran.viewer), 'FORBIDDEN'],
      [() => invite(handle, words, staff.viewer), 'FORBIDDEN'],
      [() => services.applications.inviteToApply(null, postingId, handle, words), 'UNAUTHENTICATED'],
    ] as const)
      await expect(attempt()).rejects.toMatchObject({ code })
    const silent = await aVeteran(services, wishing())
    expect(await handles()).toHaveLength(1)
    expect(silent.viewer.id).toBeTruthy()
    await services.postings.pausePosting(employer.viewer, postingId)
    await expect(invite(handle)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await invitations.countDocuments()).toBe(0)
  })

  it('is one when two members send it at once, never two', async ({ services, employer, invitations }) => {
    const { handle, invite } = await found(services, employer)
    expect(await Promise.all([invite(handle), invite(handle), invite(handle)])).toEqual([
      'OPEN',
      'OPEN',
      'OPEN',
    ])
    expect(await invitations.countDocuments()).toBe(1)
  })

  it('does not outlast the consent, also when it is withdrawn at that moment', async ({
    services,
    employer,
    invitations,
  }) => {
    const { person, handle, invite } = await found(services, employer)
    await invite(handle)
    await says(services, person.viewer, false)
    expect(await invitations.countDocuments()).toBe(0)
    await expect(invite(handle)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (let round = 0; round < 5; round++) {
      await says(services, person.viewer, true)
      await Promise.allSettled([invite(handle), says(services, person.viewer, false)])
      expect(await invitations.countDocuments()).toBe(0)
    }
  })

  it('is refused when the organisation has sent all of the day', async ({ services, employer, platform }) => {
    const { handle, invite } = await found(services, employer)
    platform.clock.set(new Date())
    await invite(handle)
    await platform.connection.collection('quotas').updateMany({}, { $set: { count: mostInvitationsADay } })
    const second = await found(services, employer)
    const fresh = (await second.handles()).find((each) => each !== second.handle) ?? ''
    await expect(second.invite(fresh)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  })

  it('is told to its person in full, and goes with them', async ({ services, employer, invitations }) => {
    const { person, handle, invite } = await found(services, employer)
    await invite(handle)
    const part = services.applications.personal.find(({ key }) => key === 'applicationInvitations')
    const whose = { accountId: person.viewer.id, recordIds: [] }
    const held: unknown[] = []
    for await (const record of part?.held(whose) ?? [])
      held.push(Object.fromEntries(record.map(({ key, value }) => [key, value])))
    expect(held).toMatchObject([{ message: words, state: 'OPEN' }])
    await part?.erase(whose)
    expect(await invitations.countDocuments()).toBe(0)
  })

  it('follows a file that becomes another’s, and back', async ({ services, employer, invitations }) => {
    const { person, handle, invite } = await found(services, employer)
    await invite(handle)
    const kept = await aVeteran(services)
    const move = { from: person.veteran, to: kept.veteran } as const
    await services.applications.moveToFile({ ...move, isBack: false })
    expect(await invitations.findOne()).toMatchObject({ accountId: kept.viewer.id })
    await services.applications.moveToFile({ from: kept.veteran, to: person.veteran, isBack: true })
    expect(await invitations.findOne()).toMatchObject({ accountId: person.viewer.id })
  })
})
