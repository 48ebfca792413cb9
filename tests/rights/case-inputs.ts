import { employerFacts } from '../support/a-employer.ts'
import type { Subject } from './subject.ts'
import { village } from './subject.ts'

/** An organisation as its owner writes it. */
export const employerInput = ({ employer }: Subject): object => {
  const { creditCode } = employer.employer
  return employerFacts({ areaCode: village, creditCode, about: '物流与仓储' })
}
