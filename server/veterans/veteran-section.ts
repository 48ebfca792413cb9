import type { WrongField } from '../../rules/rule.ts'
import { missingProofs, type Demand } from '../evidence/index.ts'
import type { Facet } from './facets/facet.ts'
import type { VeteranRow } from './veteran.ts'

export type ProfileSection = 'IDENTITY' | 'SERVICE' | 'SKILLS' | 'WISHES' | 'LIVING'

const hasService = (file: VeteranRow): boolean =>
  file.serviceText.trim() !== '' || file.servicePeriods.length > 0

const isMissing: Record<ProfileSection, (file: VeteranRow) => boolean> = {
  SERVICE: (file) => !hasService(file),
  SKILLS: (file) => !file.skills.some(({ answer }) => answer === 'CONFIRMED'),
  WISHES: (file) => file.wishes.statedAt === null,
  LIVING: (file) => file.areaCode === null || file.degree === null,
  IDENTITY: (file) => file.name === '' || file.residentIdTail === null,
}

/** What is missing of a facet is told to those who read it. */
export const facetOfSection = (section: ProfileSection): Facet =>
  section === 'SKILLS' || section === 'WISHES' ? 'EMPLOYMENT' : 'SHARED'

/** The most useful first: what brings matches before what makes them better, proof last. */
const order: readonly ProfileSection[] = ['SERVICE', 'SKILLS', 'WISHES', 'LIVING', 'IDENTITY']

export const missingSections = (file: VeteranRow): ProfileSection[] =>
  order.filter((section) => isMissing[section](file))

/** The proofs of a person's status; certificates only show what the file says of skills. */
const demands: readonly Demand[] = [
  { field: 'STATUS', kinds: ['DISCHARGE_CERTIFICATE', 'PREFERENTIAL_CARD'], required: true },
  { field: 'CERTIFICATE', kinds: ['CERTIFICATE'], required: false },
]

/** Of a file that staff keep also the paper by which the person agreed, scanned when there is time for it. */
const consent: Demand = { field: 'CONSENT', kinds: ['CONSENT'], required: false }
export const demandsOf = ({ onBehalf }: Pick<VeteranRow, 'onBehalf'>): readonly Demand[] =>
  onBehalf ? [...demands, consent] : demands

export const missingProofsOf = (file: VeteranRow, today: string): WrongField[] =>
  missingProofs(demands, file, today)

/** What staff need to check a person's status. */
export const requiredToSubmit = {
  name: (file: VeteranRow) => file.name !== '',
  residentId: (file: VeteranRow) => file.residentIdTail !== null,
  areaCode: (file: VeteranRow) => file.areaCode !== null,
  serviceText: hasService,
} as const

export const missingToSubmit = (file: VeteranRow): (keyof typeof requiredToSubmit)[] =>
  Object.entries(requiredToSubmit)
    .filter(([, isThere]) => !isThere(file))
    .map(([field]) => field as keyof typeof requiredToSubmit)
