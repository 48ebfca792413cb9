import { dayOf } from '../../../rules/office-time.ts'
import type { EmployerRow } from '../../employers/index.ts'
import type { PostingRow } from '../../postings/index.ts'
import { isVerified } from '../../verification/index.ts'
import { hard, type WhyCondition } from './why-condition.ts'

type Posting = Pick<
  PostingRow,
  'state' | 'validUntil' | 'verification' | 'takedown' | 'source' | 'employerId'
>

const open = hard('OPEN')
const valid = hard('VALID')
const withheld = hard('WITHHELD')
const employed = hard('EMPLOYER')

function validOf({ validUntil }: Posting, today: string): WhyCondition {
  if (validUntil === null) return valid('FAILS', '岗位没有有效期', 'It has no last day')
  return validUntil >= today
    ? valid('PASSES', `有效期至 ${validUntil}`, `Valid until ${validUntil}`)
    : valid('FAILS', `有效期已于 ${validUntil} 结束`, `It was valid until ${validUntil}`)
}

function withheldOf({ takedown, verification }: Posting): WhyCondition {
  if (takedown) return withheld('FAILS', '岗位已下架', 'It has been taken down')
  if (verification?.state === 'PENDING')
    return withheld('FAILS', '岗位用语待工作人员核对', 'Its wording waits for staff')
  return verification?.state === 'RETURNED'
    ? withheld('FAILS', '岗位用语未通过核对，已退回', 'Its wording was given back')
    : withheld('PASSES', '岗位没有下架或待核对', 'Staff have not hidden it')
}

function employerOf({ source }: Posting, owner: EmployerRow | null, now: Date): WhyCondition {
  if (source !== null)
    return employed(
      'PASSES',
      '岗位来自外部来源，不要求单位核验',
      'It comes from a named source; no employer need be verified',
    )
  return owner && isVerified(owner.verification, now)
    ? employed('PASSES', '用人单位已核验', 'Its employer is verified')
    : employed('FAILS', '用人单位尚未核验，或核验已到期', 'Its employer is not verified, or is no longer')
}

/** Whether anybody may see a posting at this moment. Pure. */
export const standingConditions = (
  posting: Posting,
  owner: EmployerRow | null,
  now: Date,
): WhyCondition[] => [
  posting.state === 'OPEN'
    ? open('PASSES', '岗位正在招聘', 'It is open')
    : open('FAILS', '岗位已停止招聘', 'It is closed'),
  validOf(posting, dayOf(now)),
  withheldOf(posting),
  employerOf(posting, owner, now),
]
