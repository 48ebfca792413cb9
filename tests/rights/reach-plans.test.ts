import { describe, expect } from 'vitest'
import { inReach } from '../../server/reference/index.ts'
import { withServices as it } from '../support/fixtures.ts'
import { stagesOf } from '../support/query-plan.ts'

const clerk = { role: 'STAFF', reach: '350505100' } as const
const waiting = { 'verification.state': 'PENDING' }

describe('what a clerk reaches', () => {
  it.for([
    ['veterans', { ...waiting, ...inReach(clerk).filter }],
    ['employers', { ...waiting, ...inReach(clerk).filter }],
    ['postings', { ...waiting, state: 'OPEN', ...inReach(clerk).filter }],
    ['postings', { state: 'OPEN', 'takedown.at': { $gte: new Date(0) }, ...inReach(clerk).filter }],
    ['postingreports', { waitingSince: { $ne: null }, ...inReach(clerk).filter }],
    ['veterans', { areaPath: '350505100' }],
    ['employers', { areaPath: '350505100' }],
    ['fairs', { ...waiting, ...inReach(clerk, 'ownerArea').filter }],
    ['trainings', { ...waiting, ...inReach(clerk, 'ownerArea').filter }],
    ['trainings', { state: 'DRAFT', ...inReach(clerk, 'ownerArea').filter }],
    ['auditentries', { of: null, byId: 'a1' }],
    ['auditentries', { of: null, subjects: 'f1' }],
  ] as const)('is found in %s along an index: %s', async ([name, filter], { services, platform }) => {
    expect(services).toBeDefined()
    const stages = await stagesOf(platform.connection, name, filter, { _id: 1 })
    expect(stages).toContain('IXSCAN')
    expect(stages).not.toContain('COLLSCAN')
  })
})
