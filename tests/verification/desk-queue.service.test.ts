import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../server/platform/errors.ts'
import { queueOf, unsubmitted, waiting } from '../../server/verification/index.ts'
import { stagesOf } from '../support/query-plan.ts'
import { licenceDesk, staff, type LicenceDesk } from './licence-desk.ts'

let on: LicenceDesk
beforeAll(async () => {
  on = await licenceDesk()
})
afterAll(() => on.platform.close())
beforeEach(() => on.emptied())

describe('the queue', () => {
  it('gives what waits, the oldest first, ties by id, page by page and counted', async () => {
    const at = (day: number) => new Date(`2026-11-0${day}T00:00:00Z`)
    for (const [id, day] of [
      ['c', 2],
      ['a', 2],
      ['b', 2],
      ['z', 1],
    ] as const)
      await on.aLicence({ submittedAt: at(day) }, id)
    await on.aLicence({ state: 'VERIFIED' })
    await on.aLicence(unsubmitted)
    const ids: string[] = []
    for (let after: string | null = null; ;) {
      const page = await on.desk.queue(staff, { first: 1, after })
      expect(page.totalCount).toBe(4)
      expect(Object.keys(page.nodes[0] ?? {}).toSorted()).toEqual(['_id', 'holder', 'verification'])
      ids.push(...page.nodes.map(({ _id }) => _id))
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    expect(ids).toEqual(['z', 'a', 'b', 'c'])
  })

  it('takes no place in another queue for one of its own', async () => {
    await on.aLicence()
    const { pageInfo } = await on.desk.queue(staff, { first: 1 })
    expect(() => queueOf('Veteran').request({ first: 1, after: pageInfo.endCursor })).toThrow(AppError)
  })

  it('is read by its index, in its order, from its place on', async () => {
    const { filterAfter, sort } = queueOf('Licence')
    for (const place of [null, [new Date(), 'a']]) {
      const stages = await stagesOf(on.platform.connection, 'licences', filterAfter(waiting, place), sort)
      expect(stages).toContain('IXSCAN')
      expect(stages).not.toContain('COLLSCAN')
      expect(stages).not.toContain('SORT')
    }
  })
})
