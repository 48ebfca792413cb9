import { describe, expect } from 'vitest'
import type { MergeInput } from '../../server/veterans/merging/merging.service.ts'
import { submitted, unsubmitted } from '../../server/verification/index.ts'
import type { Services } from '../../server/wiring.ts'
import { filesMergedRunner } from '../../workers/veterans/files-merged.ts'
import { stationActedRunner } from '../../workers/veterans/station-acted.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aProof } from '../support/a-proof.ts'
import { aResidentId, aVeteran, type AVeteran } from '../support/a-veteran.ts'
import { withServices } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

const day = 86_400_000
const reason = '同一人换了手机号，另建了档案'
const verification = {
  ...unsubmitted,
  state: 'VERIFIED',
  decidedAt: new Date(),
  decidedBy: '林站长',
} as const

const stayer = (services: Services) =>
  aVeteran(services, { residentId: aResidentId(), verification, serviceText: '炊事班' })
const goer = (services: Services, draft: object = {}) =>
  aVeteran(services, {
    serviceText: '汽车连驾驶员',
    wantsInvitations: true,
    proofs: [aProof('CERTIFICATE')],
    verification: submitted(new Date()),
    ...draft,
  })

const it = withServices
  .extend('clerk', async ({ services }) => (await aStaffMember(services)).viewer)
  .extend('follow', ({ services }) => async (...people: AVeteran[]) => {
    for (const { veteran } of people) {
      await filesMergedRunner.run({ id: veteran._id, version: veteran.version + 1 }, services)
      await stationActedRunner.run({ id: veteran._id, version: 99 }, services)
    }
  })
  .extend('fileOf', ({ services }) => async ({ veteran: { _id } }: AVeteran) => {
    const [file] = await services.veterans.byIds([_id])
    if (!file) throw new Error('There is no such file.')
    return file
  })

const input = (into: AVeteran, more: Partial<MergeInput> = {}): MergeInput => ({
  into: into.veteran._id,
  take: ['SERVICE', 'PROOFS'],
  identitySeen: true,
  reason,
  ...more,
})

