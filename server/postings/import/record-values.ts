import { z } from 'zod'
import type { Degree, Shift } from '../../../rules/choices.ts'
import type { Text } from '../../platform/text.ts'

/** A cell as read: its value, or why it cannot be read. */
export type Reading<Value> = { readonly value: Value } | { readonly wrong: Text }

const wrong = (zh: string, en: string, cell: string): Reading<never> => ({
  wrong: { zh: `${zh}：“${cell}”`, en: `${en}: "${cell}"` },
})

/** Least schooling as adverts write it; null for none asked. */
const degreeWords: Readonly<Record<string, Degree | null>> = {
  '': null,
  不限: null,
  学历不限: null,
  无要求: null,
  小学: 'NONE',
  初中及以下: 'NONE',
  初中: 'JUNIOR_HIGH',
  高中: 'HIGH_SCHOOL',
  中专: 'HIGH_SCHOOL',
  中技: 'HIGH_SCHOOL',
  中职: 'HIGH_SCHOOL',
  技校: 'HIGH_SCHOOL',
  职高: 'HIGH_SCHOOL',
  '中技/中专': 'HIGH_SCHOOL',
  '中专/中技': 'HIGH_SCHOOL',
  '高中/中专': 'HIGH_SCHOOL',
  '中专/高中': 'HIGH_SCHOOL',
  大专: 'ASSOCIATE',
  专科: 'ASSOCIATE',
  高职: 'ASSOCIATE',
  本科: 'BACHELOR',
  学士: 'BACHELOR',
  硕士: 'MASTER',
  研究生: 'MASTER',
  MBA: 'MASTER',
  博士: 'DOCTORATE',
}

export function degreeOf(cell: string): Reading<Degree | null> {
  const word = cell in degreeWords ? cell : cell.replace(/及?以上$/, '')
  const value = degreeWords[word]
  return value === undefined ? wrong('学历要求无法识别', 'The degree is not understood', cell) : { value }
}

/** Least years of experience: `3`, `3-4年`, `10年及以上`, `无需经验`; null when unstated. */
export function yearsOf(cell: string): Reading<number | null> {
  if (cell === '') return { value: null }
  if (/^(无需经验|经验不限|不限|在校生\/应届生|应届生?|在校生?|\d+年以下)$/.test(cell)) return { value: 0 }
  const years = /^(\d{1,2})(?:-\d{1,2})?(?:年)?(?:及?以上)?$/.exec(cell)?.[1]
  return years === undefined || Number(years) > 50
    ? wrong('工作年限无法识别', 'The years of experience are not understood', cell)
    : { value: Number(years) }
}

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
  return z.iso.date().safeParse(cell).success
    ? { value: cell }
    : wrong('发布日期无法识别', 'The day of posting is not understood', cell)
}

export const areaCodeOf = (cell: string): Reading<string | null> =>
  cell === '' || /^\d{6}$/.test(cell)
    ? { value: cell || null }
    : wrong('行政区划代码应为六位数字', 'An area code has six digits', cell)

const shiftWords: readonly (readonly [RegExp, Shift])[] = [
  [/倒班|轮班|两班|三班|白夜班|四班/, 'ROTATING'],
  [/长?白班|日班|(?:不上|无)夜班/, 'DAY'],
  [/夜班|晚班/, 'NIGHT'],
  [/时间灵活|时间自由|弹性工作|灵活排班/, 'FLEXIBLE'],
]

/** When work is done, if the words say so. */
export const shiftOf = (words: string): Shift | null =>
  shiftWords.find(([pattern]) => pattern.test(words))?.[1] ?? null

/** Whether the words prefer or welcome veterans. */
export const prefersVeterans = (words: string): boolean =>
  /(?:退役|退伍|复员|转业)(?:军人|士兵|军官|老兵|兵)?(?:者)?(?:优先|均?可|欢迎)|(?:优先|欢迎)[^,，。]{0,4}(?:退役|退伍)(?:军人|士兵|老兵|兵)/.test(
    words,
  )
