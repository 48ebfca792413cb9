import { describe, expect } from 'vitest'
import { anEmployer, employerFacts } from '../support/a-employer.ts'
import { outcomeOf } from '../support/outcome.ts'
import { withFirm as it } from './a-firm.ts'
import { oversightNotices } from '../../server/postings/index.ts'
import type { Viewer } from '../../server/platform/viewer.ts'
import { anAccount } from '../support/a-account.ts'
import { aPosting, postingInput } from '../support/a-posting.ts'

describe('asking to join', () => {
  it('answers alike whether there is such an organisation or not', async ({ services, firm, someone }) => {
    const [one, two] = [await someone(), await someone()]
    const ask = (viewer: Viewer, creditCode: string) =>
      services.employers.askToJoin(viewer, { creditCode, note: '人事部' })
    const { creditCode } = firm.employer
    const [there, not] = [await ask(one, creditCode), await ask(two, employerFacts().creditCode)]
    const shapes = [there, not].map((row) => Object.keys(row).toSorted())
    expect(shapes[0]).toEqual(shapes[1])
    expect(await services.employers.joinRequests(firm.employer)).toMatchObject([
      { name: one.name, note: '人事部' },
    ])
  })

  it('is accepted or refused by the owner, and told', async ({ services, firm, someone, toldTo }) => {
    const [yes, no] = [await someone('赵一'), await someone('钱二')]
    const { creditCode } = firm.employer
    for (const viewer of [yes, no]) await services.employers.askToJoin(viewer, { creditCode })
    expect(await toldTo(firm.viewer)).toEqual(['JOIN_ASKED', 'JOIN_ASKED'])
    const other = await anEmployer(services)
    expect(await outcomeOf(services.employers.acceptJoinRequest(other.viewer, yes.id))).toBe('NOT_FOUND')
    expect(await outcomeOf(services.employers.refuseJoinRequest(other.viewer, yes.id))).toBe('NOT_FOUND')
    await services.employers.acceptJoinRequest(firm.viewer, yes.id)
    await services.employers.refuseJoinRequest(firm.viewer, no.id)
    expect(await services.employers.myEmployer(yes)).toMatchObject({ _id: firm.employer._id })
    expect(await services.employers.myEmployer(no)).toBeNull()
    expect(await toldTo(yes)).toEqual(['JOINED'])
    expect(await services.employers.joinRequests(firm.employer)).toEqual([])
  })

  it('sent again is the request that stands, and told once', async ({
    services,
    platform,
    firm,
    someone,
    toldTo,
  }) => {
    const viewer = await someone()
    const ask = (note: string) =>
      services.employers.askToJoin(viewer, { creditCode: firm.employer.creditCode, note })
    const first = await ask('人事部')
    platform.clock.advance(60_000)
    expect(await ask('人事部')).toEqual(first)
    expect(await toldTo(firm.viewer)).toEqual(['JOIN_ASKED'])
    expect(await ask('人事部，分机 12')).not.toEqual(first)
  })

  it('can be taken back, and is for those who belong to none', async ({ services, firm, someone }) => {
    const viewer = await someone()
    const { creditCode } = firm.employer
    await services.employers.askToJoin(viewer, { creditCode })
    await services.employers.withdrawJoinRequest(viewer)
    expect(await services.employers.myJoinRequest(viewer)).toBeNull()
    expect(await outcomeOf(services.employers.acceptJoinRequest(firm.viewer, viewer.id))).toBe('NOT_FOUND')
    expect(await outcomeOf(services.employers.askToJoin(firm.viewer, { creditCode }))).toBe('CONFLICT')
  })
})

