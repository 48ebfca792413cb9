import { describe, expect } from 'vitest'
import { submitted } from '../../server/verification/index.ts'
import { aStaffMember } from '../support/a-account.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aFair } from '../support/a-fair.ts'
import { aResidentId, aVeteran } from '../support/a-veteran.ts'
import { overHttp } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'
import { aClerk } from './subject.ts'

const it = overHttp
  .extend('village', ({ services }) => aClerk(services, 'village'))
  .extend('town', ({ services }) => aClerk(services, 'town'))
  .extend('otherTown', ({ services }) => aClerk(services, 'otherTown'))
  .extend('bureau', ({ services }) => aClerk(services, 'bureau'))

const waiting = { verification: submitted(new Date()) }
const inNanpu = '350505100'

describe('what a clerk reaches', () => {
  it('is told: whose area, and whether it is the whole district', async ({
    app,
    village,
    bureau,
    veteran,
  }) => {
    const of = async (token: string) =>
      (await app.ask('{ viewer { wholeDistrict reach { code level } } }', {}, { as: token })).data.viewer
    expect(await of(village.token)).toEqual({
      wholeDistrict: false,
      reach: { code: '350505100202', level: 'VILLAGE' },
    })
    expect(await of(bureau.token)).toEqual({
      wholeDistrict: true,
      reach: { code: '350505', level: 'DISTRICT' },
    })
    expect(await of(veteran.token)).toEqual({ wholeDistrict: false, reach: null })
  })

  it('is counted and listed alone; the bureau sees also what lies elsewhere or nowhere, and may narrow', async ({
    app,
    services,
    village,
    town,
    otherTown,
    bureau,
  }) => {
    for (const name of ['veterans', 'employers'])
      await app.platform.connection.collection(name).deleteMany({})
    for (const areaCode of ['350505100202', '350505100203', inNanpu, '350505001', '350505', '350502', null])
      await aVeteran(services, { ...waiting, areaCode })
    const count = async (token: string, filter = '') =>
      (await app.ask(`{ veteransToVerify${filter} { totalCount nodes { id } } }`, {}, { as: token })).data
        .veteransToVerify
    expect((await count(village.token)).totalCount).toBe(1)
    expect((await count(town.token)).totalCount).toBe(3)
    expect((await count(otherTown.token)).totalCount).toBe(1)
    expect((await count(bureau.token)).totalCount).toBe(7)
    expect((await count(bureau.token, `(filter: { areaCode: "${inNanpu}" })`)).totalCount).toBe(3)
    expect((await count(village.token, `(filter: { areaCode: "${inNanpu}" })`)).totalCount).toBe(1)
    expect((await count(otherTown.token, `(filter: { areaCode: "${inNanpu}" })`)).totalCount).toBe(0)
  })

  it('does not hold files of the same resident ID elsewhere, but says how many there are', async ({
    app,
    services,
    town,
    bureau,
  }) => {
    const residentId = aResidentId()
    const here = await aVeteran(services, { ...waiting, areaCode: inNanpu, residentId })
    await aVeteran(services, { ...waiting, areaCode: '350505001', residentId })
    const doubles = async (token: string) =>
      (
        await app.ask(
          'query($id: ID!) { veteran(id: $id) { sameResidentId { id } sameResidentIdElsewhere } }',
          { id: here.veteran._id },
          { as: token },
        )
      ).data.veteran
    expect(await doubles(town.token)).toEqual({ sameResidentId: [], sameResidentIdElsewhere: 1 })
    expect((await doubles(bureau.token)).sameResidentId).toHaveLength(1)
  })

  it('of an organisation elsewhere is what everybody may see: neither contact nor earlier decisions', async ({
    app,
    services,
    town,
    otherTown,
  }) => {
    const { employer } = await anEmployer(services, { areaCode: inNanpu })
    const seen = async (token: string) =>
      (
        await app.ask(
          'query($id: ID!) { employer(id: $id) { contactPhone pastDecisions { outcome } ownInterest } }',
          { id: employer._id },
          { as: token },
        )
      ).data.employer
    expect(await seen(otherTown.token)).toEqual({
      contactPhone: null,
      pastDecisions: null,
      ownInterest: null,
    })
    expect(await seen(town.token)).toMatchObject({ contactPhone: employer.contactPhone, pastDecisions: [] })
  })

  it('of a fair elsewhere is the fair, not what is done behind it', async ({
    app,
    services,
    town,
    otherTown,
  }) => {
    const { _id: id } = await aFair(services, town.viewer)
    const seen = async (token: string) =>
      (
        await app.ask(
          'query($id: ID!) { fair(id: $id) { mayChange announcement { invited } wordingCheck { state } } }',
          { id },
          { as: token },
        )
      ).data.fair
    expect(await seen(otherTown.token)).toEqual({ mayChange: false, announcement: null, wordingCheck: null })
    expect(await seen(town.token)).toMatchObject({ mayChange: true, announcement: { invited: 0 } })
  })

  it('is nothing for staff of no station', async ({ services, bureau }) => {
    const { veteran } = await aVeteran(services, { ...waiting, areaCode: inNanpu })
    const nowhere = (await aStaffMember(services, { reach: null })).viewer
    expect(await outcomeOf(services.veterans.veteran(nowhere, veteran._id))).toBe('NOT_FOUND')
    expect((await services.veterans.veteransToVerify(nowhere, { first: 10 })).totalCount).toBe(0)
    expect(await outcomeOf(services.veterans.veteran(bureau.viewer, veteran._id))).toBe('OK')
  })

  it('opens to the bureau a file that names no area, and to the station as soon as it does', async ({
    services,
    town,
    bureau,
  }) => {
    const { veteran, viewer } = await aVeteran(services, { areaCode: null })
    expect(await outcomeOf(services.veterans.veteran(town.viewer, veteran._id))).toBe('NOT_FOUND')
    expect(await outcomeOf(services.veterans.veteran(bureau.viewer, veteran._id))).toBe('OK')
    await services.veterans.updatePerson(viewer, { areaCode: '350505100202' })
    expect(await outcomeOf(services.veterans.veteran(town.viewer, veteran._id))).toBe('OK')
  })
})
