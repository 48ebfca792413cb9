import { describe, expect } from 'vitest'
import type { PostingRow } from '../../server/postings/index.ts'
import { withServices } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'
import { header, importDesk, row } from './import-desk.ts'

const it = withServices.extend('desk', { scope: 'file' }, ({ platform }) => importDesk(platform))

let made = 0
/** A title that smells, and that no other test has had decided. */
const heldTitle = () => `仓管员${++made}号岗限难性`
const page = { first: 100 }
const takeDown = { concern: 'FEES', reason: '要求交押金' } as const

const onlyOne = async (desk: { stored(): Promise<PostingRow[]> }): Promise<PostingRow> => {
  const [posting, ...more] = await desk.stored()
  if (!posting || more.length > 0) throw new Error('There is not one posting')
  return posting
}

describe('an imported row whose wording is held', () => {
  it('is taken and counted by name, seen by nobody, and shown once a clerk has passed it', async ({
    desk,
    services,
    staff,
  }) => {
    await desk.clear()
    const counts = await desk.importText(header, row('p1', heldTitle()), row('p2'), row('p3', '招男普工'))
    expect(counts).toMatchObject({ read: 3, created: 2, held: 1, rejected: 1 })
    const posting = (await desk.stored()).find(({ source }) => source?.externalId === 'p1')
    if (!posting) throw new Error('It was not taken')
    expect(posting).toMatchObject({ state: 'OPEN', verification: { state: 'PENDING' } })
    const { postings, oversight } = services
    expect(await outcomeOf(postings.posting(null, posting._id))).toBe('NOT_FOUND')
    expect(await postings.visibleNow([posting])).toEqual([])
    const waiting = (await oversight.postingsToCheck(staff.viewer, page)).nodes
    expect(waiting.map(({ _id }) => _id)).toEqual([posting._id])
    await oversight.passPosting(staff.viewer, posting._id)
    expect(await outcomeOf(postings.posting(null, posting._id))).toBe('OK')
  })

  it('imported again waits on in its turn, and is counted again; found right, its text is held nowhere', async ({
    desk,
    services,
    staff,
    platform,
  }) => {
    await desk.clear()
    const title = heldTitle()
    await desk.importText(header, row('p1', title))
    const before = await onlyOne(desk)
    platform.clock.advance(60_000)
    expect(await desk.importText(header, row('p1', title))).toMatchObject({ unchanged: 1, held: 1 })
    expect(await onlyOne(desk)).toEqual(before)
    await services.oversight.passPosting(staff.viewer, before._id)
    const counts = await desk.importText(header, row('p1', title), row('p2', title))
    expect(counts).toMatchObject({ created: 1, unchanged: 1, held: 0 })
    expect((await desk.stored()).map(({ verification }) => verification?.state)).toEqual([
      'VERIFIED',
      undefined,
    ])
  })

  it('given back is shown when its source has mended it, and waits when that smells too', async ({
    desk,
    services,
    staff,
  }) => {
    await desk.clear()
    await desk.importText(header, row('p1', heldTitle()))
    const { _id } = await onlyOne(desk)
    await services.oversight.returnPosting(staff.viewer, _id, [{ field: 'title', reason: '只招男性' }])
    expect((await onlyOne(desk)).verification?.state).toBe('RETURNED')
    expect(await desk.importText(header, row('p1', heldTitle()))).toMatchObject({ updated: 1, held: 1 })
    expect((await onlyOne(desk)).verification?.state).toBe('PENDING')
    expect(await desk.importText(header, row('p1', '仓管员'))).toMatchObject({ updated: 1, held: 0 })
    expect(await outcomeOf(services.postings.posting(null, _id))).toBe('OK')
  })
})

describe('an imported posting that is taken down', () => {
  it('is listed, and put up again by staff with the reason kept', async ({ desk, services, staff }) => {
    await desk.clear()
    await desk.importText(header, row('p1'))
    const { _id } = await onlyOne(desk)
    const { oversight, postings } = services
    await oversight.takeDownPosting(staff.viewer, _id, takeDown)
    const listed = async () =>
      (await oversight.takenDownPostings(staff.viewer, page)).nodes.map((each) => each._id)
    expect(await listed()).toEqual([_id])
    const reason = '经核实，不收押金'
    expect(await outcomeOf(oversight.putUpPosting(staff.viewer, _id, ' '))).toBe('INVALID')
    expect(await outcomeOf(oversight.putUpPosting(staff.viewer, _id, reason, 1))).toBe('CONFLICT')
    const up = await oversight.putUpPosting(staff.viewer, _id, reason)
    expect(up).toMatchObject({
      takedown: null,
      pastTakedowns: [{ ...takeDown, endedBy: staff.viewer.name, endedBecause: reason }],
    })
    expect(await outcomeOf(postings.posting(null, _id))).toBe('OK')
    expect(await listed()).toEqual([])
    expect(await outcomeOf(oversight.putUpPosting(staff.viewer, _id, reason))).toBe('CONFLICT')
    expect(await outcomeOf(oversight.putUpPosting(staff.viewer, 'nothing', reason))).toBe('NOT_FOUND')
  })

  it('waits for a clerk when its source has changed it, who ends the take-down by passing it', async ({
    desk,
    services,
    staff,
  }) => {
    await desk.clear()
    await desk.importText(header, row('p1'))
    const { _id } = await onlyOne(desk)
    await services.oversight.takeDownPosting(staff.viewer, _id, takeDown)
    expect(await desk.importText(header, row('p1', '保洁员'))).toMatchObject({ updated: 1, held: 1 })
    expect(await outcomeOf(services.postings.posting(null, _id))).toBe('NOT_FOUND')
    const passed = await services.oversight.passPosting(staff.viewer, _id)
    expect(passed.takedown).toBeNull()
    expect(await outcomeOf(services.postings.posting(null, _id))).toBe('OK')
  })
})
