import { dayOf } from '../../rules/office-time.ts'
import { missingElement, missingElements, wrongValidity } from '../../rules/posting.ts'
import type { WrongField } from '../../rules/rule.ts'
import type { EmployerFacts } from '../employers/index.ts'
import type { Publishable } from './posting-facts.ts'
import { checkWording, objectionTo } from './wording/wording.ts'

/** What publishing demands of the employer. */
type EmployerBasics = Pick<EmployerFacts, 'name' | 'creditCode' | 'areaCode' | 'address'>

/** What the notice demands of the posting's employer. */
const missingBasics = ({ name, creditCode, areaCode, address }: EmployerBasics): WrongField[] =>
  name && creditCode && areaCode && address
    ? []
    : [missingElement('employer', '用人单位基本情况', 'description of the employer')]

const refusedWordings = (posting: Publishable): WrongField[] =>
  checkWording(posting)
    .filter((finding) => finding.refused)
    .map((finding) => ({ path: finding.field, text: objectionTo(finding) }))

/** Everything that stands against publishing, with its rule and source; empty when it may be published. */
export const objections = (posting: Publishable, employer: EmployerBasics, now: Date): WrongField[] => [
  ...missingBasics(employer),
  ...missingElements(posting),
  ...wrongValidity(posting.validUntil, dayOf(now)),
  ...refusedWordings(posting),
]
