export type { Area } from './area.ts'
export { boundOf, liesOutside, type AreaBound } from './area-bounds.ts'
export { around, kilometres, wayOf } from './area-distance.ts'
export { kilometresBetween } from './area-points.ts'
export { shortPlace } from './area-english.ts'
export { inArea } from './area-narrowing.ts'
export { areaPath, areaPathText, outermost } from './area-path.ts'
export { catalogueOf, type Catalogue } from './catalogue.ts'
export type { Duty, DutyReading } from './duty.ts'
export type { Industry } from './industry.ts'
export type { Occupation } from './occupation.ts'
export {
  packTitles,
  unpackTitles,
  type LabelRows,
  type PackedSpace,
  type PackedTitles,
} from './packed-titles.ts'
export { packWordings, type PackedWordings } from './packed-wordings.ts'
export { areasReached, inReach, inReachOf, mayKeep, reachedFrom, reaches, reachesAll } from './reach.ts'
export { placeSyllables } from './place-reading.ts'
export { kmFrom, nearPlace, widthAt } from './near.ts'
export { areaNamed, openReference, reference, type Reference } from './reference.ts'
export { referenceResolvers } from './reference.resolvers.ts'
export type { Skill, SkillKind } from './skill.ts'
export type { SkillStep } from './skill-step.ts'
export type { Specialty, Weighted } from './specialty.ts'
export { unknown } from './unknown-codes.ts'
export { importKinds, type ImportedTables, type ImportKind } from './imported/imported.ts'
export { importedTableStore } from './imported/imported.store.ts'
