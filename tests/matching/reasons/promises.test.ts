import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reference } from '../../../server/reference/index.ts'
import type { Seeker } from '../../../server/matching/meaning/seeker.ts'
import type { PostingEntry } from '../../../server/matching/posting-index.ts'
import type { Reason, ReasonKind } from '../../../server/matching/reasons/reason.ts'
import { byStanding, inOrder, scored } from '../../../server/matching/reasons/score.ts'
import { anyEntry, aSeeker, someTrainings } from '../../support/any-match.ts'
import { noTrainings } from '../../support/a-seeker.ts'

const pairs = { numRuns: 10_000 }
const demandsNothing = { mustCertificates: [], mustSkills: [], degreeRank: 0, minYears: 0 }
const wishes = ['AREA', 'PAY', 'SHIFT', 'CONTRACT', 'BODY', 'REFUSAL', 'AVAILABILITY']

/** Whether a posting comes before another in the order, or at least not behind it. */
const comesFirst = (seeker: Seeker, one: PostingEntry, other: PostingEntry, trainings = noTrainings) =>
  byStanding(
    scored(seeker, { ...one, id: 'a' }, trainings),
    scored(seeker, { ...other, id: 'b' }, trainings),
  ) < 0

/** Facts of a seeker that a posting may go against, and what each is without. */
const facts: readonly (readonly [ReasonKind, Partial<Seeker>])[] = [
  ['PAY', { payMin: 0 }],
  ['SHIFT', { shifts: [] }],
  ['CONTRACT', { contracts: [] }],
  ['AVAILABILITY', { availableFrom: null }],
  ['BODY', { limits: [] }],
  ['REFUSAL', { refusals: [], refusedOccupations: [] }],
]

