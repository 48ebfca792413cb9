export type { Asked, AskedPart, Benefit, PartOf } from './asked/asked.ts'
export type { AdvertReading } from './advert/advert.ts'
export type { CivilOccupation, CrosswalkTables, ForeignSpecialty } from './crosswalk/crosswalk.ts'
export { foreignReader } from './crosswalk/foreign-reader.ts'
export { basisIn, isPaidWeekly, promisesIn } from './advert/promises.ts'
export { gapsOf, type Gap } from './service/coverage.ts'
export { occupationsMeant } from './crosswalk/meant.ts'
export { degreeNamed } from './advert/degree.ts'
export { yearsNamed } from './advert/years.ts'
export { surerFirst, joined, brought, type ReadItem } from './read-item.ts'
export { createReading, type Reading } from './reading.ts'
export { readingResolvers } from './reading.resolvers.ts'
export type { ReadProposal } from './proposals/proposal.ts'
export type { ServiceReading } from './service/service-reading.ts'
export { alike, encoderVersion } from './sense.ts'
export type { Synonym } from './synonyms.ts'
export { syllablesOf } from './text/sounding.ts'
export { compact as normaliseTitle, normalise } from './text/normalise.ts'
export { inDictionary, isPersonName, segmenter } from './text/segment.ts'
export {
  featureKey,
  featureKind,
  featureReader,
  kindOfKey,
  type FeatureBag,
} from './titles/title-features.ts'
export { keyNumbers, type KeyNumbers } from './titles/key-numbers.ts'
export { isWording, type ReadMeaning, type TitleMeaning } from './titles/title-meaning.ts'
export { plainTitle } from './titles/title-noise.ts'
export type { CheckWording, Severity, WordingFinding, WordingTopic } from './wording/wording.ts'
export { objectionTo, standsAgainst } from './wording/wrong-wordings.ts'
export { sentencesAsRead, tracesOf, traceSpace } from './wording/resemblance.ts'