describe('merging two files', () => {
  it('moves what was taken and the tickets, gives a double place back, tells both, and shuts the one that goes', async ({
    services,
    platform,
    clerk,
    follow,
    fileOf,
  }) => {
    const [a, b] = [await stayer(services), await goer(services)]
    const [both, only] = [await aFair(services, clerk), await aFair(services, clerk)]
    await services.fairs.register(a.viewer, both._id)
    await services.fairs.register(b.viewer, both._id)
    await services.fairs.register(b.viewer, only._id)
    await services.veterans.mergeVeterans(clerk, b.veteran._id, input(a))
    await follow(b, b, a)
    const [stays, goes] = [await fileOf(a), await fileOf(b)]
    expect(stays.serviceText).toBe('汽车连驾驶员')
    expect(stays.proofs?.map(({ kind }) => kind)).toEqual(['DISCHARGE_CERTIFICATE', 'CERTIFICATE'])
    expect(goes).toMatchObject({ mergedInto: a.veteran._id, wantsInvitations: false, proofs: [] })
    expect(goes.verification.state).toBe('UNSUBMITTED')
    const tickets = await services.fairs.myRegistrations(a.viewer, { first: 10 })
    expect(new Set(tickets.nodes.map(({ fairId }) => fairId))).toEqual(new Set([both._id, only._id]))
    expect((await services.fairs.byIds([both._id]))[0]?.placesTaken).toBe(1)
    const told = await platform.connection
      .collection('notifications')
      .find({ kind: 'STATION_ACTED', recipientId: { $in: [a.viewer.id, b.viewer.id] } })
      .toArray()
    expect(told.map((row) => (row['facts'] as { kind: string }).kind).toSorted()).toEqual([
      'MERGED',
      'MERGED_AWAY',
    ])
    expect(await outcomeOf(services.fairs.register(b.viewer, both._id))).toBe('CONFLICT')
    expect(await outcomeOf(services.veterans.describeService(b.viewer, { text: '驾驶', periods: [] }))).toBe(
      'CONFLICT',
    )
    const readings = await services.veterans.myFileReadings(a.viewer, { first: 10 })
    expect(readings.nodes.map(({ purpose }) => purpose)).toContain('MERGE')
  })

  it('is undone within thirty days: both stand as before, and what was written since stays', async ({
    services,
    platform,
    clerk,
    follow,
    fileOf,
  }) => {
    const [a, b] = [await stayer(services), await goer(services)]
    const fair = await aFair(services, clerk)
    await services.fairs.register(b.viewer, fair._id)
    const before = await fileOf(b)
    await services.veterans.mergeVeterans(
      clerk,
      b.veteran._id,
      input(a, { take: ['SERVICE', 'WISHES', 'PROOFS'] }),
    )
    await follow(b)
    await services.veterans.describeService(a.viewer, { text: '合并后写的话', periods: [] })
    const { version } = await fileOf(b)
    expect(
      await outcomeOf(services.veterans.undoMerge(clerk, b.veteran._id, '不是同一人', version - 1)),
    ).toBe('CONFLICT')
    await services.veterans.undoMerge(clerk, b.veteran._id, '经查不是同一人', version)
    await follow(b, b)
    const [stays, goes] = [await fileOf(a), await fileOf(b)]
    const { serviceText, wishes, proofs } = before
    expect(goes).toMatchObject({ mergedInto: null, serviceText, wishes, proofs, wantsInvitations: true })
    expect(goes.verification).toEqual(before.verification)
    expect(stays.serviceText).toBe('合并后写的话')
    expect(stays.proofs?.map(({ kind }) => kind)).toEqual(['DISCHARGE_CERTIFICATE'])
    expect((await services.fairs.myRegistrations(b.viewer, { first: 5 })).totalCount).toBe(1)
    const again = await services.veterans.mergeVeterans(clerk, b.veteran._id, input(a))
    platform.clock.advance(31 * day)
    expect(
      await outcomeOf(services.veterans.undoMerge(clerk, b.veteran._id, '已经太晚了', again.version)),
    ).toBe('CONFLICT')
    platform.clock.set(new Date())
  })

  it('is refused where nobody has proved who both are, out of reach, of oneself, and twice', async ({
    services,
    clerk,
  }) => {
    const [a, b, c] = [await stayer(services), await goer(services), await goer(services)]
    const merge = (goes: AVeteran, more: MergeInput, by = clerk) =>
      outcomeOf(services.veterans.mergeVeterans(by, goes.veteran._id, more))
    expect(await merge(b, input(a, { identitySeen: false }))).toBe('CONFLICT')
    expect(await merge(a, input(b))).toBe('CONFLICT')
    expect(await merge(a, input(a))).toBe('INVALID')
    expect(await merge(b, input(a, { reason: '同' }))).toBe('INVALID')
    expect(await merge(b, input(a, { version: 99 }))).toBe('CONFLICT')
    const elsewhere = { ...clerk, reach: '350505101' }
    expect(await merge(b, input(a), elsewhere)).toBe('NOT_FOUND')
    expect(await merge(b, input(a), b.viewer)).toBe('FORBIDDEN')
    const kin = await aVeteran(services, { verification: submitted(new Date()) })
    expect(await merge(kin, input(a), { ...clerk, phone: kin.account.phone })).toBe('FORBIDDEN')
    expect(await merge(b, input(a))).toBe('OK')
    expect(await merge(b, input(a))).toBe('CONFLICT')
    expect(await merge(c, input(b))).toBe('CONFLICT')
    expect(await merge(a, input(c))).toBe('CONFLICT')
  })

  it('of two who decide at once only one does, and of each into the other one remains', async ({
    services,
    clerk,
    follow,
    fileOf,
  }) => {
    const [a, b] = [await stayer(services), await goer(services)]
    const outcomes = await Promise.all([
      outcomeOf(services.veterans.mergeVeterans(clerk, b.veteran._id, input(a))),
      outcomeOf(
        services.veterans.returnVeteran(clerk, b.veteran._id, [{ field: 'name', reason: '与证件不符' }]),
      ),
    ])
    expect(outcomes.toSorted()).toEqual(['CONFLICT', 'OK'])
    const [c, d] = [await stayer(services), await stayer(services)]
    await Promise.all([
      outcomeOf(services.veterans.mergeVeterans(clerk, c.veteran._id, input(d))),
      outcomeOf(services.veterans.mergeVeterans(clerk, d.veteran._id, input(c))),
    ])
    await follow(c, d)
    const gone = [await fileOf(c), await fileOf(d)].filter(({ mergedInto }) => mergedInto)
    expect(gone.length).toBeLessThanOrEqual(1)
  })

  it('comes back by itself when the file that stays is taken away', async ({
    services,
    clerk,
    follow,
    fileOf,
  }) => {
    const [a, b] = [await stayer(services), await goer(services)]
    await services.veterans.mergeVeterans(clerk, b.veteran._id, input(a))
    await follow(b)
    const parts = services.veterans.personal
    for (const part of parts)
      await part.erase({ accountId: a.viewer.id, recordIds: [a.veteran._id] } as never)
    await follow(b, b)
    const goes = await fileOf(b)
    expect(goes).toMatchObject({ mergedInto: null, wantsInvitations: true })
    expect(goes.merge?.undone?.reason).toMatch('系统已撤销')
    expect(goes.verification.state).toBe('PENDING')
  })

  it('is listed for staff of the area, the newest first', async ({ services, clerk }) => {
    const [a, b] = [await stayer(services), await goer(services)]
    await services.veterans.mergeVeterans(clerk, b.veteran._id, input(a))
    const { nodes } = await services.veterans.fileMerges(clerk, { first: 5 })
    expect(nodes[0]).toMatchObject({ _id: b.veteran._id, merge: { into: a.veteran._id, reason } })
    expect(await outcomeOf(services.veterans.fileMerges(a.viewer, { first: 5 }))).toBe('FORBIDDEN')
  })
})
