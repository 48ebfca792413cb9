export {
  mentionsVeterans,
  readTitle,
  shiftIn,
  skillsIn,
  type ShiftRead,
  type SkillRead,
  type TitleReading,
} from './advert/advert-reading.ts'
export { readService, type Reading, type ReadItem } from './service-reading.ts'
export { typedWords, type TypedWords } from './typed-words.ts'
export {
  featureKey,
  featureKind,
  kindOfKey,
  titleFeatures,
  type FeatureBag,
} from './titles/title-features.ts'
export {
  isWording,
  labelsOf,
  meaningOfTitle,
  titleReader,
  type ReadMeaning,
  type TitleMeaning,
} from './titles/title-meaning.ts'
