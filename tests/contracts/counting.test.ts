import { describe, expect, it } from 'vitest'
import { claimsOf } from '../../server/contracts/claims/claim.ts'
import { confirmed } from '../../server/contracts/agreement-steps.ts'
import type { AgreementRow, TermsRow } from '../../server/contracts/agreement.ts'
import { stayingOf, type Counted } from '../../server/contracts/staying/staying.ts'
import { agreementTerms, anAgreementRow } from './rows.ts'
import { paperOf } from '../../server/contracts/shown/agreement-paper.ts'
import { openReference } from '../../server/reference/index.ts'

openReference({ homeArea: '350505' })

const signedBy = (row: AgreementRow, side: 'VETERAN' | 'EMPLOYER', at: Date): AgreementRow => ({
  ...row,
  ...confirmed(row, side, { side, byId: side, by: null, at }),
})

function inForce(terms: Partial<TermsRow> = {}, at = new Date('2026-11-10T02:00:00Z')): AgreementRow {
  const drawn = anAgreementRow({ at })
  const row: AgreementRow = {
    ...drawn,
    revisions: drawn.revisions.map((each) => ({ ...each, terms: { ...agreementTerms(), ...terms } })),
  }
  return signedBy(signedBy(row, 'VETERAN', at), 'EMPLOYER', at)
}

const claim = (row: AgreementRow) => claimsOf(row, '2026-11-28')[0]

describe('what an employer may claim', () => {
  it.for<[string, Partial<TermsRow>, object]>([
    [
      'two years',
      {},
      { state: 'POSSIBLE', from: 12_500, to: 18_750, startsOn: '2026-11-01', endsOn: '2028-11-30' },
    ],
    [
      'no end',
      { endOn: null, contractType: 'PERMANENT' },
      { from: 18_000, to: 27_000, endsOn: '2029-10-31' },
    ],
    ['ten years', { endOn: '2036-11-15' }, { from: 18_000, to: 27_000 }],
    ['a year to the day', { endOn: '2027-11-15' }, { state: 'POSSIBLE', from: 6_500 }],
    ['a day less', { endOn: '2027-11-14' }, { state: 'NOT_MET', from: null, to: null, endsOn: null }],
    ['an internship', { contractType: 'INTERNSHIP' }, { state: 'NOT_MET' }],
  ])('of %s is from what is certain to the ceiling', ([, terms, expected]) => {
    expect(claim(inForce(terms))).toMatchObject(expected)
  })

  it('is nothing outside its years, before both have confirmed, and of an intention', () => {
    expect(claim(inForce({}, new Date('2028-01-03T02:00:00Z')))).toMatchObject({
      state: 'NOT_IN_FORCE',
      from: null,
    })
    expect(claim(anAgreementRow({ at: new Date('2026-11-10T02:00:00Z') }))).toMatchObject({
      state: 'NOT_MET',
    })
    expect(claimsOf({ ...inForce(), kind: 'INTENTION' }, '2026-11-28')).toEqual([])
  })

  it('ends with the work, and is nothing when it never began', () => {
    const left = { ...inForce(), state: 'ENDED', endedBecause: 'LEFT', endedOn: '2027-01-20' } as const
    expect(claim(left)).toMatchObject({ state: 'POSSIBLE', from: 1_500, endsOn: '2027-01-31' })
    expect(claim({ ...left, endedBecause: 'NEVER_BEGAN' })).toMatchObject({ state: 'NOT_MET' })
  })

  it('says what the platform does not know, and asks more of dispatch', () => {
    const [plain, dispatch] = [claim(inForce()), claim(inForce({ contractType: 'DISPATCH' }))]
    expect(plain?.unknown.length).toBeGreaterThan(3)
    expect(dispatch?.unknown.length).toBe((plain?.unknown.length ?? 0) + 1)
    for (const { zh, en } of [...(plain?.unknown ?? []), ...(plain?.papers ?? [])]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[\x20-\x7e’]+$/)
    }
  })
})

const counts = (key: string, kept: number, left: number, afterDays = 30): Counted[] => [
  { key, afterDays, kept: true, n: kept },
  { key, afterDays, kept: false, n: left },
]
const named = { days: [30, 90], nameOf: (key: string) => key, allName: 'all' }

describe('how many kept their work', () => {
  it('is told of five or more, at each of the days by itself', () => {
    const told = stayingOf([...counts('a', 4, 2), ...counts('a', 2, 1, 90)], new Map([['a', 6]]), named)
    expect(told.groups).toMatchObject([
      {
        ...{ key: 'a', contracts: 6 },
        rates: [
          { afterDays: 30, known: 6, stayed: 4, rate: 66 },
          { afterDays: 90, known: null, stayed: null, rate: null },
        ],
      },
    ])
  })

  it('of fewer is left out, and what is left out cannot be reckoned from the whole', () => {
    const all = [...counts('a', 5, 1), ...counts('b', 2, 1), ...counts('c', 3, 0)]
    const one = stayingOf(
      all.slice(0, 4),
      new Map([
        ['a', 6],
        ['b', 3],
      ]),
      named,
    )
    expect(one).toMatchObject({ suppressed: 1, overall: { contracts: null, rates: [{ known: null }, {}] } })
    const two = stayingOf(
      all,
      new Map([
        ['a', 6],
        ['b', 3],
        ['c', 3],
      ]),
      named,
    )
    expect(two).toMatchObject({
      suppressed: 2,
      overall: { contracts: 12, rates: [{ known: 12, stayed: 10 }, {}] },
    })
    expect(two.groups.map(({ key }) => key)).toEqual(['a'])
  })
})

describe('the agreement on paper', () => {
  it('says in the reader’s language who, what, when, and by which seal it can be checked', () => {
    const row = inForce({ words: '' })
    const [zh, en] = [paperOf(row, '陈卫国', 'zh-CN'), paperOf(row, '陈卫国', 'en')]
    expect(zh.map(({ name }) => name)).toContain('条款校验码')
    expect(en.every(({ name }) => /^[\x20-\x7e]+$/.test(name))).toBe(true)
    expect(en.find(({ name }) => name === 'Confirmed by the person')?.said).toBe('2026-11-10 10:00')
    expect(en.find(({ name }) => name === 'Seal of the terms')?.said).toBe(row.revisions[0]?.seal)
    expect(en.find(({ name }) => name === 'Pay of a month')?.said).toBe('CNY 6500')
    const paid = paperOf(inForce({ payBasis: 'DAY', payRate: 300 }), '', 'zh-CN')
    expect(paid.find(({ name }) => name === '月报酬')?.said).toBe('CNY 6500 (300 每天)')
    expect(paperOf({ ...row, kind: 'INTENTION' }, '', 'en').at(-1)?.said).toContain('no contract')
  })
})
