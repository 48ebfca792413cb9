import { describe, expect } from 'vitest'
import { aDraftFair, aFair, fairInput } from '../support/a-fair.ts'
import { aStaffMember } from '../support/a-account.ts'
import { withServices as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

let made = 0
/** Words that smell, and that no other test has had decided. */
const someHeldText = () => `第${++made}号厅，限难性`
const page = { first: 100 }
const reasons = [{ field: 'notes', reason: '请写明是不是只招男性' }]

describe('a draft of a fair whose wording is held', () => {
  it('is handed in by publishing it, seen by nobody, and published when a colleague passes it', async ({
    services,
    staff,
  }) => {
    const { fairs } = services
    const colleague = await aStaffMember(services)
    const draft = await aDraftFair(services, staff.viewer, { notes: someHeldText() })
    const waiting = await fairs.publish(staff.viewer, draft._id)
    expect(waiting).toMatchObject({ state: 'DRAFT', publishedAt: null, verification: { state: 'PENDING' } })
    expect(await outcomeOf(fairs.fair(null, draft._id))).toBe('NOT_FOUND')
    const listed = await fairs.wordedDesk.queue(colleague.viewer, page)
    expect(listed.nodes.find(({ _id }) => _id === draft._id)).toMatchObject({ texts: { notes: draft.notes } })

    expect(await outcomeOf(fairs.wordedDesk.pass(staff.viewer, draft._id))).toBe('FORBIDDEN')
    expect(await outcomeOf(fairs.wordedDesk.pass(colleague.viewer, draft._id, 1))).toBe('CONFLICT')
    await fairs.wordedDesk.pass(colleague.viewer, draft._id, waiting.version)
    expect(await fairs.fair(null, draft._id)).toMatchObject({ state: 'PUBLISHED', notes: draft.notes })
    await fairs.announce(draft._id)
    expect((await fairs.fair(null, draft._id)).announcement.complete).toBe(true)
    expect(await outcomeOf(fairs.wordedDesk.pass(colleague.viewer, draft._id))).toBe('CONFLICT')
  })

  it('given back is refused at the field with the reason until its text is changed', async ({
    services,
    staff,
  }) => {
    const { fairs } = services
    const colleague = await aStaffMember(services)
    const draft = await aDraftFair(services, staff.viewer, { notes: someHeldText() })
    await fairs.publish(staff.viewer, draft._id)
    await fairs.wordedDesk.giveBack(colleague.viewer, draft._id, reasons)
    expect(await fairs.fair(staff.viewer, draft._id)).toMatchObject({
      state: 'DRAFT',
      verification: { state: 'RETURNED', reasons },
    })
    await expect(fairs.publish(staff.viewer, draft._id)).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'notes', text: { zh: expect.stringContaining('只招男性') } }] },
    })
    await fairs.update(staff.viewer, draft._id, fairInput({ notes: '凭身份证入场' }))
    expect(await fairs.publish(staff.viewer, draft._id)).toMatchObject({ state: 'PUBLISHED' })
  })

  it('waits no longer once it is changed, and is not published by a passing that comes too late', async ({
    services,
    staff,
    platform,
  }) => {
    const { fairs } = services
    const colleague = await aStaffMember(services)
    const notes = someHeldText()
    const { _id } = await aDraftFair(services, staff.viewer, { notes })
    await fairs.publish(staff.viewer, _id)
    const changed = await fairs.update(staff.viewer, _id, fairInput({ notes, capacity: 7 }))
    expect(changed.verification?.state).toBe('UNSUBMITTED')
    expect(await outcomeOf(fairs.wordedDesk.pass(colleague.viewer, _id))).toBe('CONFLICT')

    await fairs.publish(staff.viewer, _id)
    const closes = fairInput().registrationClosesAt.getTime()
    const before = platform.clock().getTime()
    platform.clock.advance(closes - before + 60_000)
    await fairs.wordedDesk.pass(colleague.viewer, _id)
    expect(await fairs.fair(staff.viewer, _id)).toMatchObject({
      state: 'DRAFT',
      verification: { state: 'VERIFIED' },
    })
    platform.clock.advance(before - closes - 60_000)
    expect(await fairs.publish(staff.viewer, _id)).toMatchObject({ state: 'PUBLISHED' })
  })

  it('found right is held in no other fair; what is refused outright is not excused', async ({
    services,
    staff,
  }) => {
    const { fairs } = services
    const colleague = await aStaffMember(services)
    const notes = someHeldText()
    const { _id } = await aDraftFair(services, staff.viewer, { notes })
    await fairs.publish(staff.viewer, _id)
    await fairs.wordedDesk.pass(colleague.viewer, _id)
    expect(await aFair(services, staff.viewer, { notes })).toMatchObject({ state: 'PUBLISHED' })
    await expect(
      fairs.create(staff.viewer, fairInput({ notes: `${someHeldText()}，限男性` })),
    ).rejects.toMatchObject({ code: 'INVALID', details: { fields: [{ path: 'notes' }] } })
  })
})

