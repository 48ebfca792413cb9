import { employerRule, type EmployerInput } from '../../rules/employer.ts'
import { checked } from '../platform/checked.ts'
import { unknown } from '../reference/index.ts'

/** The organisation as it may be kept, or `INVALID` naming every wrong field. */
export const checkedEmployer = (input: EmployerInput) =>
  checked(employerRule, input, ({ areaCode, industryCode }) => [
    ...unknown.area('areaCode', areaCode),
    ...unknown.industry('industryCode', industryCode || null),
  ])
