import { dayOf } from '../../rules/office-time.ts'
import { missingElement, missingElements, wrongValidity } from '../../rules/posting.ts'
import type { WrongField } from '../../rules/rule.ts'
import type { Publishable } from './posting-facts.ts'
import { checkWording } from './wording/wording.ts'

/** What publishing demands of the employer. */
export interface EmployerBasics {
  readonly name: string
  readonly creditCode: string
  readonly areaCode: string
  readonly address: string
}

/** What the notice demands of the posting's employer. */
const missingBasics = ({ name, creditCode, areaCode, address }: EmployerBasics): WrongField[] =>
  name && creditCode && areaCode && address
    ? []
    : [missingElement('employer', '用人单位基本情况', 'description of the employer')]

const refusedWordings = (posting: Publishable): WrongField[] =>
  checkWording(posting)
    .filter((finding) => finding.refused)
    .map(({ field, words, rule }) => ({
      path: field,
      text: { zh: `“${words}”：${rule.zh}`, en: `"${words}": ${rule.en}` },
    }))

/** Everything that stands against publishing, with its rule and source; empty when it may be published. */
export const objections = (posting: Publishable, employer: EmployerBasics, now: Date): WrongField[] => [
  ...missingBasics(employer),
  ...missingElements(posting),
  ...wrongValidity(posting.validUntil, dayOf(now)),
  ...refusedWordings(posting),
]
