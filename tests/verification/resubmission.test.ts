import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkAfter,
  monthsAfter,
  submitted,
  unsubmitted,
  type VerificationRow,
} from '../../server/verification/index.ts'

const now = new Date('2026-11-25T01:00:00Z')
const earlier = new Date('2026-11-01T00:00:00Z')
const all = ['name', 'code', 'address', 'about']
const identity = new Set(['name', 'code'])
const row = (fields: Partial<VerificationRow>): VerificationRow => ({
  ...unsubmitted,
  submittedAt: earlier,
  ...fields,
})
const after = (verification: VerificationRow, ...changed: string[]) =>
  checkAfter(verification, { changed, all, identity }, now)
const inForce = row({ state: 'VERIFIED', validUntil: new Date('2027-01-01T00:00:00Z') })

describe('a writing', () => {
  it('of anything hands in what was never handed in', () => {
    expect(after(unsubmitted)).toEqual(submitted(now))
  })

  it('of what the check vouches for hands it in again; of anything else it stands', () => {
    expect(after(inForce, 'code')).toEqual(submitted(now))
    expect(after(inForce, 'address', 'about')).toBe(inForce)
  })

  it('of nothing hands in what has lapsed, from the very moment on', () => {
    expect(after(row({ state: 'VERIFIED', validUntil: now }))).toEqual(submitted(now))
    const still = row({ state: 'VERIFIED', validUntil: new Date(now.getTime() + 1) })
    expect(after(still)).toBe(still)
    const forGood = row({ state: 'VERIFIED' })
    expect(after(forGood)).toBe(forGood)
  })

  it('never moves what waits from its place in the queue', () => {
    const pending = row({ state: 'PENDING' })
    fc.assert(
      fc.property(fc.subarray(all), (changed) => {
        expect(after(pending, ...changed)).toBe(pending)
      }),
    )
  })

  it('corrects what was returned by touching one of the fields that were named', () => {
    const back = row({
      state: 'RETURNED',
      reasons: [
        { field: 'address', reason: '不符' },
        { field: 'about', reason: '太短' },
      ],
    })
    expect(after(back)).toBe(back)
    expect(after(back, 'about')).toEqual(submitted(now))
    const elsewhere = row({ state: 'RETURNED', reasons: [{ field: 'address', reason: '不符' }] })
    expect(after(elsewhere, 'about')).toBe(elsewhere)
    expect(after(elsewhere, 'name')).toEqual(submitted(now))
  })

  it('of anything answers a reason that names no field of the form', () => {
    const back = row({ state: 'RETURNED', reasons: [{ field: 'licence', reason: '请到站核对' }] })
    expect(after(back)).toBe(back)
    expect(after(back, 'about')).toEqual(submitted(now))
  })
})

describe('some months later', () => {
  it('is the same day and time, or the last day of a shorter month', () => {
    const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 30 }), (from, months) => {
        const until = monthsAfter(from, months)
        const monthOf = (each: Date) => each.getUTCFullYear() * 12 + each.getUTCMonth()
        expect(monthOf(until) - monthOf(from)).toBe(months)
        const nextDay = new Date(until.getTime() + 86_400_000)
        if (until.getUTCDate() !== from.getUTCDate()) expect(nextDay.getUTCDate()).toBe(1)
        expect(until.toISOString().slice(10)).toBe(from.toISOString().slice(10))
      }),
    )
  })
})
