import { describe, expect } from 'vitest'
import { noticeVersion } from '../../../rules/privacy.ts'
import { aFoundVeteran, all, confirmed, driver, free, says, wishing } from '../../support/a-found-veteran.ts'
import { aPosting } from '../../support/a-posting.ts'
import { aVeteran } from '../../support/a-veteran.ts'
import { withServices as it } from '../../support/fixtures.ts'
import { stagesOf } from '../../support/query-plan.ts'

it.beforeEach(async ({ platform }) => {
  for (const name of ['veterans', 'postings']) await platform.connection.collection(name).deleteMany({})
})

describe('people for a posting', () => {
  it('are only those who agreed; a word withdrawn counts at once, also before the file follows', async ({
    services,
    platform,
    employer,
  }) => {
    const { _id } = await aPosting(services, employer, free)
    const count = async () =>
      (await services.matching.veteransForPosting(employer.viewer, _id, all)).totalCount
    const silent = await aVeteran(services, wishing())
    const refusing = await aVeteran(services, wishing())
    await says(services, refusing.viewer, false)
    expect(await count()).toBe(0)
    await says(services, silent.viewer, true)
    expect(await count()).toBe(1)
    await says(services, silent.viewer, false)
    expect(await count()).toBe(0)
    await says(services, silent.viewer, true)
    await says(services, silent.viewer, false, 'MATCHING')
    expect(await count()).toBe(0)
    await says(services, silent.viewer, true, 'MATCHING')
    await services.accounts.sayConsent(silent.viewer, {
      use: 'BEING_FOUND',
      isGiven: false,
      notice: noticeVersion,
    })
    const marked = { _id: silent.veteran._id as never, isFindable: true }
    expect(await platform.connection.collection('veterans').countDocuments(marked)).toBe(1)
    expect(await count()).toBe(0)
  })

  it.for([
    { occupationKeys: { $in: [driver] } },
    { skillKeys: { $in: ['forklift-certificate'] } },
    { areaPath: { $in: ['350505'] } },
  ])('are looked for by an index that holds nobody else: %#', async (by, { services, platform }) => {
    await aFoundVeteran(services, { ...wishing(), skills: [confirmed('forklift-certificate')] })
    for (let at = 0; at < 20; at++) await aVeteran(services, wishing())
    const stages = await stagesOf(platform.connection, 'veterans', {
      isFindable: true,
      mergedInto: null,
      ...by,
    })
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('COLLSCAN')
    const found = (await platform.connection.collection('veterans').indexes()).filter(({ name }) =>
      name?.startsWith('found-'),
    )
    expect(found.map(({ partialFilterExpression }) => partialFilterExpression)).toEqual(
      Array.from({ length: 3 }, () => ({ isFindable: true })),
    )
  })

  it('are found who agreed before they had a file', async ({ services, employer, veteran }) => {
    const { _id } = await aPosting(services, employer, free)
    await says(services, veteran.viewer, true)
    await services.veterans.stateWishes(veteran.viewer, {
      occupationCodes: [driver],
      areaCodes: [],
      shifts: [],
    })
    const { nodes } = await services.matching.veteransForPosting(employer.viewer, _id, all)
    expect(nodes).toMatchObject([{ wished: [driver] }])
  })

  it('read of it in their own file, each who was shown and nobody else', async ({
    services,
    employer,
    staff,
  }) => {
    const { _id } = await aPosting(services, employer, free)
    const [one, other] = [await aFoundVeteran(services, wishing()), await aFoundVeteran(services, wishing())]
    const silent = await aVeteran(services, wishing())
    await services.matching.veteransForPosting(employer.viewer, _id, { first: 1 })
    const readings = async ({ viewer }: typeof one) =>
      (await services.veterans.myFileReadings(viewer, { first: 10 })).nodes
    const after = [await readings(one), await readings(other)].flat()
    expect(after).toMatchObject([
      { reader: employer.employer.name, role: 'EMPLOYER', purpose: 'FOUND', facets: ['EMPLOYMENT'] },
    ])
    await services.matching.veteransForPosting(staff.viewer, _id, all)
    for (const person of [one, other])
      expect((await readings(person))[0]).toMatchObject({
        reader: staff.viewer.name,
        role: 'STAFF',
        purpose: 'FOUND',
      })
    expect(await readings(silent)).toEqual([])
  })
})
