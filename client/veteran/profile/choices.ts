import type { ProfileSection } from '../../core/generated/schema.ts'

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

/** What is proved on its own page. */
const proved: ReadonlySet<string> = new Set([
  'STATUS',
  'DISCHARGE_CERTIFICATE',
  'PREFERENTIAL_CARD',
  'CERTIFICATE',
])

export const isProved = (field: string): boolean => proved.has(field)

export const proofsPath = '/profile/proofs'

/** Where a field of the file is answered; null for one this page does not know. */
export const sectionOf = (field: string): ProfileSection | null =>
  fieldSection[field.split('.')[0] ?? ''] ?? null
