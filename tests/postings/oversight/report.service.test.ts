import { describe, expect } from 'vitest'
import { anAccount, aStaffMember } from '../../support/a-account.ts'
import { aPosting } from '../../support/a-posting.ts'
import { withServices as it } from '../../support/fixtures.ts'
import { outcomeOf } from '../../support/outcome.ts'
import { aHeldPosting } from './a-held-posting.ts'

const fees = { concern: 'FEES', words: '说要先交 500 元' } as const

describe('a report of a posting', () => {
  it('is one a person: said again it is changed, and keeps its turn', async ({
    services,
    employer,
    veteran,
    staff,
  }) => {
    const { postingReports } = services
    const { _id } = await aPosting(services, employer)
    const first = await postingReports.reportPosting(veteran.viewer, _id, fees)
    const again = await postingReports.reportPosting(veteran.viewer, _id, { concern: 'FRAUD' })
    expect(again).toMatchObject({ concern: 'FRAUD', words: null, at: first.at, state: 'WAITING' })
    const { nodes } = await postingReports.reportedPostings(staff.viewer, { first: 100 })
    expect(nodes.find((each) => each._id === _id)?.reports).toHaveLength(1)
    expect(await postingReports.myReport(veteran.viewer, _id)).toMatchObject({ concern: 'FRAUD' })
    expect(await postingReports.myReport(staff.viewer, _id)).toBeNull()
  })

  it('of many people at once is kept of each of them', async ({ services, employer, staff }) => {
    const { _id } = await aPosting(services, employer)
    const people = await Promise.all(Array.from({ length: 12 }, () => anAccount(services)))
    await Promise.all(people.map(({ viewer }) => services.postingReports.reportPosting(viewer, _id, fees)))
    const asked = { first: 100, concern: 'FEES' } as const
    const { nodes } = await services.postingReports.reportedPostings(staff.viewer, asked)
    expect(nodes.find((each) => each._id === _id)?.reports).toHaveLength(12)
    const fraud = { first: 100, concern: 'FRAUD' } as const
    const others = await services.postingReports.reportedPostings(staff.viewer, fraud)
    expect(others.nodes.map((each) => each._id)).not.toContain(_id)
  })

  it('needs words when it is of something else, and a posting that the person can see', async ({
    services,
    employer,
    veteran,
  }) => {
    const { postingReports } = services
    const { _id } = await aPosting(services, employer)
    await expect(
      postingReports.reportPosting(veteran.viewer, _id, { concern: 'OTHER' }),
    ).rejects.toMatchObject({ code: 'INVALID', details: { fields: [{ path: 'words' }] } })
    const held = await aHeldPosting(services, employer)
    for (const id of [held._id, 'nothing'])
      expect(await outcomeOf(postingReports.reportPosting(veteran.viewer, id, fees))).toBe('NOT_FOUND')
  })

  it('is made so often a day and no oftener', async ({ services, employer, veteran }) => {
    const { _id } = await aPosting(services, employer)
    const report = () => outcomeOf(services.postingReports.reportPosting(veteran.viewer, _id, fees))
    for (let times = 0; times < 20; times++) expect(await report()).toBe('OK')
    expect(await report()).toBe('RATE_LIMITED')
  })

  it('is answered by the take-down at once, and is not to be dismissed any more', async ({
    services,
    employer,
    veteran,
    staff,
  }) => {
    const { postingReports, oversight } = services
    const { _id } = await aPosting(services, employer)
    await postingReports.reportPosting(veteran.viewer, _id, fees)
    await oversight.takeDownPosting(staff.viewer, _id, { concern: 'FEES', reason: '要求交押金' })
    expect(await postingReports.myReport(veteran.viewer, _id)).toMatchObject({ state: 'ACTED' })
    const late = postingReports.dismissReports(staff.viewer, _id, '已核实')
    expect(await outcomeOf(late)).toBe('CONFLICT')
  })

  it('is answered once, with all that wait; what is said later waits anew', async ({
    services,
    employer,
    veteran,
    staff,
  }) => {
    const { postingReports } = services
    const { _id } = await aPosting(services, employer)
    await postingReports.reportPosting(veteran.viewer, _id, fees)
    const colleague = await aStaffMember(services)
    const outcomes = await Promise.all(
      [staff, colleague].map(({ viewer }) =>
        outcomeOf(postingReports.dismissReports(viewer, _id, '已核实，没有收费')),
      ),
    )
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'OK'])
    expect(await postingReports.myReport(veteran.viewer, _id)).toMatchObject({
      state: 'DISMISSED',
      answer: '已核实，没有收费',
    })
    await postingReports.reportPosting(veteran.viewer, _id, fees)
    expect(await postingReports.myReport(veteran.viewer, _id)).toMatchObject({
      state: 'WAITING',
      answer: null,
    })
    expect(await outcomeOf(postingReports.dismissReports(staff.viewer, _id, '已核实，没有收费', 1))).toBe(
      'CONFLICT',
    )
  })
})
