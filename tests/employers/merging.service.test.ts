import { describe, expect } from 'vitest'
import type { Services } from '../../server/wiring.ts'
import { anAccount, thePassword } from '../support/a-account.ts'
import { anEmployer, type AnEmployer } from '../support/a-employer.ts'
import { aPair, merge, withMerging as it } from '../support/a-firm-pair.ts'
import { aDraft, aPosting } from '../support/a-posting.ts'
import { outcomeOf } from '../support/outcome.ts'

const day = 86_400_000

async function aMember(services: Services, firm: AnEmployer) {
  const person = await anAccount(services, { role: 'EMPLOYER', name: '李招聘' })
  const { token } = await services.employers.inviteMember(firm.viewer, {})
  await services.employers.acceptInvitation(person.viewer, token)
  return person
}

const namesOf = async ({ employers }: Services, { employer }: AnEmployer) => {
  const [row] = await employers.byIds([employer._id])
  return (row?.members ?? []).map(({ accountId }) => accountId)
}

describe('merging two organisations', () => {
  it('moves postings and people, ends links and keys, tells all, and shows the one that went', async ({
    services,
    platform,
    clerk,
    rowOf,
    follow,
  }) => {
    const { stays, goes } = await aPair(services)
    const member = await aMember(services, goes)
    const posting = await aPosting(services, goes)
    const draft = await aDraft(services, goes)
    const own = await aPosting(services, stays)
    const { token } = await services.employers.inviteMember(goes.viewer, {})
    const keys = platform.connection.collection<{ _id: string; revokedAt: Date | null }>('apikeys')
    await keys.insertOne({
      _id: `k-${goes.employer._id}`,
      holder: goes.employer._id,
      revokedAt: null,
    } as never)
    await merge(services, clerk, goes, stays)
    // At once, whatever the job does.
    expect(await services.employers.myEmployer(goes.viewer)).toBeNull()
    await follow(goes)

    expect(new Set(await namesOf(services, stays))).toEqual(
      new Set([stays.viewer.id, goes.viewer.id, member.viewer.id]),
    )
    expect((await rowOf(stays)).accountId).toBe(stays.viewer.id)
    expect(await rowOf(goes)).toMatchObject({
      mergedInto: stays.employer._id,
      provenCode: null,
      verification: { state: 'UNSUBMITTED' },
    })
    const moved = await services.postings.byIds([posting._id, draft._id, own._id])
    expect(moved.map(({ employerId }) => employerId)).toEqual(moved.map(() => stays.employer._id))
    // Of a verified organisation now, anybody reads it.
    expect((await services.postings.posting(null, posting._id))._id).toBe(posting._id)
    expect(await outcomeOf(services.employers.invitation(null, token))).toBe('NOT_FOUND')
    expect((await keys.findOne({ _id: `k-${goes.employer._id}` }))?.revokedAt).not.toBeNull()
    const told = await platform.connection
      .collection('notifications')
      .find({ kind: 'ORGANISATION_MERGED', 'facts.firm': '恒丰物流' })
      .toArray()
    const saidTo = told.map((row) => `${row['recipientId']} ${(row['facts'] as { event: string }).event}`)
    expect(new Set(saidTo)).toEqual(
      new Set([`${stays.viewer.id} STAYS`, `${goes.viewer.id} WENT`, `${member.viewer.id} WENT`]),
    )
    expect(await services.employers.mergedFirms(clerk, await rowOf(stays))).toHaveLength(1)
    expect(await services.employers.mergedFirms(stays.viewer, await rowOf(stays))).toBeNull()
    const joined = (await services.employers.memberEvents(await rowOf(stays))).map(({ kind }) => kind)
    expect(joined).toEqual(['JOINED', 'JOINED'])
    // Nobody decides on it, and nobody joins it.
    expect(await outcomeOf(services.employers.verifyEmployer(clerk, goes.employer._id))).toBe('CONFLICT')

    // What was under way comes over by the second time, which brings nobody back who was removed since.
    await services.employers.removeMember(stays.viewer, member.account._id)
    await platform.connection
      .collection<{ _id: string }>('postings')
      .updateOne({ _id: draft._id }, { $set: { employerId: goes.employer._id, movedFrom: null } })
    platform.clock.advance(61_000)
    await follow(goes)
    platform.clock.set(new Date())
    expect((await services.postings.byIds([draft._id]))[0]?.employerId).toBe(stays.employer._id)
    expect(await namesOf(services, stays)).not.toContain(member.viewer.id)
  })

  it('is undone within thirty days: what came goes back, what was written since stays', async ({
    services,
    platform,
    clerk,
    rowOf,
    follow,
  }) => {
    const { stays, goes } = await aPair(services)
    const [left, erased] = [await aMember(services, goes), await aMember(services, goes)]
    const posting = await aPosting(services, goes)
    await merge(services, clerk, goes, stays)
    await follow(goes)
    const since = await aPosting(services, { ...stays, viewer: goes.viewer })
    await services.employers.leaveEmployer(left.viewer)
    const third = await anEmployer(services)
    const { token } = await services.employers.inviteMember(third.viewer, {})
    await services.employers.acceptInvitation(left.viewer, token)
    await services.privacy.eraseMyAccount(erased.viewer, { password: thePassword }, '192.0.2.9')
    const { version } = await rowOf(goes)
    const undo = (why: string, at: number, by = clerk) =>
      services.employers.undoFirmMerge(by, goes.employer._id, why, at)
    expect(await outcomeOf(undo('经查不是同一单位', version - 1))).toBe('CONFLICT')
    expect(await outcomeOf(undo('不', version))).toBe('INVALID')
    const elsewhere = { ...clerk, reach: '350505101' }
    expect(await outcomeOf(undo('经查不是同一单位', version, elsewhere))).toBe('NOT_FOUND')
    const kin = { ...clerk, phone: stays.account.phone }
    expect(await outcomeOf(undo('经查不是同一单位', version, kin))).toBe('FORBIDDEN')
    await undo('经查不是同一单位', version)
    await follow(goes)
    const row = await rowOf(goes)
    expect(row).toMatchObject({ mergedInto: null, accountId: goes.viewer.id })
    expect(row.verification).toEqual(goes.employer.verification)
    expect(row.members.map(({ accountId }) => accountId)).not.toContain(left.viewer.id)
    expect(await namesOf(services, stays)).toEqual([stays.viewer.id])
    const owners = await services.postings.byIds([posting._id, since._id])
    const ownerOf = new Map(owners.map(({ _id, employerId }) => [_id, employerId]))
    expect(ownerOf.get(posting._id)).toBe(goes.employer._id)
    expect(ownerOf.get(since._id)).toBe(stays.employer._id)
    expect(await outcomeOf(services.postings.posting(null, posting._id))).toBe('NOT_FOUND')
    expect(await outcomeOf(undo('经查不是同一单位', row.version))).toBe('CONFLICT')

    // Whoever has undone a colleague's does not make it again; a colleague may, and it is too late one day.
    const again = await merge(services, clerk, goes, stays)
    platform.clock.advance(31 * day)
    expect(await outcomeOf(undo('已经太晚了', again.version))).toBe('CONFLICT')
    platform.clock.set(new Date())
  })

  it('is found again by staff of the area', async ({ services, clerk }) => {
    const { stays, goes } = await aPair(services)
    await merge(services, clerk, goes, stays)
    const { nodes } = await services.employers.firmMerges(clerk, { first: 5, search: '恒丰' })
    expect(nodes[0]).toMatchObject({ _id: goes.employer._id, merge: { intoName: stays.employer.name } })
    expect(await outcomeOf(services.employers.firmMerges(goes.viewer, { first: 5 }))).toBe('FORBIDDEN')
    const elsewhere = { ...clerk, reach: '350505101' }
    expect((await services.employers.firmMerges(elsewhere, { first: 50 })).nodes).toEqual([])
  })
})
