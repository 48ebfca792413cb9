import type { EmployerFileFragment } from '../../core/records/generated/employer.ts'
import type { EmployerInput, EmployerSize } from '../../core/generated/schema.ts'
import { pickedArea, type Picked } from '../../core/search/picked.ts'
import type { FieldNames } from '../../desk/form/refusals.ts'
import { tidyCreditCode } from './credit-code.ts'

export type OrganisationValues = {
  name: string
  nameEn: string
  creditCode: string
  area: Picked | null
  address: string
  industry: string | null
  size: EmployerSize | null
  about: string
  veteranOwned: boolean
  contactName: string
  contactPhone: string
}

export const fieldNames = [
  'name',
  'nameEn',
  'creditCode',
  'area',
  'address',
  'industry',
  'size',
  'about',
  'veteranOwned',
  'contactName',
  'contactPhone',
] as const satisfies readonly (keyof OrganisationValues)[]

/** The API's names where the form's differ. */
export const apiNames: FieldNames = { areaCode: 'area', industryCode: 'industry' }

export const valuesOf = (employer: EmployerFileFragment | null): OrganisationValues => ({
  name: employer?.name ?? '',
  nameEn: employer?.nameEn ?? '',
  creditCode: employer?.creditCode ?? '',
  area: employer ? pickedArea(employer.area) : null,
  address: employer?.address ?? '',
  industry: employer?.industry?.code ?? null,
  size: employer?.size ?? null,
  about: employer?.about ?? '',
  veteranOwned: employer?.veteranOwned ?? false,
  contactName: employer?.contactName ?? '',
  contactPhone: employer?.contactPhone ?? '',
})

export const inputOf = (values: OrganisationValues, version: number | null): EmployerInput => ({
  name: values.name.trim(),
  nameEn: values.nameEn.trim() || null,
  creditCode: tidyCreditCode(values.creditCode),
  areaCode: values.area?.id ?? '',
  address: values.address.trim(),
  industryCode: values.industry,
  size: values.size,
  about: values.about.trim(),
  veteranOwned: values.veteranOwned,
  contactName: values.contactName.trim(),
  contactPhone: values.contactPhone.trim(),
  version,
})
