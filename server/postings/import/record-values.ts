import type { Degree } from '../../../rules/choices.ts'
import { isDay } from '../../../rules/office-time.ts'
import type { Text } from '../../../rules/text.ts'
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

/** Whole CNY a month; null when unstated. */
export function payOf(cell: string): Reading<number | null> {
  if (cell === '') return { value: null }
  const pay = /^\d{1,7}(\.\d+)?$/.test(cell) ? Math.round(Number(cell)) : 0
  return pay > 0 && pay <= mostPay ? { value: pay } : wrong('薪酬无法识别', 'The pay is not understood', cell)
}

/** Months of pay a year; 12 when unstated. */
export function monthsOf(cell: string): Reading<number> {
  if (cell === '') return { value: 12 }
  const months = /^\d{1,2}$/.test(cell) ? Number(cell) : 0
  return months >= 12 && months <= 36
    ? { value: months }
    : wrong('年薪月数无法识别', 'The months of pay are not understood', cell)
}

export function dayOf(cell: string): Reading<string | null> {
  if (cell === '') return { value: null }
  return isDay(cell)
    ? { value: cell }
    : wrong('发布日期无法识别', 'The day of posting is not understood', cell)
}

export const areaCodeOf = (cell: string): Reading<string | null> =>
  cell === '' || /^\d{6}$/.test(cell)
    ? { value: cell || null }
    : wrong('行政区划代码应为六位数字', 'An area code has six digits', cell)
