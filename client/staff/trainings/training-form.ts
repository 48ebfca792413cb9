import type { TrainingInput } from '../../core/generated/schema.ts'
import { idsOf, type Picked } from '../../core/search/picked.ts'
import type { FieldNames } from '../../desk/form/refusals.ts'

export type TrainingValues = {
  titleZh: string
  titleEn: string
  providerZh: string
  providerEn: string
  area: Picked | null
  startsOn: string | null
  days: number | null
  places: number | null
  fee: number | null
  gives: Picked[]
  contentZh: string
  contentEn: string
}

/** The API's names where the form's differ. */
export const apiNames: FieldNames = { areaCode: 'area' }

export const emptyTraining: TrainingValues = {
  titleZh: '',
  titleEn: '',
  providerZh: '',
  providerEn: '',
  area: null,
  startsOn: null,
  days: null,
  places: null,
  fee: 0,
  gives: [],
  contentZh: '',
  contentEn: '',
}

export const inputOf = (values: TrainingValues): TrainingInput => ({
  titleZh: values.titleZh.trim(),
  titleEn: values.titleEn.trim() || null,
  providerZh: values.providerZh.trim(),
  providerEn: values.providerEn.trim() || null,
  areaCode: values.area?.id ?? '',
  startsOn: values.startsOn ?? '',
  days: values.days ?? 0,
  places: values.places ?? 0,
  fee: values.fee ?? 0,
  gives: idsOf(values.gives),
  contentZh: values.contentZh.trim(),
  contentEn: values.contentEn.trim() || null,
})
