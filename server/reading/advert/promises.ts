import type { PayBasis } from '../../../rules/choices.ts'
import type { Benefit } from '../asked/asked.ts'

const promised: readonly (readonly [Benefit, RegExp])[] = [
  ['LODGING', /(?:包|管|提供|免费|供)(?:食宿|吃包?管?住|住宿?|宿舍)|食宿|住宿|宿舍|accommodation/],
  ['BOARD', /(?:包|管|提供|免费|供)(?:食宿|吃|餐|饭|三餐|午餐|工作餐)|食宿|食堂|餐补|meals/],
  ['WEEKENDS', /双休|weekends off/],
  ['INSURANCE', /[五六七八]险|社保|公积金|social insurance/],
  ['NO_OVERTIME', /(?:不|无|不用|无需)加班|no overtime/],
  ['FROM_HOME', /居家办公|在家办公|远程(?:办公|工作)|在家|remote|work from home/],
  ['NO_BASE_PAY', /无责任?底薪/],
]
const daily = /日结|天结|当天结|现结|日薪|[一每]天\d{2,4}|\d{2,4}元?[一每/]天/
const weekly = /周结/
const hourly = /时薪|小时工|元\/小?时/
const pieces = /计件/

/** What a text promises beside work and pay. */
export const promisesIn = (text: string): Benefit[] =>
  promised.filter(([, pattern]) => pattern.test(text)).map(([benefit]) => benefit)

export const isPaidWeekly = (text: string): boolean => weekly.test(text)

/** What pay is reckoned by, where a text says so. */
export function basisIn(text: string): PayBasis | null {
  if (daily.test(text)) return 'DAY'
  if (hourly.test(text)) return 'HOUR'
  return pieces.test(text) ? 'PIECE' : null
}
