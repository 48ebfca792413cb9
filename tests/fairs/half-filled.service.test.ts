import { describe, expect } from 'vitest'
import { fairInput } from '../support/a-fair.ts'
import { withServices as it } from '../support/fixtures.ts'

const named = { titleZh: '冬季专场招聘会' }
const facts = [
  'areaCode',
  'place',
  'startsAt',
  'endsAt',
  'registrationClosesAt',
  'capacity',
  'invitedAreaCodes',
] as const

const fieldsOf = (promise: Promise<unknown>): Promise<string[]> =>
  promise.then(
    () => [],
    ({ details }: { details: { fields: { path: string }[] } }) => details.fields.map(({ path }) => path),
  )

describe('a fair that is half filled in', () => {
  it('is kept with nothing but its name', async ({ services, staff }) => {
    const fair = await services.fairs.create(staff.viewer, named)
    expect(fair).toMatchObject({ ...named, state: 'DRAFT', place: '', capacity: null, startsAt: null })
    expect(await services.fairs.fair(staff.viewer, fair._id)).toMatchObject(named)
  })

  it.for(facts)(
    'is kept with %s as its only fact, and with all but that',
    async (fact, { services, staff }) => {
      const whole = fairInput()
      const one = await services.fairs.create(staff.viewer, { ...named, [fact]: whole[fact] })
      expect(one[fact]).toEqual(whole[fact])
      const { _id, version } = await services.fairs.create(staff.viewer, { ...whole, [fact]: null })
      expect(await fieldsOf(services.fairs.publish(staff.viewer, _id))).toEqual([fact])
      await services.fairs.update(staff.viewer, _id, { ...whole, version })
      expect(await services.fairs.publish(staff.viewer, _id)).toMatchObject({ state: 'PUBLISHED' })
    },
  )

  it('names every missing fact at its field when it is announced', async ({ services, staff }) => {
    const { _id } = await services.fairs.create(staff.viewer, named)
    const wrong = await fieldsOf(services.fairs.publish(staff.viewer, _id))
    expect(wrong.toSorted()).toEqual(facts.toSorted())
    expect(await services.fairs.fair(staff.viewer, _id)).toMatchObject({ state: 'DRAFT', version: 1 })
  })

  it('has to be right in what it says', async ({ services, staff }) => {
    const wrong = { ...named, place: 'x', capacity: 0, areaCode: '350000', invitedAreaCodes: ['x'] }
    const paths = await fieldsOf(services.fairs.create(staff.viewer, wrong))
    expect(paths.toSorted()).toEqual(['areaCode', 'capacity', 'invitedAreaCodes.0', 'place'])
    expect(await fieldsOf(services.fairs.create(staff.viewer, { titleZh: ' ' }))).toEqual(['titleZh'])
  })

  it('cannot lose a fact once it is announced', async ({ services, staff }) => {
    const { _id } = await services.fairs.create(staff.viewer, fairInput())
    await services.fairs.publish(staff.viewer, _id)
    const wrong = await fieldsOf(
      services.fairs.update(staff.viewer, _id, { ...fairInput(), capacity: null, place: '' }),
    )
    expect(wrong).toEqual(['place', 'capacity'])
  })

  it('stands among the drafts, for staff only, last changed first, and is deleted or called off', async ({
    services,
    staff,
    veteran,
    platform,
  }) => {
    const [first, second] = [
      await services.fairs.create(staff.viewer, named),
      await services.fairs.create(staff.viewer, named),
    ]
    platform.clock.set(new Date(Date.now() + 1_000))
    await services.fairs.update(staff.viewer, first._id, { ...named, place: '体育馆' })
    const drafts = await services.fairs.page(staff.viewer, { time: 'DRAFTS', first: 2 })
    expect(drafts.nodes.map(({ _id }) => _id)).toEqual([first._id, second._id])
    const next = await services.fairs.page(staff.viewer, {
      time: 'DRAFTS',
      first: 1,
      after: drafts.pageInfo.endCursor,
    })
    expect(next.nodes.map(({ _id }) => _id)).not.toContain(second._id)
    for (const viewer of [veteran.viewer, null])
      expect((await services.fairs.page(viewer, { time: 'DRAFTS', first: 2 })).totalCount).toBe(0)
    await services.fairs.remove(staff.viewer, first._id)
    expect(await services.fairs.cancel(staff.viewer, second._id, '不再举办')).toMatchObject({
      state: 'CANCELLED',
    })
    await services.fairs.announceCancellation(second._id)
    const left = await services.fairs.page(staff.viewer, { time: 'DRAFTS', first: 50 })
    const ids = left.nodes.map(({ _id }) => _id)
    expect(ids).not.toContain(first._id)
    expect(ids).not.toContain(second._id)
  })
})
