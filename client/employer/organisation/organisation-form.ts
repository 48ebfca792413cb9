import { employerRule } from '../../../rules/employer.ts'
import { blankEntries, entriesOf } from '../../core/form/entries.ts'
import type { Entries } from '../../core/form/rule-resolver.ts'
import type { EmployerFileFragment } from '../../core/records/generated/employer.ts'

export type OrganisationShape = typeof employerRule.shape
export type OrganisationField = keyof Entries<OrganisationShape>

export const organisationEntries = (employer: EmployerFileFragment | null): Entries<OrganisationShape> =>
  employer
    ? entriesOf(employerRule, {
        ...employer,
        areaCode: employer.area.code,
        industryCode: employer.industry?.code ?? null,
      })
    : blankEntries(employerRule)

/** Whether the form has a field of this name. */
export const isField = (name: string): name is OrganisationField => name in employerRule.shape.shape
