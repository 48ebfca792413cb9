export { type Area, type AreaLevel } from './area.ts'
export type { Areas } from './areas.ts'
export { type Catalogue } from './catalogue.ts'
export type { Industry } from './industry.ts'
export { plainText, type PlainText } from './normalise.ts'
export type { Occupation } from './occupation.ts'
export {
  areaNamed,
  openReference,
  prepareSearches,
  reference,
  type Reference,
  type ReferenceSources,
} from './reference.ts'
export { referenceResolvers } from './reference.resolvers.ts'
export type { Skill, SkillKind } from './skill.ts'
export { readService, type Reading, type ReadItem } from './reading.ts'
export type { Specialty, Weighted } from './specialty.ts'
export { featureKey, kindOfKey } from './title-features.ts'
export {
  isWording,
  labelsOf,
  meaningOfTitle,
  titleReader,
  type ReadMeaning,
  type TitleMeaning,
} from './titles.ts'
export {
  mentionsVeterans,
  readTitle,
  shiftIn,
  skillsIn,
  type ShiftRead,
  type SkillRead,
  type TitleReading,
} from './title-reading.ts'
export { unknown } from './unknown-codes.ts'
export { compactText, lexiconOf } from './lexicon.ts'
export { soundsLike } from './sounding.ts'
export { slipMender } from './latin-slips.ts'
