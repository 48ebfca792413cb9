import fc from 'fast-check'
import { contractTypes, degrees, shifts, workLimits, workRefusals } from '../../rules/choices.ts'
import { featuresOf } from '../../server/matching/meaning/features.ts'
import { meanVector } from '../../server/matching/meaning/nearness.ts'
import type { Seeker } from '../../server/matching/meaning/seeker.ts'
import type { PostingEntry } from '../../server/matching/posting-index.ts'
import type { OpenTrainings } from '../../server/matching/ways/way.ts'
import { skillIds } from './a-seeker.ts'

/** Few of each, so that seekers and postings have much in common. */
const skill = fc.constantFrom(
  ...skillIds.slice(0, 12),
  'fire-facility-operator-3',
  'fire-facility-operator-4',
  'constructor-level-2',
  '开塔吊',
  '电焊',
)
const skills = fc.uniqueArray(skill, { maxLength: 5 })
const occupation = fc.constantFrom('4-02-02-02', '6-30-05-01', '4-02-02-05', '6-31-01-01')
const place = fc.constantFrom('350505104', '350505', '350581', '350500', '350000', '110000')
const shift = fc.constantFrom(...shifts)
const contract = fc.constantFrom(...contractTypes)
const limits = fc.uniqueArray(fc.constantFrom(...workLimits), { maxLength: 2 })
const refusals = fc.uniqueArray(fc.constantFrom(...workRefusals), { maxLength: 2 })
const day = fc.integer({ min: 20_000, max: 20_090 })
const features = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.double({ min: 0.01, max: 1, noNaN: true })), {
    maxLength: 10,
  })
  .map((pairs) => featuresOf(new Map(pairs)))

const vector = fc.int8Array({ minLength: 256, maxLength: 256 })

export const aSeeker = fc.record<Seeker>({
  meaning: fc.record({
    names: fc.array(features, { maxLength: 3 }),
    occupations: features,
    branches: features,
    vector: vector.map((known) => meanVector([known])),
    compares: fc.constantFrom('vector', 'ownVector'),
    titles: fc.constant([]),
    query: features,
  }),
  wishedOccupations: fc.uniqueArray(occupation, { maxLength: 2 }),
  provenOccupations: fc.uniqueArray(occupation, { maxLength: 2 }),
  held: skills.map((ids) => new Set(ids)),
  likely: skills.map((ids) => new Set(ids)),
  statesSkills: fc.boolean(),
  home: fc.uniqueArray(place, { maxLength: 4 }),
  wishedAreas: fc.uniqueArray(place, { maxLength: 2 }),
  payMin: fc.constantFrom(0, 3_000, 5_000, 8_000),
  shifts: fc.uniqueArray(shift, { maxLength: 2 }),
  contracts: fc.uniqueArray(contract, { maxLength: 2 }),
  limits: fc.oneof(fc.constant([]), limits),
  refusals: fc.oneof(fc.constant([]), refusals),
  refusedOccupations: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    fc.uniqueArray(occupation, { maxLength: 1 }),
  ),
  degreeRank: fc.option(fc.nat({ max: degrees.length - 1 })),
  entry: fc.boolean(),
  neighbours: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.uniqueArray(occupation, { maxLength: 2 }),
  ),
  today: fc.constantFrom(0, 20_000),
  yearsServed: fc.nat({ max: 20 }),
  availableFrom: fc.option(day.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))),
})

export const anyEntry = (id: string) =>
  fc.record<PostingEntry>({
    id: fc.constant(id),
    employerId: fc.constant(''),
    version: fc.constant(1),
    open: fc.constant(true),
    validUntilDay: day,
    areas: fc.uniqueArray(place, { maxLength: 4 }),
    payMin: fc.option(fc.constantFrom(2_000, 4_000, 6_000)),
    payMax: fc.option(fc.constantFrom(4_000, 6_000, 9_000)),
    degreeRank: fc.nat({ max: degrees.length - 1 }),
    mustCertificates: skills,
    mustSkills: skills,
    preferredSkills: skills,
    minYears: fc.constantFrom(0, 0, 2, 5),
    occupations: fc.array(
      fc.record({ id: occupation, confidence: fc.double({ min: 0.1, max: 1, noNaN: true }) }),
      {
        maxLength: 3,
      },
    ),
    shift: fc.option(shift),
    contract: fc.option(contract),
    body: limits,
    unwanted: refusals,
    veteransPreferred: fc.boolean(),
    postedDay: fc.constantFrom(0, 19_500, 19_900, 19_999),
    trains: fc.boolean(),
    features,
    vector,
    ownVector: vector,
    lacksOwn: fc.boolean(),
  })

export const someTrainings = fc
  .array(fc.tuple(skill, fc.nat({ max: 30 })), { maxLength: 4 })
  .map((list): OpenTrainings => new Map(list.map(([id, days]) => [id, [{ _id: `course-${days}`, days }]])))
