import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, startOfDay } from '../../rules/office-time.ts'
import { confirmed, ended } from '../../server/contracts/agreement-steps.ts'
import type { AgreementRow, Party } from '../../server/contracts/agreement.ts'
import {
  answered,
  calledInVain,
  decided,
  dropped,
  followUpStates,
  planned,
  woken,
  type FollowUpAnswerRow,
  type FollowUpRow,
  type FollowUpState,
} from '../../server/contracts/followups/follow-up.ts'
import { leavingWishes } from '../../server/contracts/followups/leaving-wishes.ts'
import { anAgreementRow } from './rows.ts'

const start = new Date('2026-11-10T02:00:00Z')

const signedBy = (row: AgreementRow, side: 'VETERAN' | 'EMPLOYER', at: Date): AgreementRow => ({
  ...row,
  ...confirmed(row, side, { side, byId: side, by: null, at }),
})

const inForce = (): AgreementRow =>
  signedBy(signedBy(anAgreementRow({ at: start }), 'VETERAN', start), 'EMPLOYER', start)

const said = (answer: FollowUpAnswerRow['answer'], at: Date): FollowUpAnswerRow => ({
  ...{ answer, at, words: null, isByPhone: false, by: null, byId: null },
  ...(answer === 'LEFT' || answer === 'NEVER_BEGAN'
    ? { leftOn: answer === 'LEFT' ? dayOf(at) : null, endedBy: 'PERSON', reason: 'PAY' }
    : { leftOn: null, endedBy: null, reason: null }),
})

type Move =
  | { readonly does: 'WAKE' | 'CALL' | 'DECIDE' | 'DROP'; readonly days: number }
  | {
      readonly does: 'ANSWER'
      readonly side: Party
      readonly answer: FollowUpAnswerRow['answer']
      readonly days: number
    }

const days = fc.integer({ min: 0, max: 20 })
const moves = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constantFrom(
        'WAKE' as const,
        'WAKE' as const,
        'CALL' as const,
        'DECIDE' as const,
        'DROP' as const,
      ),
      days,
    }),
    fc.record({
      does: fc.constant('ANSWER' as const),
      side: fc.constantFrom<Party>('VETERAN', 'EMPLOYER'),
      answer: fc.constantFrom('STILL_THERE', 'STILL_THERE', 'LEFT', 'NEVER_BEGAN', 'OTHER'),
      days,
    }),
  ),
  { maxLength: 12 },
)

function changeOf(row: FollowUpRow, move: Move, at: Date) {
  switch (move.does) {
    case 'WAKE':
      return woken(row, at)
    case 'CALL':
      return calledInVain(row, at)
    case 'DROP':
      return dropped(row, { outcome: 'LEFT', leftOn: dayOf(at) })
    case 'DECIDE':
      return decided(row, {
        ...{ outcome: 'STILL_THERE', leftOn: null, endedBy: null, reason: null },
        ...{ words: '已电话核实', at, by: '林站长', byId: 's1' },
      })
    case 'ANSWER':
      return answered(row, move.side, said(move.answer, at))
  }
}

function walked(all: readonly Move[]) {
  let row = planned(inForce(), start)[0] as FollowUpRow
  let at = startOfDay(addDays(row.dueOn, -10))
  const way: { readonly from: FollowUpRow; readonly row: FollowUpRow; readonly move: Move }[] = []
  for (const move of all) {
    at = new Date(at.getTime() + move.days * 86_400_000)
    const change = changeOf(row, move, at)
    if (change === null) continue
    const next = { ...row, ...change, version: row.version + 1 }
    way.push({ from: row, row: next, move })
    row = next
  }
  return way
}

const always = (holds: (step: ReturnType<typeof walked>[number]) => void) =>
  fc.assert(
    fc.property(moves, (all) => walked(all).forEach(holds)),
    { numRuns: 400 },
  )

