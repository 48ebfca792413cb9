import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unknownSeeker } from '../../server/matching/meaning/seeker.ts'
import { contractTypes } from '../../rules/choices.ts'
import { filtersOf, noFilter, queryOf, type MatchFilter } from '../../server/matching/posting-query.ts'
import { seekerWith, skillIds } from '../support/a-seeker.ts'

describe('what is asked of the index', () => {
  const known = {
    today: 1,
    certificates: ['driving-licence-b2', 'forklift-certificate'],
    obtainable: new Set<string>(),
  }

  it('leaves out what demands a certificate that is neither held nor to be had', () => {
    const filters = (obtainable: string[]) =>
      filtersOf(seekerWith(['driving-licence-b2']), noFilter, {
        ...known,
        obtainable: new Set(obtainable),
      })
    expect(filters([]).outOfReach).toEqual(['forklift-certificate'])
    expect(filters(['forklift-certificate']).outOfReach).toEqual([])
  })

  it('leaves out what is only to be had, for who wants to begin at once', () => {
    const ready = { ...noFilter, onlyReady: true, onlyStated: false }
    const filters = filtersOf(seekerWith([]), ready, { ...known, obtainable: new Set(known.certificates) })
    expect(filters.outOfReach).toEqual(known.certificates)
  })

  it('follows the wishes unless they are lifted for this once', () => {
    const seeker = { ...unknownSeeker, wishedAreas: ['350505'], payMin: 5_000 }
    expect(filtersOf(seeker, noFilter, known)).toMatchObject({
      areas: ['350505'],
      payAtLeast: 5_000,
      degreeRank: 6,
    })
    const lifted = { areaCodes: [], payMin: 0, contractTypes: [], onlyReady: false, onlyStated: false }
    expect(filtersOf(seeker, lifted, known)).toMatchObject({ areas: [], payAtLeast: 0 })
    expect(queryOf(seeker, filtersOf(seeker, lifted, known)).limit).toBe(400)
  })
  it('asks for a contract only for this once: a wish shuts nothing out, unless only what is stated is wished for', () => {
    const wishing = { ...unknownSeeker, contracts: ['FIXED_TERM' as const] }
    const contracts = (asked: Partial<MatchFilter>) =>
      filtersOf(wishing, { ...noFilter, ...asked }, known).contracts
    expect(contracts({})).toEqual([])
    expect(contracts({ contractTypes: ['PART_TIME'] })).toEqual(['PART_TIME', null])
    expect(contracts({ contractTypes: ['PART_TIME'], onlyStated: true })).toEqual(['PART_TIME'])
    expect(contracts({ onlyStated: true })).toEqual(contractTypes)
    expect(filtersOf(unknownSeeker, { ...noFilter, onlyStated: true }, known).contracts).toEqual([])
  })

  it('lets a degree that the file does not state hide nothing, and a stated one what asks for more', () => {
    expect(filtersOf({ ...unknownSeeker, degreeRank: null }, noFilter, known).degreeRank).toBe(6)
    expect(filtersOf({ ...unknownSeeker, degreeRank: 0 }, noFilter, known).degreeRank).toBe(0)
  })

  it('counts a certificate that the words of the file suggest as to be had, but not for who wants to begin at once', () => {
    const seeker = { ...unknownSeeker, likely: new Set(['forklift-certificate']) }
    expect(filtersOf(seeker, noFilter, known).outOfReach).toEqual(['driving-licence-b2'])
    expect(filtersOf(seeker, { ...noFilter, onlyReady: true, onlyStated: false }, known).outOfReach).toEqual(
      known.certificates,
    )
  })

  it('never hides what is held, and hides more, never less, for who wants to begin at once', () => {
    const some = fc.subarray(skillIds)
    fc.assert(
      fc.property(some, some, some, (held, likely, obtainable) => {
        const seeker = { ...unknownSeeker, held: new Set(held), likely: new Set(likely) }
        const all = { today: 1, certificates: skillIds, obtainable: new Set(obtainable) }
        const { outOfReach } = filtersOf(seeker, noFilter, all)
        const ready = filtersOf(seeker, { ...noFilter, onlyReady: true, onlyStated: false }, all).outOfReach
        expect(ready).toEqual(expect.arrayContaining([...outOfReach]))
        expect(ready.filter((id) => seeker.held.has(id))).toEqual([])
        expect(new Set([...ready, ...held])).toEqual(new Set(skillIds))
      }),
    )
  })
})
