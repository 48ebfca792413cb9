import type { ContractType, Degree, PostingInput, Shift } from '../../core/generated/schema.ts'
import type { OwnPostingFragment } from './generated/postings.ts'
import { idsOf, pickedArea, pickedOccupation, pickedSkill, type Picked } from '../../core/search/picked.ts'
import type { FieldNames } from '../../desk/form/refusals.ts'

export type PostingValues = {
  title: string
  occupation: Picked | null
  headCount: number | null
  content: string
  conditions: string
  area: Picked | null
  place: string
  payMin: number | null
  payMax: number | null
  payMonths: number | null
  contractType: ContractType | null
  shift: Shift | null
  degree: Degree | null
  minYears: number | null
  mustSkills: Picked[]
  preferredSkills: Picked[]
  veteransPreferred: boolean
  validUntil: string | null
}

/** The API's names where the form's differ. */
export const apiNames: FieldNames = {
  occupationCode: 'occupation',
  areaCode: 'area',
  mustSkillIds: 'mustSkills',
  preferredSkillIds: 'preferredSkills',
}

const usualMonths = 12

export const emptyPosting: PostingValues = {
  title: '',
  occupation: null,
  headCount: null,
  content: '',
  conditions: '',
  area: null,
  place: '',
  payMin: null,
  payMax: null,
  payMonths: usualMonths,
  contractType: null,
  shift: null,
  degree: null,
  minYears: null,
  mustSkills: [],
  preferredSkills: [],
  veteransPreferred: true,
  validUntil: null,
}

export const valuesOf = (posting: OwnPostingFragment): PostingValues => ({
  title: posting.title,
  occupation: posting.occupation ? pickedOccupation(posting.occupation) : null,
  headCount: posting.headCount ?? null,
  content: posting.content,
  conditions: posting.conditions,
  area: posting.area ? pickedArea(posting.area) : null,
  place: posting.place,
  payMin: posting.payMin ?? null,
  payMax: posting.payMax ?? null,
  payMonths: posting.payMonths,
  contractType: posting.contractType ?? null,
  shift: posting.shift ?? null,
  degree: posting.degree ?? null,
  minYears: posting.minYears ?? null,
  mustSkills: posting.mustSkills.map(pickedSkill),
  preferredSkills: posting.preferredSkills.map(pickedSkill),
  veteransPreferred: posting.veteransPreferred,
  validUntil: posting.validUntil || null,
})

/** An old posting as the beginning of a new one; its validity is not carried over. */
export const copyOf = (posting: OwnPostingFragment): PostingValues => ({
  ...valuesOf(posting),
  validUntil: null,
})

export const inputOf = (values: PostingValues, version: number | null): PostingInput => ({
  title: values.title.trim(),
  occupationCode: values.occupation?.id ?? null,
  headCount: values.headCount,
  conditions: values.conditions.trim() || null,
  content: values.content.trim() || null,
  areaCode: values.area?.id ?? null,
  place: values.place.trim() || null,
  payMin: values.payMin,
  payMax: values.payMax,
  payMonths: values.payMonths ?? usualMonths,
  contractType: values.contractType,
  shift: values.shift,
  degree: values.degree,
  minYears: values.minYears,
  mustSkillIds: idsOf(values.mustSkills),
  preferredSkillIds: idsOf(values.preferredSkills),
  veteransPreferred: values.veteransPreferred,
  validUntil: values.validUntil,
  version,
})

/** What the five-ministry notice of 2026 demands of every vacancy. */
const demanded = [
  'headCount',
  'content',
  'conditions',
  'area',
  'place',
  'payMin',
  'payMax',
  'validUntil',
] as const satisfies readonly (keyof PostingValues)[]

/** Everything publishing demands that is not there yet, in the order of the form. */
export const missingIn = (values: PostingValues): (keyof PostingValues)[] =>
  demanded.filter((name) => {
    const value = values[name]
    return value === null || (typeof value === 'string' && value.trim() === '')
  })