describe('an announced fair whose new wording is held', () => {
  it('is shown as before, with what else was changed, until a colleague passes it', async ({
    services,
    staff,
  }) => {
    const { fairs } = services
    const colleague = await aStaffMember(services)
    const fair = await aFair(services, staff.viewer, { notes: '凭身份证入场' })
    const notes = someHeldText()
    const changed = await fairs.update(staff.viewer, fair._id, fairInput({ notes, capacity: 321 }))
    expect(changed).toMatchObject({ heldTexts: { notes }, verification: { state: 'PENDING' } })
    expect(await fairs.fair(null, fair._id)).toMatchObject({ notes: '凭身份证入场', capacity: 321 })
    expect(await fairs.heldTexts(changed)).toMatchObject([
      { field: 'notes', text: notes, findings: [{ words: '限难性', severity: 'HELD' }] },
    ])
    await fairs.wordedDesk.pass(colleague.viewer, fair._id)
    const passed = await fairs.fair(null, fair._id)
    expect(passed).toMatchObject({ notes, heldTexts: null })
    expect(await fairs.heldTexts(passed)).toEqual([])
  })

  it('given back stays as it was, and is mended by a lawful text or by taking the new one back', async ({
    services,
    staff,
  }) => {
    const { fairs } = services
    const colleague = await aStaffMember(services)
    const fair = await aFair(services, staff.viewer, { notes: '凭身份证入场' })
    const notes = someHeldText()
    const write = (text: string) => fairs.update(staff.viewer, fair._id, fairInput({ notes: text }))
    await write(notes)
    await fairs.wordedDesk.giveBack(colleague.viewer, fair._id, reasons)
    expect(await fairs.fair(null, fair._id)).toMatchObject({ notes: '凭身份证入场' })
    expect(await outcomeOf(write(notes))).toBe('INVALID')
    const mended = await write('请带简历')
    expect(mended).toMatchObject({ notes: '请带简历', heldTexts: null })
    expect(mended.verification?.state).toBe('UNSUBMITTED')
  })

  it('tells of a new place only when the place is shown', async ({ services, staff }) => {
    const { fairs } = services
    const colleague = await aStaffMember(services)
    const fair = await aFair(services, staff.viewer)
    const place = someHeldText()
    const stored = async () => (await fairs.byIds([fair._id]))[0]
    await fairs.update(staff.viewer, fair._id, fairInput({ place }))
    expect((await stored())?.moves ?? []).toEqual([])
    await fairs.wordedDesk.pass(colleague.viewer, fair._id)
    expect((await stored())?.moves).toMatchObject([{ before: { place: fair.place }, after: { place } }])
  })

  it('called off, waits for nobody', async ({ services, staff }) => {
    const { fairs } = services
    const colleague = await aStaffMember(services)
    const fair = await aFair(services, staff.viewer)
    await fairs.update(staff.viewer, fair._id, fairInput({ notes: someHeldText() }))
    await fairs.cancel(staff.viewer, fair._id, '场地停电')
    const listed = (await fairs.wordedDesk.queue(colleague.viewer, page)).nodes
    expect(listed.map(({ _id }) => _id)).not.toContain(fair._id)
    expect(await outcomeOf(fairs.wordedDesk.pass(colleague.viewer, fair._id))).toBe('CONFLICT')
  })
})
