import type { Branch, Degree, ProfileSection, Shift } from '../../core/generated/schema.ts'

/** Answers in the order in which people expect them. */
export const branches: readonly Branch[] = [
  'ARMY',
  'NAVY',
  'AIR_FORCE',
  'ROCKET_FORCE',
  'ARMED_POLICE',
  'JOINT_LOGISTICS',
  'INFORMATION_SUPPORT_FORCE',
  'AEROSPACE_FORCE',
  'CYBERSPACE_FORCE',
]

export const degrees: readonly Degree[] = [
  'NONE',
  'JUNIOR_HIGH',
  'HIGH_SCHOOL',
  'ASSOCIATE',
  'BACHELOR',
  'MASTER',
  'DOCTORATE',
]

export const shifts: readonly Shift[] = ['DAY', 'NIGHT', 'ROTATING', 'FLEXIBLE']

export const sections: readonly ProfileSection[] = ['SERVICE', 'SKILLS', 'WISHES', 'LIVING', 'IDENTITY']

export const sectionPath: Readonly<Record<ProfileSection, string>> = {
  IDENTITY: '/profile/identity',
  SERVICE: '/profile/service',
  SKILLS: '/profile/suggestions',
  WISHES: '/profile/wishes',
  LIVING: '/profile/living',
}

const fieldSection: Readonly<Record<string, ProfileSection>> = {
  name: 'IDENTITY',
  residentId: 'IDENTITY',
  area: 'LIVING',
  areaCode: 'LIVING',
  degree: 'LIVING',
  text: 'SERVICE',
  service: 'SERVICE',
  serviceText: 'SERVICE',
  servicePeriods: 'SERVICE',
  periods: 'SERVICE',
  skills: 'SKILLS',
  wishes: 'WISHES',
}

/** Where a field of the file is answered; null for one this page does not know. */
export const sectionOf = (field: string): ProfileSection | null =>
  fieldSection[field.split('.')[0] ?? ''] ?? null
