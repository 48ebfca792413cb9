import { describe, expect } from 'vitest'
import { unsubmitted } from '../../../server/verification/index.ts'
import { aStaffMember } from '../../support/a-account.ts'
import { anEmployer } from '../../support/a-employer.ts'
import { aDraft, aPosting } from '../../support/a-posting.ts'
import { withServices as it } from '../../support/fixtures.ts'
import { outcomeOf } from '../../support/outcome.ts'

const free = { mustSkillIds: [], minYears: null, degree: null }
const all = { first: 100 }

describe('looking for people', () => {
  it('is for members of the verified organisation, and for employment staff of the area', async ({
    services,
    employer,
    veteran,
    staff,
  }) => {
    const { _id } = await aPosting(services, employer, { ...free, areaCode: '350505100' })
    const ask = (viewer: Parameters<typeof services.matching.veteransForPosting>[0], id = _id) =>
      outcomeOf(services.matching.veteransForPosting(viewer, id, all))
    const clerk = async (reach: string, departments?: ['RELIEF']) =>
      (await aStaffMember(services, { reach, ...(departments && { departments }) })).viewer
    expect(await ask(employer.viewer)).toBe('OK')
    expect(await ask(staff.viewer)).toBe('OK')
    expect(await ask(await clerk('350505100'))).toBe('OK')
    expect(await ask(null)).toBe('UNAUTHENTICATED')
    expect(await ask(veteran.viewer)).toBe('FORBIDDEN')
    expect(await ask((await anEmployer(services)).viewer)).toBe('NOT_FOUND')
    expect(await ask(await clerk('350505001'))).toBe('FORBIDDEN')
    expect(await ask(await clerk('350505', ['RELIEF']))).toBe('FORBIDDEN')
    expect(await ask({ ...employer.viewer, isProgram: true })).toBe('FORBIDDEN')
    expect(await ask(employer.viewer, 'nothing')).toBe('NOT_FOUND')
    expect(await ask(staff.viewer, 'nothing')).toBe('NOT_FOUND')
  })

  it('is refused by name for what is not open, and to whoever is not verified', async ({
    services,
    employer,
  }) => {
    const ask = ({ viewer }: typeof employer, id: string) =>
      services.matching.veteransForPosting(viewer, id, all)
    const draft = await aDraft(services, employer, free)
    await expect(ask(employer, draft._id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: /不在招聘中/ },
    })
    const closed = await aPosting(services, employer, free)
    await services.postings.closePosting(employer.viewer, closed._id)
    await expect(ask(employer, closed._id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: /不在招聘中/ },
    })
    const unverified = await anEmployer(services, { verification: unsubmitted })
    const own = await aPosting(services, unverified, free)
    await expect(ask(unverified, own._id)).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { zh: /通过核验后/ },
    })
  })

  it('is not done without end', async ({ services, employer }) => {
    const { _id } = await aPosting(services, employer, free)
    const asked = new Set<string>()
    for (let at = 0; at < 121; at++)
      asked.add(await outcomeOf(services.matching.veteransForPosting(employer.viewer, _id, { first: 1 })))
    expect([...asked]).toEqual(['OK', 'RATE_LIMITED'])
  })
})
