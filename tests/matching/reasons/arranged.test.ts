import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arranged } from '../../../server/matching/reasons/arranged.ts'
import { after, bestFirst, byStanding, inOrder } from '../../../server/matching/reasons/score.ts'
import { aSeeker, anyEntry, someTrainings } from '../../support/any-match.ts'
import { meaning } from '../../support/a-posting-entry.ts'
import { noTrainings, seekerWith, undemanding } from '../../support/a-seeker.ts'

const title = (at: number) => meaning({ [`title-${at}`]: 1 })
const nobody = seekerWith([])
const shown = (entries: ReturnType<typeof undemanding>[]) => arranged(inOrder(nobody, entries, noTrainings))

describe('the order as it is shown', () => {
  it('gives no employer more than three of the first twenty while others have work of the same label', () => {
    const many = Array.from({ length: 10 }, (_, at) =>
      undemanding({ id: `a${at}`, employerId: 'great', veteransPreferred: true, features: title(at) }),
    )
    const others = Array.from({ length: 30 }, (_, at) =>
      undemanding({ id: `b${at}`, employerId: `small-${at}`, features: title(100 + at) }),
    )
    const list = shown([...many, ...others])
    expect(list).toHaveLength(40)
    expect(list.slice(0, 20).filter(({ entry }) => entry.employerId === 'great')).toHaveLength(3)
    expect(list.slice(0, 3).every(({ entry }) => entry.employerId === 'great')).toBe(true)
  })

  it('does not hold back imported postings, of whose employers nobody knows which are the same', () => {
    const imported = Array.from({ length: 9 }, (_, at) =>
      undemanding({ id: `i${at}`, employerId: '', features: title(at) }),
    )
    expect(shown(imported).every(({ behind }) => behind === 0)).toBe(true)
  })

  it('folds what feeds name twice, of one title, place and pay, and nothing that an employer publishes here', () => {
    const one = { employerId: '', features: meaning({ forklift: 1, driver: 1 }) }
    const list = shown([
      undemanding({ ...one, id: 'a' }),
      undemanding({ ...one, id: 'b' }),
      undemanding({ ...one, id: 'elsewhere', areas: ['350502', '350500', '350000'] }),
      undemanding({ ...one, id: 'better', payMax: 9_000 }),
      undemanding({ ...one, id: 'own', employerId: 'f' }),
      undemanding({ ...one, id: 'own-too', employerId: 'f' }),
    ])
    expect(list.map(({ entry, alike }) => [entry.id, alike])).toEqual([
      ['a', ['b']],
      ['better', []],
      ['elsewhere', []],
      ['own', []],
      ['own-too', []],
    ])
  })

  it('keeps to the labels, loses nothing, and goes on from any place: 10,000 seekers and postings', () => {
    const entries = fc.tuple(...Array.from({ length: 10 }, (_, at) => anyEntry(`p${at}`)))
    fc.assert(
      fc.property(aSeeker, entries, someTrainings, fc.nat({ max: 9 }), (seeker, list, trainings, cut) => {
        const order = arranged(inOrder(seeker, list, trainings))
        expect(order).toEqual(order.toSorted(byStanding))
        expect(order.flatMap(({ entry, alike }) => [entry.id, ...alike]).sort()).toEqual(
          list.map(({ id }) => id),
        )
        const tiers = order.map(({ tier }) => tier)
        expect(tiers).toEqual(tiers.toSorted((one, other) => other - one))
        const { tier, behind, stated, score, entry } = order[Math.min(cut, order.length - 1)]!
        expect(after(order, [tier, behind, stated, score, entry.id], bestFirst)).toEqual(
          order.slice(order.findIndex((one) => one.entry === entry) + 1),
        )
      }),
      { numRuns: 1_000 },
    )
  })
})
