import { describe, expect } from 'vitest'
import { residentIdCheck } from '../../rules/identifiers.ts'
import { withServices as it } from '../support/fixtures.ts'
import { aVeteran } from '../support/a-veteran.ts'

let serial = 100
/** Of somebody born on that day. */
function idOf(birthday: string): string {
  const first17 = `350505${birthday}${(serial += 1)}`
  return first17 + residentIdCheck(first17)
}
const periodsOf = (...periods: { startYear: number | null; endYear: number | null }[]) => ({
  text: '在部队开车',
  periods: periods.map((years) => ({ branch: null, specialtyId: null, ...years })),
})
const refusedAt = (path: string) => ({ code: 'INVALID', details: { fields: [{ path }] } })

describe('service before the fifteenth birthday', () => {
  it('is refused at the year, by the resident ID of the file', async ({ services }) => {
    const { viewer } = await aVeteran(services, { residentId: idOf('20000601') })
    const { describeService } = services.veterans
    const early = periodsOf({ startYear: 2018, endYear: 2020 }, { startYear: 2014, endYear: 2020 })
    await expect(describeService(viewer, early)).rejects.toMatchObject(refusedAt('periods.1.startYear'))
    const endOnly = periodsOf({ startYear: null, endYear: 2010 })
    await expect(describeService(viewer, endOnly)).rejects.toMatchObject(refusedAt('periods.0.endYear'))
    const fitting = periodsOf({ startYear: 2015, endYear: 2017 })
    expect((await describeService(viewer, fitting)).servicePeriods).toHaveLength(1)
  })

  it('is refused at the resident ID, by the years of the file', async ({ services }) => {
    const { viewer } = await aVeteran(services)
    await services.veterans.describeService(viewer, periodsOf({ startYear: 2004, endYear: 2009 }))
    const { updatePerson } = services.veterans
    await expect(updatePerson(viewer, { residentId: idOf('19900101') })).rejects.toMatchObject(
      refusedAt('residentId'),
    )
    expect(await updatePerson(viewer, { residentId: idOf('19891231') })).toMatchObject({
      residentIdTail: expect.any(String),
    })
  })

  it('is no question while the file has no resident ID, or no years', async ({ services }) => {
    const { viewer } = await aVeteran(services)
    const { describeService, updatePerson } = services.veterans
    await updatePerson(viewer, { residentId: idOf('20000601') })
    const open = periodsOf({ startYear: null, endYear: null })
    expect((await describeService(viewer, open)).servicePeriods).toHaveLength(1)
  })
})
