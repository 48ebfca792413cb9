import { describe, expect } from 'vitest'
import { anEmployer, employerFacts } from '../support/a-employer.ts'
import { outcomeOf } from '../support/outcome.ts'
import { withFirm as it } from './a-firm.ts'
import { postingInput } from '../support/a-posting.ts'

describe('a link to an organisation', () => {
  it('makes whoever holds it a member who works on its postings and not on its facts', async ({
    services,
    firm,
    someone,
  }) => {
    const viewer = await someone()
    const { token } = await services.employers.inviteMember(firm.viewer, {})
    expect(await services.employers.invitation(null, token)).toMatchObject({
      firm: firm.employer.name,
      invitedBy: '黄经理',
      phoneTail: null,
    })
    expect(await services.employers.acceptInvitation(viewer, token)).toMatchObject({ _id: firm.employer._id })
    const posting = await services.postings.draftPosting(viewer, postingInput())
    expect(posting.employerId).toBe(firm.employer._id)
    expect(await services.postings.posting(firm.viewer, posting._id)).toMatchObject({ _id: posting._id })
    const facts = employerFacts({ creditCode: firm.employer.creditCode })
    const { employers } = services
    expect(await outcomeOf(employers.updateEmployer(viewer, facts))).toBe('FORBIDDEN')
    expect(await outcomeOf(employers.inviteMember(viewer, {}))).toBe('FORBIDDEN')
    expect(await outcomeOf(employers.removeMember(viewer, firm.viewer.id))).toBe('FORBIDDEN')
    expect(await outcomeOf(employers.handOverEmployer(viewer, viewer.id))).toBe('FORBIDDEN')
    const kind = { kind: 'LICENCE', validUntil: null, replaces: null } as const
    expect(await outcomeOf(employers.addProof(viewer, kind, Buffer.from('x')))).toBe('FORBIDDEN')
  })

  it('is used by one of many who come at once, and by that one again', async ({
    services,
    firm,
    someone,
  }) => {
    const people = await Promise.all(['甲', '乙', '丙', '丁'].map(someone))
    const { token } = await services.employers.inviteMember(firm.viewer, {})
    const outcomes = await Promise.all(
      people.map((viewer) => outcomeOf(services.employers.acceptInvitation(viewer, token))),
    )
    expect(outcomes.toSorted()).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'OK'])
    const winner = people[outcomes.indexOf('OK')] ?? null
    expect(await outcomeOf(services.employers.acceptInvitation(winner, token))).toBe('OK')
    const [employer] = await services.employers.byIds([firm.employer._id])
    expect(employer?.members).toHaveLength(2)
  })

  it('for one number is of no use to another', async ({ services, firm, someone }) => {
    const [meant, other] = await Promise.all([someone(), someone()])
    const { token } = await services.employers.inviteMember(firm.viewer, { phone: meant.phone })
    expect(await services.employers.invitation(null, token)).toMatchObject({
      phoneTail: meant.phone.slice(-4),
    })
    await expect(services.employers.acceptInvitation(other, token)).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'token' }] },
    })
    expect(await outcomeOf(services.employers.acceptInvitation(meant, token))).toBe('OK')
  })

  it('is over after seven days, when it was ended, and when it was made up', async ({
    services,
    platform,
    firm,
    someone,
  }) => {
    const viewer = await someone()
    const { invitation, token } = await services.employers.inviteMember(firm.viewer, {})
    const other = await anEmployer(services)
    expect(await outcomeOf(services.employers.endInvitation(other.viewer, invitation._id))).toBe('NOT_FOUND')
    expect(await outcomeOf(services.employers.invitation(null, token))).toBe('OK')
    await services.employers.endInvitation(firm.viewer, invitation._id)
    expect(await outcomeOf(services.employers.acceptInvitation(viewer, token))).toBe('NOT_FOUND')
    expect(await outcomeOf(services.employers.acceptInvitation(viewer, 'made-up-by-a-stranger'))).toBe(
      'NOT_FOUND',
    )
    const late = await services.employers.inviteMember(firm.viewer, {})
    platform.clock.advance(7 * 86_400_000 + 1)
    expect(await outcomeOf(services.employers.acceptInvitation(viewer, late.token))).toBe('NOT_FOUND')
    platform.clock.set(new Date())
  })

  it('is the same when it is asked for again under one key, and there are twenty at most', async ({
    services,
    firm,
  }) => {
    const invite = (key?: string) => services.employers.inviteMember(firm.viewer, {}, key)
    const [one, again] = [await invite('a key of the page'), await invite('a key of the page')]
    expect(again).toEqual(one)
    for (let count = 1; count < 20; count += 1) await invite()
    expect(await outcomeOf(invite())).toBe('CONFLICT')
    expect(await outcomeOf(invite('a key of the page'))).toBe('OK')
  })

  it('is given back by whoever belongs to another organisation', async ({ services, firm, someone }) => {
    const other = await anEmployer(services)
    const { token } = await services.employers.inviteMember(firm.viewer, {})
    await expect(services.employers.acceptInvitation(other.viewer, token)).rejects.toMatchObject({
      text: { zh: expect.stringContaining('已是一个单位的成员') },
    })
    expect(await outcomeOf(services.employers.acceptInvitation(await someone(), token))).toBe('OK')
  })

  it('takes a person into one of two organisations that they enter at once', async ({
    services,
    firm,
    someone,
  }) => {
    const viewer = await someone()
    const other = await anEmployer(services)
    const tokens = await Promise.all(
      [firm, other].map(async (each) => (await services.employers.inviteMember(each.viewer, {})).token),
    )
    const outcomes = await Promise.all(
      tokens.map((token) => outcomeOf(services.employers.acceptInvitation(viewer, token))),
    )
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'OK'])
  })

  it('is for employers', async ({ services, firm, veteran, staff }) => {
    const { token } = await services.employers.inviteMember(firm.viewer, {})
    for (const viewer of [veteran.viewer, staff.viewer])
      expect(await outcomeOf(services.employers.acceptInvitation(viewer, token))).toBe('FORBIDDEN')
    expect(await outcomeOf(services.employers.acceptInvitation(null, token))).toBe('UNAUTHENTICATED')
  })
})
