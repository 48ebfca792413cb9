import * as z from 'zod/mini'
import { mobile } from './account.ts'
import { departments } from './choices.ts'
import { choice, code, day, or, personName, text, uniqueList } from './field.ts'
import { addDays } from './office-time.ts'
import { rule, wrongIf, type Right } from './rule.ts'

const worksFor = uniqueList(choice('所属部门', 'department', departments), '个部门', 'departments', 1, 2)

const staff = z.object({
  name: personName('姓名', 'name'),
  phone: mobile,
  stationId: text('服务站编号', 'id of the station', 1, 100),
  /** Whoever is said to work for none works for both. */
  departments: or(worksFor, [...departments]),
})

export type StaffInput = z.input<typeof staff>

export const staffRule = rule(staff)
/** Names a member of staff. */
export const staffNumberRule = rule(z.object({ phone: mobile }))

/** The departments that a member of staff works for from now on: one at least. */
export const departmentsRule = rule(z.object({ departments: worksFor }))

export type DepartmentsInput = z.input<typeof departmentsRule.shape>

/** Where a member of staff works from now on. */
export const staffMoveRule = rule(z.object({ stationId: code('服务站', 'service station') }))

const leave = z.object({
  from: day('离岗首日', 'first day away'),
  until: day('离岗末日', 'last day away'),
  standInId: code('代班人员', 'member of staff who stands in'),
})

export type LeaveInput = z.input<typeof leave>

const longestLeave = 400

/** Who is away, from when until when, and who stands in meanwhile; judged on a day. */
export const leaveRule = (today: string) =>
  rule(leave, ({ from, until }: Right<LeaveInput>) => [
    ...wrongIf(
      until !== undefined && until < today,
      'until',
      '离岗末日不能早于今天',
      'The last day away is not before today',
    ),
    ...wrongIf(
      from !== undefined && until !== undefined && until >= today && until < from,
      'until',
      '离岗末日不能早于离岗首日',
      'The last day away is not before the first',
    ),
    ...wrongIf(
      from !== undefined && until !== undefined && until > addDays(from, longestLeave),
      'until',
      '离岗时间不能超过 400 天',
      'Nobody is away for more than 400 days',
    ),
  ])

const lending = z.object({
  stationId: code('服务站', 'service station'),
  from: day('首日', 'first day'),
  until: day('末日', 'last day'),
  reason: text('事由', 'reason', 2, 200),
})

export type LendingInput = z.input<typeof lending>

const longestLending = 90

/** Whose area is lent to a member of staff, from when until when and why; judged on a day. */
export const lendingRule = (today: string) =>
  rule(lending, ({ from, until }: Right<LendingInput>) => [
    ...wrongIf(
      until !== undefined && until < today,
      'until',
      '末日不能早于今天',
      'The last day is not before today',
    ),
    ...wrongIf(
      from !== undefined && until !== undefined && until >= today && until < from,
      'until',
      '末日不能早于首日',
      'The last day is not before the first',
    ),
    ...wrongIf(
      from !== undefined && until !== undefined && until > addDays(from, longestLending),
      'until',
      '授权时间不能超过 90 天',
      'Rights are lent for 90 days at most',
    ),
  ])
