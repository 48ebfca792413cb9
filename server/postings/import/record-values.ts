import type { Degree } from '../../../rules/choices.ts'
import { addDays } from '../../../rules/office-time.ts'
import type { Text } from '../../../rules/text.ts'
import { readDay } from '../../../rules/typed-day.ts'
import { readNumber } from '../../../rules/typed-number.ts'
import { degreeNamed, yearsNamed } from '../../reading/index.ts'

/** A cell as read: its value, or why it cannot be read. */
export type Reading<Value> = { readonly value: Value } | { readonly wrong: Text }

const wrong = (zh: string, en: string, cell: string): Reading<never> => ({
  wrong: { zh: `${zh}：“${cell}”`, en: `${en}: "${cell}"` },
})

const valueOf = <Value>(value: Value | undefined, wrongAs: Reading<never>): Reading<Value> =>
  value === undefined ? wrongAs : { value }

/** Least schooling as adverts write it; null for none asked. */
export const degreeOf = (cell: string): Reading<Degree | null> =>
  valueOf(degreeNamed(cell), wrong('学历要求无法识别', 'The degree is not understood', cell))

/** Least years of experience; null when unstated. */
export const yearsOf = (cell: string): Reading<number | null> =>
  valueOf(yearsNamed(cell), wrong('工作年限无法识别', 'The years of experience are not understood', cell))

const mostPay = 1_000_000
/** Less is the pay of an hour, of a day, or in thousands. */
const leastPay = 500

/** Whole CNY a month; null when unstated. */
export function payOf(cell: string): Reading<number | null> {
  if (cell === '') return { value: null }
  const pay = readNumber(cell)
  if (pay === null || pay > mostPay) return wrong('薪酬无法识别', 'The pay is not understood', cell)
  return pay >= leastPay
    ? { value: Math.round(pay) }
    : wrong('薪酬不像一个月的（单位应为元/月）', 'This cannot be the pay of a month, in CNY', cell)
}

/** Months of pay a year; 12 when unstated. */
export function monthsOf(cell: string): Reading<number> {
  if (cell === '') return { value: 12 }
  const months = readNumber(cell) ?? 0
  return Number.isInteger(months) && months >= 12 && months <= 36
    ? { value: months }
    : wrong('年薪月数无法识别', 'The months of pay are not understood', cell)
}

/** What was posted earlier is no vacancy any more. */
const oldestDays = 5 * 365

/** The day of posting, not after the day `today` and not years before it; null when unstated. */
export function postedOn(cell: string, today: string): Reading<string | null> {
  if (cell === '') return { value: null }
  const day = readDay(cell.replace(/[T ]\d{1,2}:\d{2}.*$/, ''), today)
  if (day === null) return wrong('发布日期无法识别', 'The day of posting is not understood', cell)
  if (day > addDays(today, 1)) return wrong('发布日期在将来', 'The day of posting is still to come', cell)
  return day >= addDays(today, -oldestDays)
    ? { value: day }
    : wrong('发布已超过五年', 'It was posted more than five years ago', cell)
}

/** Six digits, also as a spreadsheet writes a number: `350505.0`. */
export function areaCodeOf(cell: string): Reading<string | null> {
  const code = cell.replace(/\.0+$/, '')
  return code === '' || /^\d{6}$/.test(code)
    ? { value: code || null }
    : wrong('行政区划代码应为六位数字', 'An area code has six digits', cell)
}
