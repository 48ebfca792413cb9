import * as z from 'zod/mini'
import { placeCode, text } from './field.ts'
import { rule } from './rule.ts'
import { telephone } from './telephone.ts'

const areaCode = placeCode('服务区域', 'area that it serves')

const station = z.object({
  nameZh: text('中文名称', 'Chinese name', 1, 60),
  nameEn: text('英文名称', 'English name', 1, 120),
  areaCode,
  phone: telephone,
  addressZh: text('中文地址', 'Chinese address', 1, 120),
  addressEn: text('英文地址', 'English address', 1, 200),
})

export type StationInput = z.input<typeof station>

export const stationRule = rule(station)

/** The area alone, when it is another. */
export const stationAreaRule = rule(z.object({ areaCode }))
