import { describe, expect } from 'vitest'
import { aStaffMember } from '../../support/a-account.ts'
import { aPosting, postingInput } from '../../support/a-posting.ts'
import { withServices as it } from '../../support/fixtures.ts'
import { outcomeOf } from '../../support/outcome.ts'

const why = { concern: 'FEES', reason: '工作内容里要求交押金' } as const

describe('a posting that staff take down', () => {
  it('vanishes at once, and is kept with who did it, when and why', async ({ services, employer, staff }) => {
    const posting = await aPosting(services, employer)
    const down = await services.oversight.takeDownPosting(staff.viewer, posting._id, why, posting.version)
    expect(down.takedown).toMatchObject({
      ...why,
      by: staff.viewer.name,
      byId: staff.viewer.id,
      appeal: null,
    })
    expect(await services.postings.visibleNow([down])).toEqual([])
    expect(await outcomeOf(services.postings.posting(null, posting._id))).toBe('NOT_FOUND')
    expect(services.postings.isBelievedVisible(down)).toBe(false)
  })

  it('must be open, not down already, and of the version that was read', async ({
    services,
    employer,
    staff,
  }) => {
    const { oversight, postings } = services
    const draft = await postings.draftPosting(employer.viewer, postingInput())
    expect(await outcomeOf(oversight.takeDownPosting(staff.viewer, draft._id, why))).toBe('CONFLICT')
    const posting = await aPosting(services, employer)
    expect(await outcomeOf(oversight.takeDownPosting(staff.viewer, posting._id, why, 1))).toBe('CONFLICT')
    const both = await Promise.all(
      [1, 2].map(() => outcomeOf(oversight.takeDownPosting(staff.viewer, posting._id, why))),
    )
    expect(both.toSorted()).toEqual(['CONFLICT', 'OK'])
    expect(await outcomeOf(oversight.takeDownPosting(staff.viewer, 'nothing', why))).toBe('NOT_FOUND')
  })

  it('is not taken down without a kind and a reason', async ({ services, employer, staff }) => {
    const posting = await aPosting(services, employer)
    const vague = { concern: 'NONE' as 'FEES', reason: ' ' }
    await expect(services.oversight.takeDownPosting(staff.viewer, posting._id, vague)).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'concern' }, { path: 'reason' }] },
    })
  })

  it('of an employer is not put up again by staff: its employer appeals or mends it', async ({
    services,
    employer,
    staff,
  }) => {
    const { _id } = await aPosting(services, employer)
    await services.oversight.takeDownPosting(staff.viewer, _id, why)
    await expect(services.oversight.putUpPosting(staff.viewer, _id, '没有问题')).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: expect.stringContaining('用人单位申诉') },
    })
  })

  it('can be mended: it waits for a check, and is shown when that is passed, which ends the take-down', async ({
    services,
    employer,
    staff,
  }) => {
    const { oversight, postings } = services
    const { _id } = await aPosting(services, employer)
    await oversight.takeDownPosting(staff.viewer, _id, why)
    const mended = await postings.updatePosting(employer.viewer, _id, postingInput({ content: '装卸货物。' }))
    expect(mended).toMatchObject({ verification: { state: 'PENDING' }, takedown: { reason: why.reason } })
    expect(await postings.visibleNow([mended])).toEqual([])
    const passed = await oversight.passPosting(staff.viewer, _id)
    expect(passed.takedown).toBeNull()
    expect(passed.pastTakedowns).toMatchObject([{ ...why, endedBy: staff.viewer.name }])
    expect(await postings.visibleNow([passed])).toHaveLength(1)
  })

  it('cannot be put up once more as a copy without a check; a lawful posting of the same employer can', async ({
    services,
    employer,
    staff,
  }) => {
    const content = '入职前先到公司了解情况，再谈其他。'
    const { _id } = await aPosting(services, employer, { content })
    await services.oversight.takeDownPosting(staff.viewer, _id, why)
    expect((await aPosting(services, employer, { content })).verification?.state).toBe('PENDING')
    const other = await aPosting(services, employer, { content: '搬运。', conditions: '能吃苦。' })
    expect(other.verification).toBeUndefined()
  })
})

