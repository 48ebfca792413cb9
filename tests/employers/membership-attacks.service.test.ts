import { describe, expect } from 'vitest'
import { runners } from '../../workers/jobs.ts'
import { thePassword } from '../support/a-account.ts'
import { employerFacts } from '../support/a-employer.ts'
import { aPosting, postingInput } from '../support/a-posting.ts'
import { outcomeOf } from '../support/outcome.ts'
import { withFirm as it } from './a-firm.ts'

describe('somebody who was a member', () => {
  it('does not come back by the link that they have used, removed or gone', async ({
    services,
    firm,
    someone,
  }) => {
    const { employers } = services
    for (const goes of ['REMOVED', 'LEFT']) {
      const viewer = await someone()
      const { token } = await employers.inviteMember(firm.viewer, {})
      await employers.acceptInvitation(viewer, token)
      await (goes === 'LEFT'
        ? employers.leaveEmployer(viewer)
        : employers.removeMember(firm.viewer, viewer.id))
      expect(await outcomeOf(employers.acceptInvitation(viewer, token))).toBe('NOT_FOUND')
      expect(await employers.myEmployer(viewer)).toBeNull()
    }
  })

  it('leaves no name anywhere once the account is erased', async ({ services, platform, joined, firm }) => {
    const name = '名留后世'
    const viewer = await joined(name)
    const posting = await aPosting(services, firm)
    await services.postings.updatePosting(viewer, posting._id, postingInput())
    await services.privacy.eraseMyAccount(viewer, { password: thePassword }, 'ip')
    const erasing = runners.find(({ kind }) => kind.name === 'account-erasing')
    const accounts = platform.connection.collection<{ _id: string; eraseOwed: { version: number } }>(
      'accounts',
    )
    const { eraseOwed } = (await accounts.findOne({ _id: viewer.id })) ?? {}
    await erasing?.run({ id: viewer.id, version: eraseOwed?.version ?? 0 }, services)
    const holding: string[] = []
    for (const { name: collection } of await platform.connection.listCollections())
      if (JSON.stringify(await platform.connection.collection(collection).find({}).toArray()).includes(name))
        holding.push(collection)
    expect(holding).toEqual([])
  })
})

describe('whoever claims the code of a firm without having proved it', () => {
  it('reads and answers no requests to join that firm', async ({ services, someone }) => {
    const { employers } = services
    const asker = await someone('赵一')
    const { creditCode } = employerFacts()
    await employers.askToJoin(asker, { creditCode, note: '人事部' })
    const stranger = await someone('路人')
    const claimed = await employers.registerEmployer(stranger, employerFacts({ creditCode }))
    expect(await employers.joinRequests(claimed)).toEqual([])
    expect(await outcomeOf(employers.acceptJoinRequest(stranger, asker.id))).toBe('NOT_FOUND')
    expect(await outcomeOf(employers.refuseJoinRequest(stranger, asker.id))).toBe('NOT_FOUND')
    expect(await employers.noticesOfJoinRequest(asker.id)).toEqual([])
    expect(await employers.myJoinRequest(asker)).not.toBeNull()
  })
})

describe('a request', () => {
  it('that was taken back makes nobody a member, whatever is answered at that moment', async ({
    services,
    firm,
    someone,
  }) => {
    const { employers } = services
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, async (_, at) => {
        const viewer = await someone(`人${at}`)
        await employers.askToJoin(viewer, { creditCode: firm.employer.creditCode })
        const accepting = outcomeOf(employers.acceptJoinRequest(firm.viewer, viewer.id))
        await employers.withdrawJoinRequest(viewer)
        const outcome = await accepting
        return [outcome, (await employers.myEmployer(viewer)) === null] as const
      }),
    )
    // Whoever came first decides: accepted is a member, taken back is none.
    for (const [outcome, isNone] of outcomes) expect(isNone).toBe(outcome === 'NOT_FOUND')
  })
})

describe('two members of one name', () => {
  it('are told of each other', async ({ services, firm, someone }) => {
    const namesake = await someone('黄经理')
    const { token } = await services.employers.inviteMember(firm.viewer, {})
    await services.employers.acceptInvitation(namesake, token)
    const { _id, version } = await aPosting(services, firm)
    await services.postings.updatePosting(namesake, _id, postingInput({ version }))
    await expect(
      services.postings.updatePosting(firm.viewer, _id, postingInput({ version })),
    ).rejects.toMatchObject({
      text: { zh: expect.stringContaining('黄经理已更改内容') },
    })
  })
})
