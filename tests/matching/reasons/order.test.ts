import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostingEntry } from '../../../server/matching/posting-index.ts'
import { unknownSeeker, type Seeker } from '../../../server/matching/meaning/seeker.ts'
import {
  after,
  bestFirst,
  byStanding,
  inOrder,
  scored,
  type Scored,
} from '../../../server/matching/reasons/score.ts'
import { featureKey } from '../../../server/reading/index.ts'
import { noTrainings, seekerWith, skillIds, trainingsFor, undemanding } from '../../support/a-seeker.ts'

/** A match of such a sum, and of such a label. */
const standingAt = (id: string, score: number, tier = 0): Scored => ({
  entry: undemanding({ id }),
  fit: 'SLIGHT',
  tier,
  behind: 0,
  stated: 1,
  score,
  reasons: [],
  alike: [],
})

describe('the order of matches', () => {
  it('is never lowered by a reason that turns from missing to met, whatever else is asked', () => {
    const some = fc.subarray(skillIds.slice(0, 60), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(some, some, fc.nat(), (asked, owned, nth) => {
        const gained = asked[nth % asked.length]!
        const without = { ...seekerWith([]), held: new Set(owned.filter((id) => id !== gained)) }
        const having = { ...without, held: new Set([...without.held, gained]) }
        const posting = undemanding({ id: 'posting', mustSkills: asked })
        const others = [1, 2, 3].map((n) => undemanding({ id: `other-${n}`, mustSkills: owned.slice(0, n) }))
        const rank = (seeker: Seeker) =>
          [scored(seeker, posting, noTrainings), ...inOrder(without, others, noTrainings)]
            .toSorted(byStanding)
            .findIndex(({ entry }) => entry.id === 'posting')
        expect(rank(having)).toBeLessThanOrEqual(rank(without))
        expect(scored(having, posting, noTrainings).score).toBeGreaterThan(
          scored(without, posting, noTrainings).score,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('ignores no skill of a profile: in 10,000 profiles each skill is asked for and each raises a posting that wants it', () => {
    const profile = fc.subarray(skillIds, { minLength: 1, maxLength: 40 })
    let ignored = 0
    for (const skills of fc.sample(profile, 10_000)) {
      const seeker = seekerWith(skills)
      const asked = new Set(seeker.meaning.query.keys)
      for (const id of skills) {
        const wants = undemanding({ id: 'wants', preferredSkills: [id] })
        const raised =
          scored(seeker, wants, noTrainings).score > scored(unknownSeeker, wants, noTrainings).score
        if (!asked.has(featureKey('skill', id)) || !raised) ignored++
      }
    }
    expect(ignored).toBe(0)
  })

  it('is the same whichever way round the candidates come, and ties go by id', () => {
    const seeker = seekerWith(['driving'])
    const entries = ['c', 'a', 'd', 'b'].map((id) =>
      undemanding({ id, preferredSkills: id === 'd' ? ['driving'] : [] }),
    )
    const ids = (list: readonly PostingEntry[]) =>
      inOrder(seeker, list, noTrainings).map(({ entry }) => entry.id)
    expect(ids(entries)).toEqual(['d', 'a', 'b', 'c'])
    expect(ids(entries.toReversed())).toEqual(ids(entries))
  })

  it('counts a training that gives the skill for more than none, less than the skill, and less than where nothing is needed', () => {
    const posting = undemanding({ id: 'p', mustCertificates: ['forklift-certificate'] })
    const trainings = trainingsFor('forklift-certificate', 10)
    const near = scored(seekerWith([]), posting, trainings).score
    expect(near).toBeGreaterThan(scored(seekerWith([]), posting, noTrainings).score)
    expect(near).toBeLessThan(scored(seekerWith(['forklift-certificate']), posting, trainings).score)
    expect(near).toBeLessThan(scored(seekerWith([]), undemanding({ id: 'q' }), trainings).score)
  })
  const some = fc
    .uniqueArray(fc.tuple(fc.stringMatching(/^[a-c]{1,3}$/), fc.integer({ min: -3, max: 3 })), {
      selector: ([id]) => id,
      maxLength: 12,
    })
    .map((pairs) => pairs.map(([id, score]) => standingAt(id, score / 2, Math.abs(score) % 2)))
  const idsOf = (list: readonly Scored[]) => list.map(({ entry }) => entry.id)

  it('is total: of two different matches exactly one is first, and what is before a third is before its followers', () => {
    fc.assert(
      fc.property(some, (matches) => {
        for (const one of matches)
          for (const other of matches) {
            const sign = Math.sign(byStanding(one, other))
            expect(sign + Math.sign(byStanding(other, one))).toBe(0)
            expect(sign === 0).toBe(one === other)
            for (const third of matches)
              if (sign < 0 && byStanding(other, third) < 0) expect(byStanding(one, third)).toBeLessThan(0)
          }
      }),
    )
  })

  it('goes on behind the last match of a page with exactly what has not been shown', () => {
    fc.assert(
      fc.property(some, fc.nat(), (matches, cut) => {
        const ordered = matches.toSorted(byStanding)
        expect(after(ordered, null, bestFirst)).toEqual(ordered)
        if (ordered.length === 0) return
        const page = ordered.slice(0, 1 + (cut % ordered.length))
        const last = page[page.length - 1]
        const rest = after(
          ordered,
          [last?.tier ?? 0, 0, 1, last?.score ?? 0, last?.entry.id ?? ''],
          bestFirst,
        )
        expect([...idsOf(page), ...idsOf(rest)]).toEqual(idsOf(ordered))
      }),
    )
  })

  it('goes on where the last match would be when that has gone meanwhile', () => {
    const ordered = ['a', 'b', 'd'].map((id) => standingAt(id, 1))
    expect(idsOf(after(ordered, [0, 0, 1, 1, 'c'], bestFirst))).toEqual(['d'])
    expect(idsOf(after(ordered, [0, 0, 1, 1.5, 'c'], bestFirst))).toEqual(['a', 'b', 'd'])
    expect(idsOf(after(ordered, [1, 0, 1, 0, 'c'], bestFirst))).toEqual(['a', 'b', 'd'])
    expect(after(ordered, [0, 0, 1, 0.5, 'c'], bestFirst)).toEqual([])
  })
})
