import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  inMatchOrder,
  matchOrder,
  placed,
  unknownKm,
  type MatchOrder,
} from '../../../server/matching/reasons/match-orders.ts'
import { after, inOrder } from '../../../server/matching/reasons/score.ts'
import { aSeeker, anyEntry, someTrainings } from '../../support/any-match.ts'
import { meaning } from '../../support/a-posting-entry.ts'
import { noTrainings, seekerWith, undemanding } from '../../support/a-seeker.ts'

const orders = ['FIT', 'NEWEST', 'PAY', 'DISTANCE'] as const satisfies readonly MatchOrder[]
const home = ['350505', '350500', '350000']

describe('matches in another order', () => {
  const ids = (order: MatchOrder, entries: ReturnType<typeof undemanding>[]) =>
    inMatchOrder(inOrder(seekerWith([]), entries, noTrainings), order, home).map(({ entry }) => entry.id)
  const title = (at: number) => meaning({ [`title-${at}`]: 1 })
  const far = ['350100', '350000']
  const here = ['350505', '350500', '350000']
  const next = ['350503', '350500', '350000']
  const entries = [
    undemanding({
      id: 'old',
      postedDay: 20_000,
      payMin: 5_000,
      payMax: 9_000,
      areas: next,
      features: title(1),
    }),
    undemanding({
      id: 'new',
      postedDay: 20_090,
      payMin: 4_000,
      payMax: null,
      areas: far,
      features: title(2),
    }),
    undemanding({ id: 'silent', postedDay: 0, payMin: null, payMax: null, areas: [], features: title(3) }),
    undemanding({
      id: 'near',
      postedDay: 20_050,
      payMin: 6_000,
      payMax: 7_000,
      areas: here,
      features: title(4),
    }),
  ]

  it('puts the latest, the best paid or the nearest first, and what does not say it last', () => {
    expect(ids('NEWEST', entries)).toEqual(['new', 'near', 'old', 'silent'])
    expect(ids('PAY', entries)).toEqual(['old', 'near', 'new', 'silent'])
    const byDistance = ids('DISTANCE', entries)
    expect(byDistance.slice(0, 2)).toEqual(['near', 'old'])
    expect(byDistance).toHaveLength(4)
  })

  it('knows no distance where nobody asks, or the home is not known', () => {
    const [one] = inOrder(seekerWith([]), entries, noTrainings)
    if (!one) throw new Error('nothing is ranked')
    expect(placed(one, []).km).toBe(unknownKm)
    const ranked = inOrder(seekerWith([]), entries, noTrainings)
    expect(inMatchOrder(ranked, 'PAY', home).every(({ km }) => km === unknownKm)).toBe(true)
    expect(inMatchOrder(ranked, 'DISTANCE', home).some(({ km }) => km < 30)).toBe(true)
  })

  it('has every label as the usual order has it, slightly related work behind, and the same pages', () => {
    fc.assert(
      fc.property(
        aSeeker,
        fc.tuple(...Array.from({ length: 12 }, (_, at) => anyEntry(`p${at}`))),
        someTrainings,
        fc.constantFrom(...orders),
        (seeker, list, trainings, order) => {
          const ranked = inOrder(seeker, list, trainings)
          const fits = new Map(ranked.map(({ entry, fit }) => [entry.id, fit]))
          const shown = inMatchOrder(ranked, order, seeker.home)
          expect(shown.every(({ entry, fit }) => fits.get(entry.id) === fit)).toBe(true)
          const behind = shown.map(({ fit }) => (fit === 'SLIGHT' ? 1 : 0))
          expect(behind).toEqual(behind.toSorted((one, other) => one - other))
          const alike = shown.flatMap((match) => match.alike)
          expect(new Set([...shown.map(({ entry }) => entry.id), ...alike]).size).toBe(list.length)
          const keyset = matchOrder(order)
          expect(shown).toEqual(shown.toSorted(keyset.compare))
          const cut = Math.floor(shown.length / 2)
          if (cut === 0) return
          const { pageInfo } = keyset.pageOf(shown, cut)
          const place = keyset.request({ first: 5, after: pageInfo.endCursor }).after
          expect(after(shown, place, keyset)).toEqual(shown.slice(cut))
        },
      ),
    )
  })
})
