import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answering } from '../../server/matching/answering.ts'
import { embeddedPostingIndex, type PostingEntry, type PostingIndex } from '../../server/matching/index.ts'
import { filtersOf, narrowedSeeker, noFilter } from '../../server/matching/posting-query.ts'
import { rememberedQuestions, type Asked } from '../../server/matching/remembered-questions.ts'
import type { OpenTrainings } from '../../server/matching/ways/way.ts'
import { anEntry } from '../support/a-posting-entry.ts'
import { noTrainings, seekerWith, trainingsFor } from '../support/a-seeker.ts'

const someone = seekerWith(['forklift-certificate'])

const questionBy = ({ seeker: by, filter, order, openTrainings, today }: Asked) => {
  const seeker = narrowedSeeker(by, filter, today)
  const known = { today, certificates: [], obtainable: new Set<string>() }
  return { seeker, openTrainings, filters: filtersOf(seeker, filter, known), order }
}

const asked = (said: Partial<Asked> = {}): Asked => ({
  accountId: 'someone',
  seeker: someone,
  filter: noFilter,
  order: 'FIT',
  openTrainings: noTrainings,
  today: 0,
  ...said,
})

/** Whoever answers from an index, with how often that was searched. */
function answerer(index: Pick<PostingIndex, 'search' | 'edition'>, unverified: ReadonlySet<string>) {
  let searches = 0
  const answer = answering({
    postingIndex: index,
    candidatesFor: async (query) => {
      searches++
      return { entries: (await index.search(query)).map(({ entry }) => entry), simplerBecause: null }
    },
    verified: { among: async (entries) => entries.filter(({ employerId }) => !unverified.has(employerId)) },
    compared: async (seeker) => ({ seeker, lacks: false }),
  })
  const question = rememberedQuestions(questionBy)
  return {
    searches: () => searches,
    /** Ids with their places, as a list shows them. */
    async list(what: Asked) {
      const { ordered } = await answer(question(what), () => question(what))
      return ordered.map(
        ({ entry, fit, behind, alike }) => `${entry.id} ${entry.version} ${fit} ${behind} ${alike.join()}`,
      )
    },
  }
}

/** Every third is of a feed, and alike to those of its version. */
const posting = (at: number, version = 1): PostingEntry =>
  anEntry({
    id: `p${at}`,
    version,
    employerId: at % 3 === 0 ? '' : `firm ${at % 3}`,
    payMin: 3_000 + version * 100,
    features: someone.meaning.query,
  })

describe('answers that are remembered', () => {
  const filled = async () => {
    const index = embeddedPostingIndex()
    await index.upsert([0, 1, 2, 3].map((at) => posting(at)))
    const unverified = new Set<string>()
    return { index, unverified, ...answerer(index, unverified) }
  }

  it('are not searched for again', async () => {
    const { list, searches } = await filled()
    const first = await list(asked())
    expect(first).toHaveLength(3)
    expect(await list(asked({ openTrainings: new Map() }))).toEqual(first)
    expect(searches()).toBe(1)
  })

  it.each<[string, Partial<Asked>]>([
    ['person, though the file says the same', { accountId: 'somebody else' }],
    ['seeker', { seeker: seekerWith(['welding']) }],
    ['filter', { filter: { ...noFilter, payMin: 3_000 } }],
    ['order', { order: 'PAY' }],
    ['day', { today: 1 }],
    ['training that is open', { openTrainings: trainingsFor('welding', 30) }],
  ])('are those of no other %s', async (_, other) => {
    const { list, searches } = await filled()
    await list(asked())
    await list(asked(other))
    expect(searches()).toBe(2)
  })

  it('are searched for anew every time where the index does not tell its editions', async () => {
    const { index } = await filled()
    const { list, searches } = answerer({ search: index.search }, new Set())
    await list(asked())
    await list(asked())
    expect(searches()).toBe(2)
  })

  const at = fc.nat({ max: 7 })
  const change = fc.oneof(
    fc.record({ kind: fc.constant('upsert' as const), at, version: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('remove' as const), at }),
    fc.record({ kind: fc.constant('replace' as const), at }),
    fc.record({ kind: fc.constant('verify' as const), at }),
    fc.record({ kind: fc.constant('teach' as const), at }),
  )

  it('show every change at once: they are what one who remembers nothing answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const { index, unverified, list } = await filled()
        let openTrainings: OpenTrainings = noTrainings
        for (const one of changes) {
          if (one.kind === 'upsert') await index.upsert([posting(one.at, one.version)])
          if (one.kind === 'remove') await index.remove([`p${one.at}`])
          if (one.kind === 'replace')
            await index.replaceAll(
              (async function* () {
                yield [posting(one.at, 5), posting(one.at + 1, 5)]
              })(),
            )
          if (one.kind === 'teach') openTrainings = trainingsFor('welding', one.at + 1)
          const firm = `firm ${one.at % 3}`
          if (one.kind === 'verify' && !unverified.delete(firm)) unverified.add(firm)
          const forgetful = answerer({ search: index.search }, unverified)
          for (const order of ['FIT', 'PAY'] as const) {
            const now = asked({ order, openTrainings })
            expect(await list(now)).toEqual(await forgetful.list(now))
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
