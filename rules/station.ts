import * as z from 'zod/mini'
import { code, day, placeCode, text, textOrNull, version } from './field.ts'
import { addDays } from './office-time.ts'
import { rule, wrongIf, type Right } from './rule.ts'
import { telephone } from './telephone.ts'

const areaCode = placeCode('服务区域', 'area that it serves')

const station = z.object({
  nameZh: text('中文名称', 'Chinese name', 1, 60),
  nameEn: text('英文名称', 'English name', 1, 120),
  areaCode,
  phone: telephone,
  addressZh: text('中文地址', 'Chinese address', 1, 120),
  addressEn: text('英文地址', 'English address', 1, 200),
  hoursZh: textOrNull('中文办公时间', 'Chinese office hours', 100),
  hoursEn: textOrNull('英文办公时间', 'English office hours', 160),
})

export type StationInput = z.input<typeof station>

export const stationRule = rule(station)

/** The area alone, when it is another. */
export const stationAreaRule = rule(z.object({ areaCode }))

const closing = z.object({
  successorId: code('接收服务站', 'station that takes over'),
  on: day('撤销日期', 'day of closing'),
  reason: text('事由', 'reason', 2, 200),
  version,
})

export type StationClosingInput = z.input<typeof closing>

const longestNotice = 365

/** When a station closes, who takes over and why; judged on a day. */
export const stationClosingRule = (today: string) =>
  rule(closing, ({ on }: Right<StationClosingInput>) => [
    ...wrongIf(
      on !== undefined && on < today,
      'on',
      '撤销日期不能早于今天',
      'The day of closing is not before today',
    ),
    ...wrongIf(
      on !== undefined && on > addDays(today, longestNotice),
      'on',
      '撤销日期不能晚于一年后',
      'The day of closing is at most a year from now',
    ),
  ])

/** To which station a fair is handed over. */
export const stationFairRule = rule(z.object({ stationId: code('服务站', 'service station'), version }))
