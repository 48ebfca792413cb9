import { describe, expect, it } from 'vitest'
import { isVisible } from '../../server/postings/index.ts'

const now = new Date('2026-03-10T02:00:00Z')
const later = new Date('2026-06-01T00:00:00Z')
const open = { state: 'OPEN', validUntil: '2026-04-01', source: null, employerVerifiedUntil: later } as const
const source = { feed: 'cn_postings_facts', externalId: 'p1', postedOn: null }

describe('a posting is visible', () => {
  it('when it is open, valid and its employer is verified', () => {
    expect(isVisible(open, now)).toBe(true)
  })

  it('when it is imported, whoever its employer is', () => {
    expect(isVisible({ ...open, employerVerifiedUntil: null, source }, now)).toBe(true)
  })

  it.each(['DRAFT', 'CLOSED'] as const)('not as %s', (state) => {
    expect(isVisible({ ...open, state }, now)).toBe(false)
    expect(isVisible({ ...open, state, source }, now)).toBe(false)
  })

  it('through the whole of its last day in Shanghai, and not after it', () => {
    const today = { ...open, validUntil: '2026-03-10' }
    expect(isVisible(today, new Date('2026-03-10T15:59:59Z'))).toBe(true)
    expect(isVisible(today, new Date('2026-03-10T16:00:00Z'))).toBe(false)
  })

  it('not when its employer was never verified, or no longer is', () => {
    expect(isVisible({ ...open, employerVerifiedUntil: null }, now)).toBe(false)
    expect(isVisible({ ...open, employerVerifiedUntil: now }, now)).toBe(false)
  })

  it('not when it says no last day', () => {
    expect(isVisible({ ...open, validUntil: null }, now)).toBe(false)
  })
})
