import { expect } from 'vitest'
import { unsubmitted } from '../../server/verification/index.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { withServices } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

const it = withServices

const handedIn = { ...unsubmitted, state: 'PENDING', submittedAt: new Date() } as const

it('that another file has is taken all the same: nobody learns who is registered', async ({ services }) => {
  const residentId = aResidentId()
  const { veteran } = await aVeteran(services, { residentId }, { name: '王秘密' })
  const { viewer } = await aVeteran(services)
  const typed = await services.veterans.updatePerson(viewer, { residentId })
  const other = await aVeteran(services)
  const fresh = await services.veterans.updatePerson(other.viewer, { residentId: aResidentId() })
  expect(Object.keys(typed).toSorted()).toEqual(Object.keys(fresh).toSorted())
  expect(JSON.stringify(typed)).not.toMatch(new RegExp(`王秘密|${veteran._id}|${residentId}`))
})

it('changes three times a day at most, in each file by itself', async ({ services, platform }) => {
  const { viewer } = await aVeteran(services)
  const change = (who = viewer) =>
    outcomeOf(services.veterans.updatePerson(who, { residentId: aResidentId() }))
  const atOnce = await Promise.all([1, 2, 3, 4, 5].map(() => change()))
  expect(atOnce.filter((outcome) => outcome === 'RATE_LIMITED')).toHaveLength(2)
  expect(await change()).toBe('RATE_LIMITED')
  expect(await change((await aVeteran(services)).viewer)).toBe('OK')
  platform.clock.set(new Date(platform.clock().getTime() + 86_400_000))
  expect(await change()).toBe('OK')
})

it('of another file is shown to staff who open the file, and each is logged as read', async ({
  services,
}) => {
  const residentId = aResidentId()
  const { veteran, viewer } = await aVeteran(services, { residentId }, { name: '王秘密' })
  const second = await aVeteran(services, { residentId })
  const { viewer: staff } = await aStaffMember(services)
  const { veterans } = services
  expect(await veterans.doublesOf(staff, second.veteran._id)).toMatchObject([
    { _id: veteran._id, name: '王秘密' },
  ])
  expect(await veterans.doublesOf(staff, (await aVeteran(services)).veteran._id)).toEqual([])
  expect((await veterans.myFileReadings(viewer, { first: 5 })).nodes).toMatchObject([{ reader: staff.name }])
  for (const someone of [viewer, second.viewer, null])
    expect(await veterans.doublesOf(someone, second.veteran._id)).toBeNull()
})

it('is verified in one file only', async ({ services }) => {
  const residentId = aResidentId()
  const people = [1, 2].map(() => aVeteran(services, { residentId, verification: handedIn }))
  const { viewer: staff } = await aStaffMember(services)
  const outcomes = (await Promise.all(people)).map(({ veteran }) =>
    outcomeOf(services.veterans.verifyVeteran(staff, veteran._id)),
  )
  expect((await Promise.all(outcomes)).toSorted()).toEqual(['CONFLICT', 'OK'])
})