describe('a member', () => {
  it('who is removed sees and changes nothing of it from the next request on', async ({
    services,
    firm,
    joined,
    toldTo,
  }) => {
    const viewer = await joined()
    const posting = await services.postings.draftPosting(viewer, postingInput())
    await services.employers.removeMember(firm.viewer, viewer.id)
    const { postings, employers } = services
    expect(await outcomeOf(postings.posting(viewer, posting._id))).toBe('NOT_FOUND')
    expect(await outcomeOf(postings.updatePosting(viewer, posting._id, postingInput()))).toBe('NOT_FOUND')
    expect(await employers.myEmployer(viewer)).toBeNull()
    expect(await toldTo(viewer)).toContain('REMOVED')
    expect(await outcomeOf(employers.removeMember(firm.viewer, viewer.id))).toBe('NOT_FOUND')
  })

  it('leaves, and may register an organisation of their own then', async ({
    services,
    firm,
    joined,
    toldTo,
  }) => {
    const viewer = await joined()
    expect(await outcomeOf(services.employers.registerEmployer(viewer, employerFacts()))).toBe('CONFLICT')
    await services.employers.leaveEmployer(viewer)
    expect(await outcomeOf(services.employers.registerEmployer(viewer, employerFacts()))).toBe('OK')
    // Told of the leaving only: the joining does not hold any more.
    expect(await toldTo(firm.viewer)).toEqual(['LEFT'])
  })

  it('is told what staff decide on its postings, like the owner', async ({
    services,
    firm,
    joined,
    staff,
  }) => {
    const viewer = await joined()
    const [employer] = await services.employers.byIds([firm.employer._id])
    const { _id } = await aPosting(services, firm)
    await services.oversight.takeDownPosting(staff.viewer, _id, { concern: 'FEES', reason: '要求交押金' })
    const [posting] = await services.postings.byIds([_id])
    if (!posting || !employer) throw new Error('it is gone')
    expect(
      oversightNotices(posting, employer)
        .map(({ recipientId }) => recipientId)
        .toSorted(),
    ).toEqual([firm.viewer.id, viewer.id].toSorted())
  })

  it('decides on nothing of it as a member of staff with the same number', async ({
    services,
    joined,
    firm,
  }) => {
    const viewer = await joined()
    const [employer] = await services.employers.byIds([firm.employer._id])
    if (!employer) throw new Error('it is gone')
    const staff = { ...viewer, id: 'another', role: 'STAFF', reach: '350505' } as const
    expect((await services.employers.avoidance(staff, employer))?.code).toBe('FORBIDDEN')
  })
})

describe('the owner', () => {
  it('stays until the organisation is handed over to another member', async ({
    services,
    firm,
    joined,
    toldTo,
  }) => {
    const viewer = await joined('孙新主管')
    const { employers } = services
    expect(await outcomeOf(employers.leaveEmployer(firm.viewer))).toBe('CONFLICT')
    expect(await outcomeOf(employers.removeMember(firm.viewer, firm.viewer.id))).toBe('CONFLICT')
    const stranger = await anAccount(services, { role: 'EMPLOYER' })
    expect(await outcomeOf(employers.handOverEmployer(firm.viewer, stranger.viewer.id))).toBe('NOT_FOUND')
    const after = await employers.handOverEmployer(firm.viewer, viewer.id)
    expect(after.accountId).toBe(viewer.id)
    const facts = employerFacts({ creditCode: firm.employer.creditCode })
    expect(await outcomeOf(employers.updateEmployer(firm.viewer, facts))).toBe('FORBIDDEN')
    expect(await outcomeOf(employers.updateEmployer(viewer, facts))).toBe('OK')
    expect(await outcomeOf(employers.leaveEmployer(firm.viewer))).toBe('OK')
    expect(await toldTo(viewer)).toEqual(['HANDED_OVER', 'LEFT'])
    expect((await employers.memberEvents(after)).map(({ kind }) => kind).toSorted()).toEqual([
      'HANDED_OVER',
      'JOINED',
      'LEFT',
    ])
  })

  it('is one, though two are handed it at once', async ({ services, firm, joined }) => {
    const [one, two] = [await joined('一'), await joined('二')]
    const outcomes = await Promise.all(
      [one, two].map(({ id }) => outcomeOf(services.employers.handOverEmployer(firm.viewer, id))),
    )
    expect(outcomes.filter((each) => each === 'OK')).toHaveLength(1)
  })

  it('has twenty members at most, however many enter at once', async ({ services, firm, someone }) => {
    const people = await Promise.all(Array.from({ length: 22 }, (_, at) => someone(`员工${at}`)))
    const tokens: string[] = []
    for (const [at] of people.entries()) {
      if (at === 20)
        await Promise.all(
          people
            .slice(0, 15)
            .map((viewer, index) => services.employers.acceptInvitation(viewer, tokens[index] ?? '')),
        )
      tokens.push((await services.employers.inviteMember(firm.viewer, {})).token)
    }
    const outcomes = await Promise.all(
      people
        .slice(15)
        .map((viewer, at) => outcomeOf(services.employers.acceptInvitation(viewer, tokens[15 + at] ?? ''))),
    )
    expect(outcomes.filter((each) => each === 'OK')).toHaveLength(4)
    expect(outcomes.filter((each) => each === 'CONFLICT')).toHaveLength(3)
  })
})

describe('what befell a member', () => {
  it('is told also when the process died before it asked', async ({
    services,
    platform,
    firm,
    joined,
    toldTo,
  }) => {
    const viewer = await joined()
    await services.employers.removeMember(firm.viewer, viewer.id)
    // The job was lost: the record still owes it.
    platform.clock.advance(120_000)
    for (const owed of Object.values(services.employers.owed)) await owed.askAgain()
    platform.clock.set(new Date())
    expect(await toldTo(viewer)).toContain('REMOVED')
  })
})
