/** What can be chosen, each list once, in the order in which people expect it. */

/** Schooling, least first: the place in this list is its rank. */
export const degrees = [
  'NONE',
  'JUNIOR_HIGH',
  'HIGH_SCHOOL',
  'ASSOCIATE',
  'BACHELOR',
  'MASTER',
  'DOCTORATE',
] as const
export type Degree = (typeof degrees)[number]

/** What pay is reckoned by. */
export const payBases = ['MONTH', 'DAY', 'HOUR', 'PIECE'] as const
export type PayBasis = (typeof payBases)[number]

export const shifts = ['DAY', 'NIGHT', 'ROTATING', 'FLEXIBLE'] as const
export type Shift = (typeof shifts)[number]

/** When one does not work. */
export const restDays = ['TWO_DAYS', 'ONE_DAY', 'ALTERNATING', 'ROTATING'] as const
export type RestDays = (typeof restDays)[number]

/** What an employer pays into: 五险一金. */
export const insurances = [
  'PENSION',
  'MEDICAL',
  'UNEMPLOYMENT',
  'INJURY',
  'MATERNITY',
  'HOUSING_FUND',
] as const
export type Insurance = (typeof insurances)[number]

/** Whether and how an employer gives meals, lodging or transport. */
export const provisions = ['FREE', 'PAID', 'ALLOWANCE', 'NONE'] as const
export type Provision = (typeof provisions)[number]

/** What somebody's body does not allow at work; never why. */
export const workLimits = [
  'STANDING',
  'WALKING',
  'SITTING',
  'LIFTING',
  'HANDS',
  'HEIGHTS',
  'HEARING',
  'SIGHT',
  'COLOURS',
  'NIGHTS',
  'DUST',
  'DRIVING',
] as const
export type WorkLimit = (typeof workLimits)[number]

/** Conditions of work that somebody does not want. */
export const workRefusals = [
  'NIGHTS',
  'ROTATING',
  'OVERTIME',
  'LONG_HAUL',
  'TRAVEL',
  'AWAY',
  'OUT_OF_PROVINCE',
  'FAR',
  'HEAVY',
  'HEIGHTS',
  'SALES',
  'DRINKING',
] as const
export type WorkRefusal = (typeof workRefusals)[number]

/** Ranks in service as they are called since 2022, lowest first. */
export const ranks = [
  'PRIVATE',
  'PRIVATE_FIRST_CLASS',
  'CORPORAL',
  'SERGEANT',
  'STAFF_SERGEANT_2',
  'STAFF_SERGEANT_1',
  'SERGEANT_MAJOR_3',
  'SERGEANT_MAJOR_2',
  'SERGEANT_MAJOR_1',
  'SECOND_LIEUTENANT',
  'FIRST_LIEUTENANT',
  'CAPTAIN',
  'MAJOR',
  'LIEUTENANT_COLONEL',
  'COLONEL',
  'SENIOR_COLONEL',
] as const
export type Rank = (typeof ranks)[number]

/** Services and arms of the PLA, and the armed police; those most people served in come first. */
export const branches = [
  'ARMY',
  'NAVY',
  'AIR_FORCE',
  'ROCKET_FORCE',
  'ARMED_POLICE',
  'JOINT_LOGISTICS',
  'INFORMATION_SUPPORT_FORCE',
  'AEROSPACE_FORCE',
  'CYBERSPACE_FORCE',
] as const
export type Branch = (typeof branches)[number]

export const contractTypes = [
  'PERMANENT',
  'FIXED_TERM',
  'DISPATCH',
  'PART_TIME',
  'SEASONAL',
  'INTERNSHIP',
] as const
export type ContractType = (typeof contractTypes)[number]

export const employerSizes = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'] as const
export type EmployerSize = (typeof employerSizes)[number]

export const roles = ['VETERAN', 'EMPLOYER', 'STAFF'] as const
export type Role = (typeof roles)[number]

/** The departments of a station that work with people's files: each reads a facet of its own. */
export const departments = ['EMPLOYMENT', 'RELIEF'] as const
export type Department = (typeof departments)[number]

/** What a person may say of something that was read in the person's words. */
export const verdicts = ['CONFIRMED', 'REJECTED'] as const
export type Verdict = (typeof verdicts)[number]

/** What is wrong with a posting, as people report it and staff take it down for. */
export const postingConcerns = ['DISCRIMINATION', 'FEES', 'FALSE_STATEMENT', 'FRAUD', 'OTHER'] as const
export type PostingConcern = (typeof postingConcerns)[number]

/** Documents with a picture, by which staff know somebody who has lost number and password. */
export const seenDocuments = ['ID_CARD', 'TEMPORARY_ID_CARD', 'PREFERENTIAL_CARD', 'PASSPORT'] as const
export type SeenDocument = (typeof seenDocuments)[number]
