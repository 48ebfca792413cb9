import type { FairInput } from '../../core/generated/schema.ts'
import type { StaffFairFragment } from './generated/fairs.ts'
import { idsOf, pickedArea, pickedOccupation, type Picked } from '../../core/search/picked.ts'
import type { FieldNames } from '../../desk/form/refusals.ts'

export type FairValues = {
  titleZh: string
  titleEn: string
  area: Picked | null
  place: string
  startsAt: string | null
  endsAt: string | null
  registrationClosesAt: string | null
  capacity: number | null
  occupations: Picked[]
  invitedAreas: Picked[]
  notes: string
}

/** The API's names where the form's differ. */
export const apiNames: FieldNames = {
  areaCode: 'area',
  occupationCodes: 'occupations',
  invitedAreaCodes: 'invitedAreas',
}

export const fairSections = {
  basics: ['titleZh', 'titleEn', 'area', 'place', 'startsAt', 'endsAt'],
  rules: ['registrationClosesAt', 'capacity'],
  audience: ['invitedAreas', 'occupations'],
  notesSection: ['notes'],
} as const satisfies Record<string, readonly (keyof FairValues)[]>

export type FairSection = keyof typeof fairSections

const optional: ReadonlySet<keyof FairValues> = new Set(['titleEn', 'occupations', 'notes'])

export const emptyFair: FairValues = {
  titleZh: '',
  titleEn: '',
  area: null,
  place: '',
  startsAt: null,
  endsAt: null,
  registrationClosesAt: null,
  capacity: null,
  occupations: [],
  invitedAreas: [],
  notes: '',
}

export const valuesOf = (fair: StaffFairFragment): FairValues => ({
  titleZh: fair.titleZh,
  titleEn: fair.titleEn ?? '',
  area: pickedArea(fair.area),
  place: fair.place,
  startsAt: fair.startsAt,
  endsAt: fair.endsAt,
  registrationClosesAt: fair.registrationClosesAt,
  capacity: fair.capacity,
  occupations: fair.occupations.map(pickedOccupation),
  invitedAreas: fair.invitedAreas.map(pickedArea),
  notes: fair.notes,
})

/** An earlier fair as the beginning of a new one; everything but its dates. */
export const copyOf = (fair: StaffFairFragment): FairValues => ({
  ...valuesOf(fair),
  startsAt: null,
  endsAt: null,
  registrationClosesAt: null,
})

export const inputOf = (values: FairValues, version: number | null): FairInput => ({
  titleZh: values.titleZh.trim(),
  titleEn: values.titleEn.trim() || null,
  areaCode: values.area?.id ?? '',
  place: values.place.trim(),
  startsAt: values.startsAt ?? '',
  endsAt: values.endsAt ?? '',
  registrationClosesAt: values.registrationClosesAt ?? '',
  capacity: values.capacity ?? 0,
  occupationCodes: idsOf(values.occupations),
  invitedAreaCodes: idsOf(values.invitedAreas),
  notes: values.notes.trim(),
  version,
})

const isBlank = (value: FairValues[keyof FairValues]): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

export type SectionState = 'sectionDone' | 'sectionOpen' | 'sectionWrong' | 'sectionOptional'

/** Where a section of the form stands, as the task list at its side shows it. */
export const stateOf = (section: FairSection, values: FairValues, wrong: readonly string[]): SectionState => {
  const names: readonly (keyof FairValues)[] = fairSections[section]
  if (names.some((name) => wrong.includes(name))) return 'sectionWrong'
  const demanded = names.filter((name) => !optional.has(name))
  if (demanded.some((name) => isBlank(values[name]))) return 'sectionOpen'
  const onlyOptional = demanded.length === 0 && names.every((name) => isBlank(values[name]))
  return onlyOptional ? 'sectionOptional' : 'sectionDone'
}
