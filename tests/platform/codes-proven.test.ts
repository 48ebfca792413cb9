import { describe, expect } from 'vitest'
import { buildIndexes } from '../../server/platform/database.ts'
import { codesProven } from '../../server/platform/installation/codes-proven.ts'
import { submitted } from '../../server/verification/index.ts'
import { aCreditCode, anEmployer, employerFacts } from '../support/a-employer.ts'
import { withServices as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

describe('the migration codes-proven', () => {
  it('gives each code to whom staff have verified under it, lets others claim it, and changes nothing the second time', async ({
    services,
    staff,
    platform: { connection },
  }) => {
    const waiting = { verification: submitted(new Date()) }
    const verified = await anEmployer(services)
    const renamed = await anEmployer(services, waiting)
    await services.employers.verifyEmployer(staff.viewer, renamed.employer._id)
    const { creditCode } = renamed.employer
    await services.employers.updateEmployer(renamed.viewer, employerFacts({ creditCode, name: '改名公司' }))
    const claimed = await anEmployer(services, waiting)
    const firms = connection.collection<{ _id: string; provenCode?: string | null }>('employers')
    await firms.updateMany({}, { $unset: { provenCode: '' } })
    await firms.createIndex({ creditCode: 1 }, { unique: true })
    const again = { ...waiting, creditCode: verified.employer.creditCode }
    await expect(anEmployer(services, again)).rejects.toThrow(/duplicate key/)

    expect(await codesProven(connection)).toMatch(/^2 organisations/)
    await buildIndexes(connection)
    const proven = async ({ employer }: { employer: { _id: string } }) =>
      (await firms.findOne({ _id: employer._id }))?.provenCode
    expect(await Promise.all([verified, renamed, claimed].map(proven))).toEqual([
      verified.employer.creditCode,
      creditCode,
      null,
    ])
    expect(await outcomeOf(anEmployer(services, again))).toBe('OK')
    expect(await outcomeOf(anEmployer(services, { creditCode: aCreditCode() }))).toBe('OK')
    expect(await codesProven(connection)).toMatch(/^0 organisations/)
  })
})
