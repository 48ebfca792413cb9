import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedChain } from '../../server/contracts/agreement-chain.ts'
import { confirmed, declined, ended, reworded } from '../../server/contracts/agreement-steps.ts'
import {
  agreementStates,
  hasConfirmed,
  holds,
  isOver,
  parties,
  termsInForce,
  wordingOf,
  type AgreementRow,
  type AgreementState,
  type Doing,
} from '../../server/contracts/agreement.ts'
import { agreementTerms, anAgreementRow } from './rows.ts'

const start = new Date('2026-11-02T02:00:00Z')
const terms = (pay: number) => ({ ...agreementTerms(), pay })

type Move =
  | { readonly does: 'CONFIRM_PERSON' | 'CONFIRM_EMPLOYER' | 'REFUSE' | 'WITHDRAW' | 'END' }
  | { readonly does: 'REWORD'; readonly pay: number }

const moves = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constantFrom(
        ...(['CONFIRM_PERSON', 'CONFIRM_EMPLOYER', 'CONFIRM_PERSON', 'CONFIRM_EMPLOYER'] as const),
        ...(['REFUSE', 'WITHDRAW', 'END'] as const),
      ),
    }),
    fc.record({ does: fc.constant('REWORD' as const), pay: fc.integer({ min: 3_000, max: 9_000 }) }),
  ),
  { maxLength: 14 },
)

function changeOf(row: AgreementRow, move: Move, at: Date): Partial<AgreementRow> | null {
  const by: Doing = { side: 'EMPLOYER', byId: 'm1', by: '黄秀英', at }
  const person: Doing = { side: 'VETERAN', byId: 'x1', by: null, at }
  switch (move.does) {
    case 'CONFIRM_PERSON':
      return confirmed(row, 'VETERAN', person)
    case 'CONFIRM_EMPLOYER':
      return confirmed(row, 'EMPLOYER', by)
    case 'REFUSE':
      return declined(row, 'REFUSED', { ...person, refusal: 'PAY' })
    case 'WITHDRAW':
      return declined(row, 'WITHDRAWN', by)
    case 'END':
      return ended(row, { because: 'LEFT', on: '2026-12-01', at })
    case 'REWORD':
      return reworded(row, terms(move.pay), { ...by, side: 'EMPLOYER' })
  }
}

function walked(all: readonly Move[]) {
  let row = anAgreementRow({ at: start })
  const way: { readonly from: AgreementRow; readonly move: Move; readonly row: AgreementRow }[] = []
  all.forEach((move, count) => {
    const change = changeOf(row, move, new Date(start.getTime() + (count + 1) * 60_000))
    if (change === null) return
    const next = { ...row, ...change, version: row.version + 1 }
    way.push({ from: row, move, row: next })
    row = next
  })
  return way
}

const always = (holdsTrue: (step: ReturnType<typeof walked>[number]) => void) =>
  fc.assert(
    fc.property(moves, (all) => walked(all).forEach(holdsTrue)),
    { numRuns: 300 },
  )

describe('an agreement, whatever happens in whatever order', () => {
  it('is in force only by a wording that both sides confirmed, which goes on holding until another is', () => {
    always(({ from, row }) => {
      if (row.state === 'IN_FORCE')
        expect(parties.map((side) => hasConfirmed(row, side))).toEqual([true, true])
      if (holds(from.state) && row.state === 'CHANGING') expect(termsInForce(row)).toEqual(termsInForce(from))
      expect(holds(row.state)).toBe(row.inForceRevision !== null && row.state !== 'ENDED')
    })
  })

  it('is confirmed by nobody any more when its wording changes', () => {
    always(({ move, row }) => {
      if (move.does !== 'REWORD') return
      expect(parties.some((side) => hasConfirmed(row, side))).toBe(false)
      expect(row.awaits).toEqual(['VETERAN', 'EMPLOYER'])
      expect(wordingOf(row).terms?.pay).toBe(move.pay)
    })
  })

  it('awaits exactly those who have not confirmed, and nobody once it holds or is over', () => {
    always(({ row }) => {
      const isSettled = row.state === 'IN_FORCE' || isOver(row.state)
      expect(row.awaits).toEqual(isSettled ? [] : parties.filter((side) => !hasConfirmed(row, side)))
    })
  })

  it('goes no way from an end', () => {
    always(({ from }) => expect(isOver(from.state)).toBe(false))
  })

  it('returns to what both had confirmed when a change of it is refused or taken back', () => {
    always(({ from, move, row }) => {
      if (from.state !== 'CHANGING' || (move.does !== 'REFUSE' && move.does !== 'WITHDRAW')) return
      expect(row.state).toBe('IN_FORCE')
      expect(wordingOf(row).terms).toEqual(termsInForce(from))
    })
  })

  it('keeps a chain that is whole, one entry or two more for each change', () => {
    always(({ from, row }) => {
      expect(checkedChain(row).broken).toBeNull()
      const isLast = row.chain.at(-1)?.act === 'IN_FORCE'
      expect(row.chain.length - from.chain.length).toBe(isLast ? 2 : 1)
    })
  })

  it('reaches every state there is', () => {
    const seen = new Set<AgreementState>(['DRAWN_UP'])
    always(({ row }) => seen.add(row.state))
    expect([...seen].toSorted()).toEqual([...agreementStates].toSorted())
  })
})

const inForce = () => {
  const way = walked([{ does: 'CONFIRM_PERSON' }, { does: 'CONFIRM_EMPLOYER' }])
  return way.at(-1)?.row as AgreementRow
}

describe('the chain of an agreement', () => {
  const [wording] = inForce().revisions
  it.for<[string, (row: AgreementRow) => Partial<AgreementRow>]>([
    ['a term', ({ revisions }) => ({ revisions: revisions.map((each) => ({ ...each, terms: terms(1) })) })],
    [
      'a term with a new seal',
      ({ revisions }) => ({ revisions: revisions.map((each) => ({ ...each, seal: 'x'.repeat(64) })) }),
    ],
    ['whom it binds', () => ({ sealed: { person: 'somebody', employer: 'else' } })],
    ['its kind', () => ({ kind: 'INTENTION' })],
    [
      'when it was confirmed',
      ({ revisions }) => ({ revisions: revisions.map((each) => ({ ...each, personConfirmedAt: start })) }),
    ],
    [
      'that it was confirmed',
      ({ revisions }) => ({ revisions: revisions.map((each) => ({ ...each, personConfirmedAt: null })) }),
    ],
    ['its state', () => ({ state: 'REFUSED' })],
    ['an entry', ({ chain }) => ({ chain: chain.map((entry) => ({ ...entry, side: 'STAFF' })) })],
    ['that an entry is there', ({ chain }) => ({ chain: chain.filter(({ _id }) => _id !== 2) })],
    ['that the last entry is there', ({ chain }) => ({ chain: chain.slice(0, -1) })],
    [
      'that a wording is there',
      ({ revisions }) => ({
        revisions: [...revisions, { ...(wording as NonNullable<typeof wording>), revision: 2 }],
      }),
    ],
  ])('is broken when somebody alters %s', ([, alter]) => {
    const row = inForce()
    expect(checkedChain(row).broken).toBeNull()
    expect(checkedChain({ ...row, ...alter(row) }).broken).not.toBeNull()
  })

  it('stays whole when the terms and names are taken away', () => {
    const row = inForce()
    const revisions = row.revisions.map((each) => ({ ...each, terms: null, by: null, byId: null }))
    const gone = { ...row, veteranName: '', accountId: 'erased', revisions, said: [] }
    expect(checkedChain(gone).broken).toBeNull()
  })
})
