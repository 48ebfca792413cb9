import { employerRule, type EmployerInput } from '../../rules/employer.ts'
import { checked } from '../platform/checked.ts'
import type { CheckWording } from '../reading/index.ts'
import { unknown } from '../reference/index.ts'
import { refusedWordings } from '../verification/index.ts'

/** The organisation as it may be kept, or `INVALID` naming every wrong field; held wording waits for the check that every organisation goes through. */
export const checkedEmployer = (input: EmployerInput, check: CheckWording) =>
  checked(employerRule, input, ({ areaCode, industryCode, ...shown }) => [
    ...unknown.area('areaCode', areaCode),
    ...unknown.industry('industryCode', industryCode || null),
    ...refusedWordings({ address: shown.address, about: shown.about }, check),
  ])
