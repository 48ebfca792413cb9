import { dayOf } from '../../rules/office-time.ts'
import { missingElement, missingElements, wrongValidity } from '../../rules/posting.ts'
import type { WrongField } from '../../rules/rule.ts'
import type { EmployerFacts } from '../employers/index.ts'
import type { Publishable } from './posting-facts.ts'
import type { CheckWording } from '../reading/index.ts'
import { wrongPostingWordings } from './posting-wording.ts'

/** What publishing demands of the employer. */
type EmployerBasics = Pick<EmployerFacts, 'name' | 'creditCode' | 'areaCode' | 'address'>

/** What the notice demands of the posting's employer. */
const missingBasics = ({ name, creditCode, areaCode, address }: EmployerBasics): WrongField[] =>
  name && creditCode && areaCode && address
    ? []
    : [missingElement('employer', '用人单位基本情况', 'description of the employer')]

/** Everything that stands against publishing, with its rule and source; empty when it may be published. */
export const objections = (
  posting: Publishable,
  employer: EmployerBasics,
  now: Date,
  check: CheckWording,
): WrongField[] => [
  ...missingBasics(employer),
  ...missingElements(posting),
  ...wrongValidity(posting.validUntil, dayOf(now)),
  ...wrongPostingWordings(posting, check),
]
