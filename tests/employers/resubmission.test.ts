import { describe, expect, it } from 'vitest'
import type { EmployerRow } from '../../server/employers/employer.ts'
import { heldWordingOf, validUntil, verificationAfter } from '../../server/employers/resubmission.ts'
import type { VerificationRow } from '../../server/verification/index.ts'
import { employerFacts } from '../support/a-employer.ts'
import { aReading } from '../support/a-reading.ts'

const now = new Date('2026-11-23T04:00:00Z')
const facts = employerFacts()
const row = (verification: Partial<VerificationRow>): EmployerRow => ({
  ...facts,
  _id: 'e1',
  accountId: 'a1',
  members: [],
  createdAt: now,
  updatedAt: now,
  version: 3,
  verification: {
    state: 'PENDING',
    submittedAt: new Date('2026-11-01T00:00:00Z'),
    decidedAt: null,
    decidedBy: null,
    validUntil: null,
    reasons: [],
    ...verification,
  },
})
const after = (employer: EmployerRow, change: object) =>
  verificationAfter(employer, { ...facts, ...change }, now, aReading().wording)
const inForce = { state: 'VERIFIED', validUntil: new Date('2027-01-01T00:00:00Z') } as const

describe('a change by an employer', () => {
  it.each(['name', 'creditCode'])('of the %s hands a verified organisation in again', (field) => {
    expect(after(row(inForce), { [field]: 'another' })).toMatchObject({ state: 'PENDING', submittedAt: now })
  })

  it.each(['address', 'about', 'contactPhone', 'nameEn'])('of the %s leaves it verified', (field) => {
    expect(after(row(inForce), { [field]: 'another' })).toEqual(row(inForce).verification)
  })

  it.each(['address', 'about'])('whose %s is held hands it in again, and only when it changes', (field) => {
    const held = { [field]: '限难性' }
    expect(after(row(inForce), held)).toMatchObject({ state: 'PENDING', submittedAt: now })
    expect(after({ ...row(inForce), ...held }, held)).toEqual(row(inForce).verification)
  })

  it('waits for its held words, which are named until a clerk has passed the organisation with them', () => {
    const { wording } = aReading()
    const waiting = { ...row({}), about: '本单位限难性' }
    const words = [{ field: 'about', words: '限难性', severity: 'HELD' }]
    expect(heldWordingOf(waiting, wording)).toMatchObject(words)
    expect(heldWordingOf(row({}), wording)).toEqual([])
    expect(heldWordingOf({ ...waiting, verification: row(inForce).verification }, wording)).toEqual([])
    const decided = { decidedAt: now, decidedBy: '林站长', reasons: [] }
    const passed = { ...waiting, pastDecisions: [{ outcome: 'VERIFIED', ...decided }] as const }
    expect(heldWordingOf({ ...passed, factsThen: { about: waiting.about } }, wording)).toEqual([])
    expect(heldWordingOf({ ...passed, factsThen: { about: '搬家' } }, wording)).toMatchObject(words)
  })

  it('keeps the place in the queue of what is waiting', () => {
    expect(after(row({}), { name: 'another' }).submittedAt).toEqual(new Date('2026-11-01T00:00:00Z'))
  })

  it('of anything, even of nothing, hands a lapsed organisation in again', () => {
    const lapsed = row({ state: 'VERIFIED', validUntil: now })
    expect(after(lapsed, {}).state).toBe('PENDING')
  })

  const returned = row({ state: 'RETURNED', reasons: [{ field: 'address', reason: '与执照不符' }] })

  it('of what staff gave back hands it in again, and the reasons are gone', () => {
    expect(after(returned, { address: '前黄镇工业路 2 号' })).toMatchObject({ state: 'PENDING', reasons: [] })
  })

  it('of something else than what staff gave back leaves it returned', () => {
    expect(after(returned, { about: 'another' }).state).toBe('RETURNED')
    expect(after(returned, {}).state).toBe('RETURNED')
  })

  it('of anything answers a reason that names no field of the form', () => {
    const general = row({ state: 'RETURNED', reasons: [{ field: 'licence', reason: '请到站核对执照' }] })
    expect(after(general, {}).state).toBe('RETURNED')
    expect(after(general, { about: 'another' }).state).toBe('PENDING')
  })
})

describe('six months', () => {
  it.each([
    ['2026-01-15T08:00:00Z', '2026-07-15T08:00:00Z'],
    ['2026-08-31T08:00:00Z', '2027-02-28T08:00:00Z'],
    ['2027-08-31T08:00:00Z', '2028-02-29T08:00:00Z'],
    ['2026-10-31T08:00:00Z', '2027-04-30T08:00:00Z'],
  ])('from %s end at %s', (from, until) => {
    expect(validUntil(new Date(from)).toISOString()).toBe(new Date(until).toISOString())
  })
})
