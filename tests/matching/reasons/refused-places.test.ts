import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkRefusal } from '../../../rules/choices.ts'
import { areaPath, kilometres, liesOutside, reference } from '../../../server/reference/index.ts'
import type { Seeker } from '../../../server/matching/meaning/seeker.ts'
import type { PostingEntry } from '../../../server/matching/posting-index.ts'
import { scored } from '../../../server/matching/reasons/score.ts'
import { anyEntry, aSeeker, someTrainings } from '../../support/any-match.ts'

const pairs = { numRuns: 10_000 }

/** Places as files and postings name them: towns, districts, whole cities and provinces, near one another and far. */
const places = [
  ...['350505100', '350505101', '350505', '350521', '350502', '350581', '350500'],
  ...['350302', '350203', '350200', '350100', '350000', '330102', '440106', '440100', '440000', '110101'],
]
const place = fc.constantFrom(...places)
const refusal = fc.constantFrom<WorkRefusal>('AWAY', 'OUT_OF_PROVINCE', 'FAR')
const refusals = fc.uniqueArray(refusal, { minLength: 1, maxLength: 3 })

const at = (seeker: Seeker, home: string, said: readonly WorkRefusal[]): Seeker => ({
  ...seeker,
  home: areaPath(home),
  wishedAreas: [],
  refusals: said,
  refusedOccupations: [],
  limits: [],
})

/** Nothing else stands between this posting and 高度相关, so that only its place can cost it the label. */
const wholly = (seeker: Seeker, entry: PostingEntry): [Seeker, PostingEntry] => [
  {
    ...seeker,
    wishedOccupations: ['6-31-01-01'],
    provenOccupations: [],
    neighbours: null,
    shifts: [],
    contracts: [],
    payMin: 0,
    availableFrom: null,
  },
  {
    ...entry,
    occupations: [{ id: '6-31-01-01', confidence: 1 }],
    ...{ mustCertificates: [], mustSkills: [], degreeRank: 0, minYears: 0, body: [], unwanted: [] },
  },
]

const cityOf = (code: string) => code.slice(0, 4)
const provinceOf = (code: string) => code.slice(0, 2)
const namesCity = (code: string) => code.slice(2, 4) !== '00'

/** What is said of a pair by their codes alone, as a person would: known to lie outside. */
const isElsewhere = (home: string, work: string): Readonly<Record<string, boolean>> => ({
  OUT_OF_PROVINCE: provinceOf(home) !== provinceOf(work),
  AWAY:
    provinceOf(home) !== provinceOf(work) ||
    (namesCity(home) && namesCity(work) && cityOf(home) !== cityOf(work)),
})

describe('a refusal of distance, in 10,000 seekers and postings each', () => {
  it('keeps the label 高度相关 from whatever lies beyond it, and says so', () => {
    let [kept, lost] = [0, 0]
    fc.assert(
      fc.property(
        fc.tuple(aSeeker, anyEntry('p'), someTrainings),
        fc.tuple(place, place, refusals),
        ([someone, something, trainings], [home, work, said]) => {
          const [seeker, entry] = wholly(at(someone, home, said), { ...something, areas: areaPath(work) })
          const { fit, reasons } = scored(seeker, entry, trainings)
          const against = reasons.filter(({ kind }) => kind === 'REFUSAL')
          const broken = said.filter((each) => isElsewhere(home, work)[each])
          if (broken.length > 0) {
            lost++
            expect(fit).toBe('SLIGHT')
            expect(against.flatMap(({ id }) => (id ?? '').split('|'))).toEqual(expect.arrayContaining(broken))
          } else if (against.length === 0) {
            kept++
            expect(fit).toBe('STRONG')
          } else expect(said).toContain('FAR')
        },
      ),
      pairs,
    )
    expect(Math.min(kept, lost)).toBeGreaterThan(1_000)
  })

  it('punishes nothing near: the same town, district, or neighbouring ones are judged as without it', () => {
    let near = 0
    fc.assert(
      fc.property(
        fc.tuple(aSeeker, anyEntry('p'), someTrainings),
        fc.tuple(place, place, refusals),
        ([someone, something, trainings], [home, work, said]) => {
          const [from, to] = [areaPath(home), areaPath(work)]
          const km = kilometres(from, to)
          const isDaily = km === null ? from.includes(work) || to.includes(home) : km <= 40
          const isWithin = liesOutside('CITY', from, to) !== true
          if (!isDaily || !isWithin) return
          near++
          const entry = { ...something, areas: to, unwanted: [] }
          const refusing = scored(at(someone, home, said), entry, trainings)
          const without = scored(at(someone, home, []), entry, trainings)
          expect(refusing.reasons).toEqual(without.reasons)
          expect([refusing.fit, refusing.score]).toEqual([without.fit, without.score])
        },
      ),
      pairs,
    )
    expect(near).toBeGreaterThan(500)
  })

  it('holds nothing against what states no place, whose home is unknown, or what was wished for itself', () => {
    fc.assert(
      fc.property(
        fc.tuple(aSeeker, anyEntry('p'), someTrainings),
        fc.tuple(place, place, refusals),
        ([someone, something, trainings], [home, work, said]) => {
          const entry = { ...something, areas: areaPath(work), unwanted: [] }
          const seeker = at(someone, home, said)
          const told = (one: Seeker, other: PostingEntry) =>
            scored(one, other, trainings).reasons.filter(({ kind }) => kind === 'REFUSAL')
          expect(told(seeker, { ...entry, areas: [] })).toEqual([])
          expect(told({ ...seeker, home: [] }, entry)).toEqual([])
          expect(told({ ...seeker, wishedAreas: [work] }, entry)).toEqual([])
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('knows the places that it is tried on', () => {
    for (const code of places) expect(reference().areas.get(code)?.code).toBe(code)
  })
})
