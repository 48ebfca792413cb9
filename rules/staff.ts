import * as z from 'zod/mini'
import { mobile } from './account.ts'
import { personName, text } from './field.ts'
import { rule } from './rule.ts'

const staff = z.object({
  name: personName('姓名', 'name'),
  phone: mobile,
  stationId: text('服务站编号', 'id of the station', 1, 100),
})

export type StaffInput = z.input<typeof staff>

export const staffRule = rule(staff)
/** Names a member of staff. */
export const staffNumberRule = rule(z.object({ phone: mobile }))
