import { employerRule, type EmployerInput } from '../../rules/employer.ts'
import { checked } from '../platform/checked.ts'
import { wrongWordings, type CheckWording } from '../reading/index.ts'
import { unknown } from '../reference/index.ts'

/** The organisation as it may be kept, or `INVALID` naming every wrong field. */
export const checkedEmployer = (input: EmployerInput, check: CheckWording) =>
  checked(employerRule, input, ({ areaCode, industryCode, ...shown }) => [
    ...unknown.area('areaCode', areaCode),
    ...unknown.industry('industryCode', industryCode || null),
    ...wrongWordings(check, { address: shown.address, about: shown.about }),
  ])
