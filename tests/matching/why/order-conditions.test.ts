import { describe, expect, it } from 'vitest'
import { arranged } from '../../../server/matching/reasons/arranged.ts'
import { inOrder } from '../../../server/matching/reasons/score.ts'
import { orderConditions, placedIn } from '../../../server/matching/why/order-conditions.ts'
import { meaning } from '../../support/a-posting-entry.ts'
import { noTrainings, seekerWith, undemanding } from '../../support/a-seeker.ts'

const shownOf = (entries: ReturnType<typeof undemanding>[]) =>
  arranged(inOrder(seekerWith([]), entries, noTrainings))

/** What is said of each that fails in the order, by id. */
const failing = (entries: ReturnType<typeof undemanding>[], id: string) => {
  const placed = placedIn(shownOf(entries), id)
  const entry = entries.find((each) => each.id === id)!
  const said = orderConditions(
    entry,
    { occupations: [] },
    { placed, candidates: entries.length, passes: true },
  )
  return {
    rank: placed.rank,
    into: placed.foldedInto,
    fails: said.filter(({ state }) => state === 'FAILS').map(({ kind, hard }) => [kind, hard]),
    candidate: said.find(({ kind }) => kind === 'CANDIDATE')?.state,
  }
}

describe('why a posting stands where it does', () => {
  it('says of a near duplicate of a feed that another one is listed for it, though it is a candidate', () => {
    const same = { employerId: '', features: meaning({ welder: 1 }) }
    const entries = ['one', 'two'].map((id) => undemanding({ id, ...same }))
    const told = entries.map(({ id }) => failing(entries, id))
    const listed = told.find(({ rank }) => rank !== null)
    const folded = told.find(({ rank }) => rank === null)
    expect(listed).toMatchObject({ rank: 1, into: null, candidate: 'PASSES' })
    expect(listed?.fails).not.toContainEqual(['FOLDED', true])
    expect(folded).toMatchObject({ into: shownOf(entries)[0]?.entry.id, candidate: 'PASSES' })
    expect(folded?.fails).toEqual([['FOLDED', true]])
  })

  it('says of the fourth of one employer that it comes behind, and of the first three nothing', () => {
    const great = Array.from({ length: 4 }, (_, at) =>
      undemanding({
        id: `a${at}`,
        employerId: 'great',
        veteransPreferred: true,
        features: meaning({ [`title-${at}`]: 1 }),
      }),
    )
    const others = Array.from({ length: 30 }, (_, at) =>
      undemanding({ id: `b${at}`, employerId: `small-${at}`, features: meaning({ [`other-${at}`]: 1 }) }),
    )
    const entries = [...great, ...others]
    const told = great.map(({ id }) => failing(entries, id))
    const spread = told.filter(({ fails }) => fails.some(([kind]) => kind === 'SPREAD'))
    expect(spread).toHaveLength(1)
    expect(spread[0]?.rank).toBeGreaterThan(20)
    expect(spread[0]?.fails).toContainEqual(['SPREAD', false])
  })
})