describe('what a match promises, in 10,000 seekers and postings each', () => {
  it('no 部分相关 stands above a 高度相关, no 略有关联 above a 部分相关', () => {
    const entries = fc.tuple(...Array.from({ length: 10 }, (_, at) => anyEntry(`p${at}`)))
    fc.assert(
      fc.property(aSeeker, entries, someTrainings, (seeker, list, trainings) => {
        const tiers = inOrder(seeker, list, trainings).map(({ tier }) => tier)
        expect(tiers).toEqual(tiers.toSorted((one, other) => other - one))
      }),
      { numRuns: 1_000 },
    )
  })

  it('a broken wish is said, and never labelled 高度相关; nor is a demand that is not known to be met', () => {
    let strong = 0
    fc.assert(
      fc.property(aSeeker, anyEntry('p'), someTrainings, fc.boolean(), (seeker, given, trainings, asks) => {
        const entry = asks ? given : { ...given, ...demandsNothing }
        const { fit, reasons } = scored(seeker, entry, trainings)
        if (fit !== 'STRONG') return
        strong++
        const { wishedOccupations, provenOccupations } = seeker
        const own = reasons.find(({ kind }) => kind === 'OCCUPATION')
        const named = [...wishedOccupations, ...provenOccupations]
        expect(own?.state).toBe('MET')
        if (entry.occupations.some(({ confidence }) => confidence >= 0.4)) expect(named).toContain(own?.id)
        const law = reference().papers(own?.id ?? '')
        if (law?.isLong && !wishedOccupations.includes(own?.id ?? ''))
          expect(reasons.map(({ kind }) => kind)).not.toContain('LAW')
        for (const { kind, state, demanded } of reasons) {
          if (wishes.includes(kind)) expect(state).not.toBe('MISSING')
          if (demanded) expect(state).toBe('MET')
          if (kind === 'DEGREE') expect(state).not.toBe('MISSING')
        }
        expect(entry.body.filter((demand) => seeker.limits.includes(demand))).toEqual([])
        expect(entry.unwanted.filter((each) => seeker.refusals.includes(each))).toEqual([])
        if (seeker.contracts.length > 0 && entry.contract !== null)
          expect(seeker.contracts).toContain(entry.contract)
        if (seeker.shifts.length > 0 && entry.shift !== null && entry.shift !== 'FLEXIBLE')
          expect(seeker.shifts).toContain(entry.shift)
      }),
      pairs,
    )
    expect(strong).toBeGreaterThan(10)
  })

  it('what does not state its pay, place or contract stands behind what does and meets the wish, being the same otherwise', () => {
    fc.assert(
      fc.property(aSeeker, anyEntry('p'), someTrainings, (given, entry, trainings) => {
        const seeker = {
          ...given,
          payMin: 3_000,
          wishedAreas: ['350505'],
          contracts: ['FIXED_TERM' as const],
        }
        const whole = {
          ...entry,
          payMin: 4_000,
          payMax: 6_000,
          areas: ['350505', '350500', '350000'],
          contract: 'FIXED_TERM' as const,
        }
        expect(comesFirst(seeker, whole, { ...whole, payMin: null, payMax: null }, trainings)).toBe(true)
        expect(comesFirst(seeker, whole, { ...whole, areas: [] }, trainings)).toBe(true)
        expect(comesFirst(seeker, whole, { ...whole, contract: null }, trainings)).toBe(true)
        const without = scored(seeker, { ...whole, payMin: null, payMax: null }, trainings)
        expect(without.reasons.find(({ kind }) => kind === 'PAY')?.state).toBe('UNKNOWN')
      }),
      pairs,
    )
  })

  it('a training never lifts a posting above the same one that does not ask for what it gives', () => {
    fc.assert(
      fc.property(aSeeker, anyEntry('p'), someTrainings, (seeker, entry, trainings) => {
        for (const id of trainings.keys()) {
          if (seeker.held.has(id) || seeker.likely.has(id)) continue
          const without = {
            ...entry,
            mustCertificates: entry.mustCertificates.filter((asked) => asked !== id),
            mustSkills: entry.mustSkills.filter((asked) => asked !== id),
            preferredSkills: entry.preferredSkills.filter((asked) => asked !== id),
          }
          expect(comesFirst(seeker, without, entry, trainings)).toBe(true)
        }
      }),
      pairs,
    )
  })

  it('nothing that is offered as a training now asks for what the person does not have', () => {
    const { steps } = reference()
    fc.assert(
      fc.property(aSeeker, anyEntry('p'), someTrainings, (seeker, entry, trainings) => {
        for (const { id, state, likely } of scored(seeker, entry, trainings).reasons) {
          const step = state === 'NEAR' && !likely ? steps.get(id) : undefined
          if (!step) continue
          if (step.degree !== null) expect(seeker.degreeRank).not.toBeNull()
          if (step.after.length > 0)
            expect(step.after.some(({ id: before, years }) => years === 0 && seeker.held.has(before))).toBe(
              true,
            )
        }
      }),
      pairs,
    )
  })

  it('the score is the sum of its reasons, and one fact less takes away its reason and just what that said', () => {
    fc.assert(
      fc.property(aSeeker, anyEntry('p'), someTrainings, (seeker, entry, trainings) => {
        const before = scored(seeker, entry, trainings)
        const sum = (list: readonly Reason[]) => list.reduce((all, { contribution }) => all + contribution, 0)
        expect(before.score).toBeCloseTo(sum(before.reasons), 4)
        for (const [kind, without] of facts) {
          const after = scored({ ...seeker, ...without }, entry, trainings)
          const said = (list: readonly Reason[]) => list.filter((reason) => reason.kind === kind)
          const others = (list: readonly Reason[]) => list.filter((reason) => reason.kind !== kind)
          expect(others(after.reasons)).toEqual(others(before.reasons))
          expect(before.score - after.score).toBeCloseTo(
            sum(said(before.reasons)) - sum(said(after.reasons)),
            4,
          )
        }
      }),
      pairs,
    )
  })

  it('nothing is invented: no reason of what neither side has stated', () => {
    const stated: readonly (readonly [ReasonKind, (seeker: Seeker, entry: PostingEntry) => boolean])[] = [
      ['PAY', ({ payMin }) => payMin > 0],
      ['SHIFT', ({ shifts }) => shifts.length > 0],
      ['CONTRACT', ({ contracts }) => contracts.length > 0],
      ['AVAILABILITY', ({ availableFrom }) => availableFrom !== null],
      ['BODY', ({ limits }, { body }) => limits.length > 0 && body.length > 0],
      ['REFUSAL', ({ refusals, refusedOccupations }) => refusals.length + refusedOccupations.length > 0],
      ['DEGREE', (_, { degreeRank }) => degreeRank > 0],
      ['EXPERIENCE', (_, { minYears }) => minYears > 0],
      ['AGE', ({ today }, { postedDay }) => today > 0 && postedDay > 0],
      ['ENTRY', ({ entry }) => entry],
    ]
    fc.assert(
      fc.property(aSeeker, anyEntry('p'), someTrainings, (seeker, entry, trainings) => {
        const { reasons } = scored(seeker, entry, trainings)
        for (const [kind, isStated] of stated)
          if (!isStated(seeker, entry)) expect(reasons.filter((reason) => reason.kind === kind)).toEqual([])
        for (const { kind, state, shift, contract, id } of reasons) {
          // What a posting does not state is never called met or broken.
          if (kind === 'SHIFT' && entry.shift === null) expect([state, shift]).toEqual(['UNKNOWN', null])
          if (kind === 'CONTRACT' && entry.contract === null)
            expect([state, contract]).toEqual(['UNKNOWN', null])
          if (kind === 'PAY' && entry.payMin === null && entry.payMax === null) expect(state).toBe('UNKNOWN')
          if (kind === 'DEGREE' && seeker.degreeRank === null) expect(state).toBe('UNKNOWN')
          if (kind !== 'AREA') continue
          // A home is no wish: it never makes a place missing, and no place is named that nobody stated.
          if (seeker.wishedAreas.length === 0) expect(state).toBe('MET')
          if (entry.areas.length === 0) expect(state).toBe('UNKNOWN')
          if (id !== null) expect([...entry.areas, ...seeker.home, ...seeker.wishedAreas]).toContain(id)
        }
      }),
      pairs,
    )
  })

  it('every fact has its effect: what turns from missing to met lifts the posting, and never lowers it', () => {
    fc.assert(
      fc.property(aSeeker, anyEntry('p'), someTrainings, (seeker, entry, trainings) => {
        const before = scored(seeker, entry, trainings)
        for (const { kind, state, id, demanded } of before.reasons) {
          if (state === 'MET' || id === null || !(kind === 'SKILL' || kind === 'CERTIFICATE')) continue
          const held = new Set([...seeker.held, id])
          const after = scored({ ...seeker, held }, entry, trainings)
          expect(after.score).toBeGreaterThan(before.score)
          expect(after.tier).toBeGreaterThanOrEqual(before.tier)
          if (demanded) expect(after.reasons.find((one) => one.id === id && one.demanded)?.state).toBe('MET')
        }
        if (entry.shift !== null && seeker.shifts.length > 0 && !seeker.shifts.includes(entry.shift)) {
          const accepting = scored({ ...seeker, shifts: [...seeker.shifts, entry.shift] }, entry, trainings)
          expect(accepting.score).toBeGreaterThan(before.score)
          expect(accepting.tier).toBeGreaterThanOrEqual(before.tier)
        }
        for (const limit of seeker.limits.filter((each) => entry.body.includes(each))) {
          const limits = seeker.limits.filter((each) => each !== limit)
          const able = scored({ ...seeker, limits }, entry, trainings)
          expect(able.score).toBeGreaterThan(before.score)
          expect(able.tier).toBeGreaterThanOrEqual(before.tier)
        }
        const { contracts } = seeker
        if (entry.contract !== null && contracts.length > 0 && !contracts.includes(entry.contract)) {
          const accepting = scored({ ...seeker, contracts: [...contracts, entry.contract] }, entry, trainings)
          expect(accepting.score).toBeGreaterThan(before.score)
          expect(accepting.tier).toBeGreaterThanOrEqual(before.tier)
        }
      }),
      pairs,
    )
  })
})