describe('an appeal against a take-down', () => {
  const words = '押金是工服的，已经取消。'

  it('is made once, by the employer, and decided by a colleague of who took the posting down', async ({
    services,
    employer,
    staff,
  }) => {
    const { oversight, postings } = services
    const { _id } = await aPosting(services, employer)
    expect(await outcomeOf(oversight.appealTakedown(employer.viewer, _id, words))).toBe('CONFLICT')
    await oversight.takeDownPosting(staff.viewer, _id, why)
    const both = await Promise.all(
      [1, 2].map(() => outcomeOf(oversight.appealTakedown(employer.viewer, _id, words))),
    )
    expect(both.toSorted()).toEqual(['CONFLICT', 'OK'])
    const { nodes } = await oversight.appealedPostings(staff.viewer, { first: 100 })
    expect(nodes.map((each) => each._id)).toContain(_id)

    const colleague = await aStaffMember(services, { name: '陈副站长' })
    const decide = (clerk = colleague) =>
      oversight.decideAppeal(clerk.viewer, _id, 'LIFTED', '核实无误，恢复展示')
    expect(await outcomeOf(decide(staff))).toBe('FORBIDDEN')
    const outcomes = await Promise.all([outcomeOf(decide()), outcomeOf(decide())])
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'OK'])
    const [lifted] = await postings.byIds([_id])
    expect(lifted?.takedown).toBeNull()
    expect(lifted?.pastTakedowns).toMatchObject([
      { endedBy: '陈副站长', appeal: { words, state: 'LIFTED', decidedBy: '陈副站长' } },
    ])
    expect(await postings.visibleNow(lifted ? [lifted] : [])).toHaveLength(1)
    // What was found right after an appeal is not held as a text that was taken down.
    const changed = await postings.updatePosting(employer.viewer, _id, postingInput({ payMax: 8_000 }))
    expect(changed.verification).toBeUndefined()
  })

  it('that is refused leaves the posting down, and there is no second', async ({
    services,
    employer,
    staff,
  }) => {
    const { oversight } = services
    const colleague = await aStaffMember(services)
    const { _id } = await aPosting(services, employer)
    await oversight.takeDownPosting(staff.viewer, _id, why)
    await oversight.appealTakedown(employer.viewer, _id, words)
    const upheld = await oversight.decideAppeal(colleague.viewer, _id, 'UPHELD', '收据仍写着押金')
    expect(upheld.takedown).toMatchObject({
      endedAt: null,
      appeal: { state: 'UPHELD', answer: '收据仍写着押金' },
    })
    expect(await services.postings.visibleNow([upheld])).toEqual([])
    expect(await outcomeOf(oversight.appealTakedown(employer.viewer, _id, words))).toBe('CONFLICT')
    expect(await outcomeOf(oversight.decideAppeal(colleague.viewer, _id, 'LIFTED', '再看一次'))).toBe(
      'CONFLICT',
    )
  })

  it('is decided by whoever took it down when there is no other staff', async ({
    services,
    platform,
    employer,
    staff,
  }) => {
    const { _id } = await aPosting(services, employer)
    await services.oversight.takeDownPosting(staff.viewer, _id, why)
    await services.oversight.appealTakedown(employer.viewer, _id, words)
    const accounts = platform.connection.collection<{ _id: string }>('accounts')
    const others = { role: 'STAFF', _id: { $ne: staff.viewer.id } }
    await accounts.updateMany(others, { $set: { role: 'GONE' } })
    expect(
      await outcomeOf(services.oversight.decideAppeal(staff.viewer, _id, 'LIFTED', '核实无误，恢复展示')),
    ).toBe('OK')
    await accounts.updateMany({ role: 'GONE' }, { $set: { role: 'STAFF' } })
  })
})
