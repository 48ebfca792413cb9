import { describe, expect, it } from 'vitest'
import { toldReasons } from '../../../server/matching/people/person.ts'
import { personText } from '../../../server/matching/people/person-text.ts'
import {
  reason,
  type ReasonFacts,
  type ReasonKind,
  type ReasonState,
} from '../../../server/matching/reasons/reason.ts'
import { openReference } from '../../../server/reference/index.ts'

openReference({ homeArea: '350505' })

const a = (kind: ReasonKind, state: ReasonState, facts: ReasonFacts = {}) => reason(kind, state, 1, facts)
const states: readonly ReasonState[] = ['MET', 'NEAR', 'MISSING', 'UNKNOWN']

describe('what is told of somebody’s reasons', () => {
  it.each(['PAY', 'BODY', 'REFUSAL', 'AGE', 'VETERANS_PREFERRED'] as const)('is nothing of %s', (kind) => {
    expect(toldReasons(states.map((state) => a(kind, state)))).toEqual([])
  })

  it.each(['AREA', 'SHIFT', 'CONTRACT', 'AVAILABILITY'] as const)(
    'is that %s goes together, or nothing',
    (kind) => {
      expect(toldReasons(states.map((state) => a(kind, state))).map(({ state }) => state)).toEqual(['MET'])
    },
  )

  it('is nothing that words only suggest', () => {
    const [confirmed, suggested] = [
      a('SKILL', 'MET', { id: 'welding' }),
      a('SKILL', 'NEAR', { id: 'welding', likely: true }),
    ]
    expect(toldReasons([confirmed, suggested])).toEqual([confirmed])
  })

  it.each([
    ['350505100202', '350505'],
    ['350505100', '350505'],
    ['350500', '350500'],
  ])('is a place no narrower than a district: %s', (id, told) => {
    expect(toldReasons([a('AREA', 'MET', { id })])[0]?.id).toBe(told)
  })
})

describe('a reason', () => {
  const said = (...given: Parameters<typeof a>) => personText(a(...given))

  it('is said of the person, not to them', () => {
    expect(said('CERTIFICATE', 'MET', { id: 'forklift-certificate', demanded: true })).toEqual({
      zh: '持叉车证(N1)',
      en: expect.stringMatching(/^Holds: /),
    })
    expect(said('OCCUPATION', 'MET', { id: '6-30-05-01' }).en).toMatch(/^The occupation fits: /)
    expect(said('AREA', 'MET', { id: '350505' })).toMatchObject({ zh: '工作地点合适：泉港区' })
    expect(said('EXPERIENCE', 'NEAR', { number: 2 }).zh).toBe('需 2 年经验，服役经历相关')
    expect(said('DEGREE', 'UNKNOWN', { number: 3 }).zh).toBe('需大专 / 高职学历，档案未写明')
    expect(said('SHIFT', 'MET', { shift: 'DAY' }).zh).toMatch(/^接受/)
  })

  const kinds: readonly ReasonKind[] = [
    'OCCUPATION',
    'SKILL',
    'CERTIFICATE',
    'LAW',
    'AREA',
    'SHIFT',
    'CONTRACT',
    'DEGREE',
    'EXPERIENCE',
    'AVAILABILITY',
    'ENTRY',
    'WORDING',
  ]

  it.each(kinds)('never speaks to the reader as the person: %s', (kind) => {
    const ids = {
      OCCUPATION: '6-30-05-01',
      LAW: '6-31-01-03',
      AREA: '350505',
      CERTIFICATE: 'forklift-certificate',
    }
    const facts: ReasonFacts = { id: kind in ids ? ids[kind as keyof typeof ids] : null }
    for (const state of toldReasons(states.map((each) => a(kind, each, facts))).map((each) => each.state))
      for (const number of [null, 1, 3])
        for (const demanded of [true, false]) {
          const { zh, en } = said(kind, state, { ...facts, number, demanded })
          expect(zh).not.toMatch(/您|你|undefined/)
          expect(en).not.toMatch(/\b[Yy]ou(r|rs)?\b|undefined/)
          expect(zh).not.toBe('')
        }
  })
})
