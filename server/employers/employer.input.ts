import { employerRule, type EmployerInput } from '../../rules/employer.ts'
import { checked } from '../platform/checked.ts'
import { wrongWordings, type CheckWording } from '../reading/index.ts'
import { unknown } from '../reference/index.ts'

/** What is only held waits for the check that every organisation goes through. */
const refusals =
  (check: CheckWording): CheckWording =>
  (text) =>
    check(text).filter(({ severity }) => severity !== 'HELD')

/** The organisation as it may be kept, or `INVALID` naming every wrong field. */
export const checkedEmployer = (input: EmployerInput, check: CheckWording) =>
  checked(employerRule, input, ({ areaCode, industryCode, ...shown }) => [
    ...unknown.area('areaCode', areaCode),
    ...unknown.industry('industryCode', industryCode || null),
    ...wrongWordings(refusals(check), { address: shown.address, about: shown.about }),
  ])
