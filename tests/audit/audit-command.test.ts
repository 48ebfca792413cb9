import { describe, expect } from 'vitest'
import { operator } from '../../server/audit/index.ts'
import { withCommands as it } from '../support/typed.ts'

describe('npm run audit:verify', () => {
  it('counts the entries of a whole chain, those of commands too, and ends with 1 at a broken one', async ({
    typed,
    services,
    platform,
  }) => {
    await services.audit.record(operator, { act: 'test' })
    expect(await typed('staff', 'disable', '--phone', '13805951234')).toMatch(/^ended with 1/)
    const entries = platform.connection.collection<{ _id: number; act: string }>('auditentries')
    expect(await entries.findOne({ _id: 2 })).toMatchObject({ act: 'staff disable', byId: 'operator' })
    expect(await entries.findOne({ _id: 3 })).toMatchObject({ of: 2, outcome: 'NOT_FOUND' })
    expect(await typed('audit')).toContain('3 entries in all, and the chain is whole')
    await entries.updateOne({ _id: 2 }, { $set: { act: 'staff reset' } })
    expect(await typed('audit')).toBe('ended with 1: The chain is broken: entry 2 was altered.\n')
  })
})
