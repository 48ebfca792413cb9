import { submitted } from '../../server/verification/index.ts'
import type { Services } from '../../server/wiring.ts'
import { firmsMergedRunner } from '../../workers/employers/firms-merged.ts'
import { aStaffMember } from './a-account.ts'
import { anEmployer, type AnEmployer } from './a-employer.ts'
import { withServices } from './fixtures.ts'

const reason = '两位人事各登记了一次，营业执照为同一份'

/** A verified organisation, and the same registered again by somebody else. */
export async function aPair(services: Services) {
  const stays = await anEmployer(services)
  const { creditCode } = stays.employer
  const goes = await anEmployer(
    services,
    { creditCode, name: '恒丰物流', verification: submitted(new Date()) },
    { name: '陈人事' },
  )
  return { stays, goes }
}

/** With a clerk of the district, and the job of a merge. */
export const withMerging = withServices
  .extend('clerk', async ({ services }) => (await aStaffMember(services)).viewer)
  .extend('rowOf', ({ services }) => async ({ employer: { _id } }: AnEmployer) => {
    const [row] = await services.employers.byIds([_id])
    if (!row) throw new Error('There is no such organisation.')
    return row
  })
  .extend('follow', ({ services }) => async ({ employer: { _id } }: AnEmployer) => {
    // Whatever befalls the job, done twice it comes to the same.
    for (const version of [1, 2]) await firmsMergedRunner.run({ id: _id, version }, services)
  })

export const merge = (
  { employers }: Services,
  by: Parameters<Services['employers']['mergeEmployers']>[0],
  goes: AnEmployer,
  stays: AnEmployer,
  more: object = {},
) => employers.mergeEmployers(by, goes.employer._id, { into: stays.employer._id, reason, ...more })