describe('a follow-up, whatever is said in whatever order', () => {
  it('is settled by what both said, by the person alone after waiting, or by staff', () => {
    always(({ row, from, move }) => {
      if (row.state !== 'SETTLED') return expect(row.state === 'DROPPED' || row.outcome === null).toBe(true)
      const { personAnswer, employerAnswer, decision, outcome } = row
      if (decision) return expect(from.state).toBe('TO_DECIDE')
      if (outcome === 'UNKNOWN') return expect([move.does, row.callsInVain]).toEqual(['CALL', 3])
      expect(personAnswer?.answer).toBe(outcome)
      expect(employerAnswer === null || employerAnswer.answer === outcome).toBe(true)
    })
  })

  it('is for staff when the two differ, and when somebody says something else', () => {
    always(({ row }) => {
      const { personAnswer: one, employerAnswer: other } = row
      const differ = one && other && (one.answer !== other.answer || one.answer === 'OTHER')
      if (differ && row.state !== 'DROPPED')
        expect(row.decision !== null || row.state === 'TO_DECIDE').toBe(true)
    })
  })

  it('waits for nobody and nothing once it is settled, and stays so', () => {
    always(({ from, row }) => {
      expect(['SETTLED', 'DROPPED']).not.toContain(from.state)
      if (row.state === 'SETTLED' || row.state === 'DROPPED')
        expect([row.awaits, row.wakeAt]).toEqual([[], null])
    })
  })

  it('asks only those who have not answered', () => {
    always(({ row }) => {
      if (row.state !== 'ASKED') return
      expect(row.awaits.includes('VETERAN')).toBe(row.personAnswer === null)
      expect(row.awaits.includes('EMPLOYER')).toBe(row.employerAnswer === null)
    })
  })

  it('reaches every state', () => {
    const seen = new Set<FollowUpState>(['PLANNED'])
    always(({ row }) => seen.add(row.state))
    expect([...seen].toSorted()).toEqual([...followUpStates].toSorted())
  })

  it('counts work as kept until its day when it was left after it', () => {
    always(({ row }) => {
      if (row.kept === null) return expect(row.outcome === null || row.outcome === 'UNKNOWN').toBe(true)
      const wasThere =
        row.outcome === 'STILL_THERE' || (row.outcome === 'LEFT' && (row.leftOn ?? '') >= row.dueOn)
      expect(row.kept).toBe(wasThere)
    })
  })
})

describe('what is planned', () => {
  it('is 30, 90, 180 and 365 days after the first day, on a working day at nine', () => {
    const plan = planned(inForce(), start)
    expect(plan.map(({ afterDays, dueOn }) => [afterDays, dueOn])).toEqual([
      [30, '2026-12-16'],
      [90, '2027-02-14'],
      [180, '2027-05-15'],
      [365, '2027-11-16'],
    ])
    // 14 February 2027 is a Sunday.
    expect(plan[1]?.wakeAt).toEqual(new Date('2027-02-15T01:00:00Z'))
  })

  it('ends with the contract, and is nothing for an intention', () => {
    const row = inForce()
    const short = row.revisions.map((each) => ({
      ...each,
      terms: each.terms && { ...each.terms, endOn: '2027-02-14' },
    }))
    expect(planned({ ...row, revisions: short }, start).map(({ afterDays }) => afterDays)).toEqual([30, 90])
    expect(planned({ ...row, kind: 'INTENTION' }, start)).toEqual([])
  })
})

describe('what a reason for leaving suggests', () => {
  const left = (
    reason: FollowUpAnswerRow['reason'],
    by: 'personAnswer' | 'employerAnswer' = 'personAnswer',
  ) => {
    const row = inForce()
    const over = { ...row, ...ended(row, { because: 'LEFT', on: '2026-12-01', at: start }) }
    const [plan] = planned(row, start)
    const answer = { ...said('LEFT', start), reason }
    return leavingWishes(over, [{ ...(plan as FollowUpRow), outcome: 'LEFT', [by]: answer }], 'NIGHT')
  }

  it('is a proposal of pay, place or shift, by the person’s own words alone', () => {
    expect(left('PAY')).toMatchObject({ payAbove: 6_500, areaCodes: [], notShift: null })
    expect(left('DISTANCE')).toMatchObject({ payAbove: null, areaCodes: ['350505'] })
    expect(left('SHIFT')).toMatchObject({ notShift: 'NIGHT' })
    expect(left('HEALTH')).toBeNull()
    expect(left('PAY', 'employerAnswer')).toBeNull()
    expect(leavingWishes(inForce(), [], 'DAY')).toBeNull()
  })
})
