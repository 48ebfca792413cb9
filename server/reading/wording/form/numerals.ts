import { replaced, type NormalForm } from './normal-form.ts'

const digits: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from('〇一二三四五六七八九', (one, value) => [one, value])),
  ...Object.fromEntries(Array.from('零壹贰叁肆伍陆柒捌玖', (one, value) => [one, value])),
  两: 2,
}
const tens: Readonly<Record<string, number>> = { 廿: 20, 卄: 20, 卅: 30, 卌: 40 }

const oneDigit = '[〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖]'
const spelled = new RegExp(
  `(?:${oneDigit}|\\d)?[十拾](?:${oneDigit}|\\d(?!\\d))?|[廿卄卅卌][十]?${oneDigit}?|(?:${oneDigit}\\d|[2-6]${oneDigit})(?=周?岁)|${oneDigit}{2}(?=周?岁|以[下内]|[至到-][二三四五六2-6])|(?<=[\\d十八][至到-])${oneDigit}{2}(?!\\p{Script=Han})`,
  'gu',
)
/** What counts no years: 十分, 十字路口, 十堰. */
const noNumber = /^[十拾](?:分|字|堰|佳|足|全|大|强|里|八般)/

/** 三十五 → 35, 卅五 → 35, 三五 → 35. */
function valueOf(words: string): number {
  const [first = '', second = '', third = ''] = words
  if (first in tens) return (tens[first] ?? 0) + (digits[second] ?? digits[third] ?? 0)
  if (first === '十' || first === '拾') return 10 + (digits[second] ?? (Number(second) || 0))
  if (second === '十' || second === '拾')
    return (digits[first] ?? (Number(first) || 0)) * 10 + (digits[third] ?? (Number(third) || 0))
  return (digits[first] ?? (Number(first) || 0)) * 10 + (digits[second] ?? (Number(second) || 0))
}

/** 一九九零年 */
const spelledYear = /(?:一九|二[〇零])[〇零一二三四五六七八九]{2}(?=年)/g

/** 九八年后 */
const shortYear =
  /(?<![〇零一二三四五六七八九十百\d])[五六七八九〇零][〇零一二三四五六七八九](?=年(?:[以之]?[前后]|出?生(?!产)))/g

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
const valueOfRoman = (words: string): number =>
  Array.from(words, (one) => romanDigits[one] ?? 0).reduce(
    (sum, value, at, all) => sum + (value < (all[at + 1] ?? 0) ? -value : value),
    0,
  )

/** Letters that stand for digits beside a digit: 3O岁, l8-35岁. */
const letterDigit: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', z: '2', s: '5', b: '8' }

/** The form with numbers below a hundred as digits, however they were written. */
export function withDigits(form: NormalForm): NormalForm {
  const years = replaced(form, spelledYear, (words) => Array.from(words, (one) => digits[one] ?? '').join(''))
  const shortYears = replaced(years, shortYear, (words) =>
    Array.from(words, (one) => digits[one] ?? '').join(''),
  )
  const chinese = replaced(shortYears, spelled, (words, from) =>
    noNumber.test(shortYears.text.slice(from, from + 4)) ? null : String(valueOf(words)),
  )
  const roman = replaced(chinese, /(?<![a-z])[ivxl]{2,7}(?=周?岁|-[ivxl\d]+周?岁)/g, (words) =>
    String(valueOfRoman(words)),
  )
  const joined = replaced(roman, /\d[.·]\d[.·]?(?=周?岁)/g, (words) => words.replaceAll(/[.·]/g, ''))
  return replaced(joined, /(?<![a-z\d])(?:\d[olizsb]|[olizsb]\d)(?=周?岁|以[下内]|-[1-6]\d)/g, (words) =>
    Array.from(words, (one) => letterDigit[one] ?? one).join(''),
  )
}
