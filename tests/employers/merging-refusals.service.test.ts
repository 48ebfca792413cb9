import { describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { anAccount, aStaffMember } from '../support/a-account.ts'
import { aCreditCode, anEmployer } from '../support/a-employer.ts'
import { aPair, merge, withMerging as it } from '../support/a-firm-pair.ts'
import { outcomeOf } from '../support/outcome.ts'

describe('merging two organisations that cannot be one', () => {
  it('is refused by name', async ({ services, clerk, follow }) => {
    const { stays, goes } = await aPair(services)
    const said = (of: Promise<unknown>) => of.then(() => 'OK').catch((error: Error) => error.message)
    const other = await anEmployer(services, {
      verification: submitted(new Date()),
      creditCode: aCreditCode(),
    })
    expect(await outcomeOf(merge(services, goes.viewer, goes, stays))).toBe('FORBIDDEN')
    expect(await outcomeOf(merge(services, clerk, goes, stays, { reason: '同' }))).toBe('INVALID')
    expect(await outcomeOf(merge(services, clerk, goes, goes))).toBe('INVALID')
    expect(await outcomeOf(merge(services, clerk, goes, stays, { version: 99 }))).toBe('CONFLICT')
    expect(await outcomeOf(merge(services, clerk, goes, stays, { intoVersion: 99 }))).toBe('CONFLICT')
    expect(await outcomeOf(merge(services, { ...clerk, reach: '350505101' }, goes, stays))).toBe('NOT_FOUND')
    const far = await anEmployer(services, { areaCode: '350505001' })
    const ofTown = { ...clerk, reach: '350505100' }
    const near = await anEmployer(services, { areaCode: '350505100', verification: submitted(new Date()) })
    expect(await outcomeOf(merge(services, ofTown, near, far))).toBe('FORBIDDEN')
    for (const { account } of [goes, stays])
      expect(await outcomeOf(merge(services, { ...clerk, phone: account.phone }, goes, stays))).toBe(
        'FORBIDDEN',
      )
    expect(await said(merge(services, clerk, stays, other))).toMatch(/has to be verified/)
    expect(await said(merge(services, clerk, await anEmployer(services), stays))).toMatch(/of its own/)
    const closed = await aPair(services)
    await services.employers.closeEmployer(closed.goes.viewer, { name: closed.goes.employer.name })
    expect(await said(merge(services, clerk, closed.goes, closed.stays))).toMatch(/closed/)
    await merge(services, clerk, goes, stays)
    await follow(goes)
    expect(await said(merge(services, clerk, goes, stays))).toMatch(/already/)
    expect(await said(merge(services, clerk, other, goes))).toMatch(/already/)
  })

  it('lets go what cannot be: a circle, and what stays that was closed in that moment', async ({
    services,
    platform,
    clerk,
    rowOf,
    follow,
  }) => {
    const { stays, goes } = await aPair(services)
    const raw = platform.connection.collection<{ _id: string }>('employers')
    await merge(services, clerk, goes, stays)
    await services.employers.closeEmployer(stays.viewer, { name: stays.employer.name })
    await follow(goes)
    await follow(goes)
    expect(await rowOf(goes)).toMatchObject({
      mergedInto: null,
      accountId: goes.viewer.id,
      merge: { undone: { by: '戎桥' } },
    })
    const pair = await aPair(services)
    const next = await anEmployer(services)
    await merge(services, clerk, pair.goes, pair.stays)
    // At one moment the one that stays went into a third.
    await raw.updateOne({ _id: pair.stays.employer._id }, { $set: { provenCode: null } })
    const circle = outcomeOf(merge(services, clerk, pair.stays, next))
    expect(await circle).toBe('CONFLICT')
    await raw.updateOne({ _id: pair.stays.employer._id }, { $set: { mergedInto: next.employer._id } })
    await follow(pair.goes)
    expect((await rowOf(pair.goes)).mergedInto).toBeNull()
  })

  it('at one moment with a decision, a closing, a new member or a second merge leaves one outcome', async ({
    services,
    clerk,
    rowOf,
  }) => {
    for (const race of ['return', 'close', 'join', 'merge'] as const) {
      const { stays, goes } = await aPair(services)
      const colleague = (await aStaffMember(services)).viewer
      const person = await anAccount(services, { role: 'EMPLOYER', name: '李招聘' })
      const { token } = await services.employers.inviteMember(goes.viewer, {})
      const reasons = [{ field: 'name', reason: '名称与营业执照不一致' }]
      const others = {
        return: () => services.employers.returnEmployer(colleague, goes.employer._id, reasons),
        close: () => services.employers.closeEmployer(goes.viewer, { name: goes.employer.name }),
        join: () => services.employers.acceptInvitation(person.viewer, token),
        merge: () => merge(services, colleague, goes, stays),
      }
      const [merged, also] = await Promise.all([
        outcomeOf(merge(services, clerk, goes, stays)),
        outcomeOf(others[race]()),
      ])
      const row = await rowOf(goes)
      expect([race, Boolean(row.mergedInto)]).toEqual([
        race,
        merged === 'OK' || (race === 'merge' && also === 'OK'),
      ])
      if (race === 'merge') expect([merged, also].toSorted()).toEqual(['CONFLICT', 'OK'])
      if (row.mergedInto) {
        expect(row.verification.state).toBe('UNSUBMITTED')
        // Whoever has joined by then is among those who come over.
        const works = await services.employers.myEmployer(person.viewer)
        const before = row.merge?.membersBefore.map(({ accountId }) => accountId) ?? []
        expect(works === null || before.includes(person.viewer.id)).toBe(true)
        expect(row.closedAt ?? null).toBeNull()
      }
    }
  })
})
