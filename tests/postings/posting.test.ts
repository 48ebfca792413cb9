import { describe, expect, it } from 'vitest'
import { isBelievedVisible } from '../../server/postings/index.ts'

const now = new Date('2026-03-10T02:00:00Z')
const later = new Date('2026-06-01T00:00:00Z')
const open = { state: 'OPEN', validUntil: '2026-04-01', source: null, employerVerifiedUntil: later } as const
const source = { feed: 'cn_postings_facts', externalId: 'p1', postedOn: null }

describe('a posting is visible', () => {
  it('when it is open, valid and its employer is verified', () => {
    expect(isBelievedVisible(open, now)).toBe(true)
  })

  it('when it is imported, whoever its employer is', () => {
    expect(isBelievedVisible({ ...open, employerVerifiedUntil: null, source }, now)).toBe(true)
  })

  it.each(['DRAFT', 'CLOSED'] as const)('not as %s', (state) => {
    expect(isBelievedVisible({ ...open, state }, now)).toBe(false)
    expect(isBelievedVisible({ ...open, state, source }, now)).toBe(false)
  })

  it('through the whole of its last day in Shanghai, and not after it', () => {
    const today = { ...open, validUntil: '2026-03-10' }
    expect(isBelievedVisible(today, new Date('2026-03-10T15:59:59Z'))).toBe(true)
    expect(isBelievedVisible(today, new Date('2026-03-10T16:00:00Z'))).toBe(false)
  })

  it('not when its employer was never verified, or no longer is', () => {
    expect(isBelievedVisible({ ...open, employerVerifiedUntil: null }, now)).toBe(false)
    expect(isBelievedVisible({ ...open, employerVerifiedUntil: now }, now)).toBe(false)
  })

  it('not when it says no last day', () => {
    expect(isBelievedVisible({ ...open, validUntil: null }, now)).toBe(false)
  })
})
