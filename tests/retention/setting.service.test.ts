import { describe, expect } from 'vitest'
import { addDays, dayOf } from '../../rules/office-time.ts'
import { retentionBounds } from '../../rules/retention.ts'
import { anAccount } from '../support/a-account.ts'
import { withServices as it } from '../support/fixtures.ts'
import { outcomeOf } from '../support/outcome.ts'

const dayMs = 86_400_000
const start = Date.now()

describe('setting how long', () => {
  const day = (days: number) => addDays(dayOf(new Date(start)), days)
  const given = (fields: object) => ({
    ...({ subject: 'NOTICES', days: 400, from: day(40), reason: '局务会 2026 年第 3 次会议' } as const),
    ...fields,
  })

  it('is the bureau’s, dated, kept as it was, and shortens 30 days ahead at the soonest', async ({
    services,
    platform,
    staff,
    veteran,
  }) => {
    platform.clock.set(new Date(start))
    const set = (fields: object, viewer: typeof staff.viewer | null = staff.viewer, key?: string) =>
      services.retention.setRetention(viewer, given(fields), key)
    expect(await outcomeOf(set({}, null))).toBe('UNAUTHENTICATED')
    expect(await outcomeOf(set({}, veteran.viewer))).toBe('FORBIDDEN')
    const village = await anAccount(services, { role: 'STAFF', reach: '350505104210' })
    expect(await outcomeOf(set({}, village.viewer))).toBe('FORBIDDEN')
    for (const wrong of [
      { from: day(29) },
      { from: day(-1), days: 800 },
      { days: 10 },
      { reason: '' },
      { subject: 'AUDIT_LOG', days: 182, from: day(60) },
    ])
      expect([wrong, await outcomeOf(set(wrong))]).toEqual([wrong, 'INVALID'])
    const key = 'the-same-key'
    await Promise.all([set({}, staff.viewer, key), set({}, staff.viewer, key)])
    expect(await set({}, staff.viewer, key)).toMatchObject({
      days: retentionBounds.NOTICES.days,
      coming: [{ days: 400, from: day(40) }],
    })
    // What is longer begins at once; what was to come still comes.
    expect(await set({ days: 900, from: day(0) })).toMatchObject({
      days: 900,
      setting: { by: staff.viewer.name },
    })
    platform.clock.set(new Date(start + 41 * dayMs))
    const periods = await services.retention.retentionPeriods()
    expect(periods.find(({ subject }) => subject === 'NOTICES')).toMatchObject({ days: 400, coming: [] })
    expect(await outcomeOf(services.retention.retention(veteran.viewer))).toBe('FORBIDDEN')
    expect(await outcomeOf(services.retention.retentionRuns(village.viewer))).toBe('FORBIDDEN')
    const shown = await services.retention.retention(staff.viewer)
    expect(shown.map(({ subject }) => subject)).toEqual(Object.keys(retentionBounds))
  })
})
