import { plainCode } from './plain-text.ts'

const digitOf: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9, 俩: 2 },
}
const unitOf: Readonly<Record<string, number>> = {
  ...{ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1_000, 仟: 1_000, k: 1_000 },
  ...{ 万: 10_000, w: 10_000, 萬: 10_000 },
}

/** What stands around a number without changing it. */
const dress =
  /^(?:约|共|rmb|cny|¥|￥|\$)+|(?:元|块钱?|圆|rmb|cny|人民币|整|\/月|每月|人|名|个|天|年|月|岁|左右|[.。])+$/g

/** Digits with thousands marked or not, decimals, and a unit behind: `6000`, `6,000.0`, `6.5k`, `1.2万`. */
const figures = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(百|千|万|k|w)?$/

/** `五千`, `一万二`, `两千五百零六`, `12万5千`: each unit once and falling; a last digit without a unit is of the next one. */
function inWords(text: string): number | null {
  let total = 0
  let below = Infinity
  let last = 1
  for (const [, count = '', unit = '', rest] of text.matchAll(
    /([零〇]*[\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖俩]*)([十拾百佰千仟k万萬w]|$)|(.)/g,
  )) {
    if (rest !== undefined) return null
    if (count === '' && unit === '') continue
    const bare = count.replace(/^[零〇]+(?=.)/, '')
    const digits = /^\d+$/.test(bare) ? Number(bare) : bare.length === 1 ? digitOf[bare] : undefined
    const worth = unitOf[unit]
    if (worth === undefined) {
      if (digits === undefined) return null
      const skipped = bare !== count || last === 1
      total += digits * (skipped || digits > 9 ? 1 : last / 10)
      continue
    }
    if (worth >= below && worth < 10_000) return null
    const times = digits ?? (bare === '' && worth === 10 ? 1 : undefined)
    if (worth === 10_000 && total > 0 && (times ?? 0) >= 0) total = (total + (digits ?? 0)) * worth
    else if (times === undefined) return null
    else total += times * worth
    below = worth === 10_000 ? Infinity : worth
    last = worth
  }
  return total
}

/**
 * A number as people type it: `6000`, `６０００`, `6,000`, `6k`, `1.2万`, `五千`, `一万二`, with or without `元`. Null for
 * what is none or more than one, such as `6000-8000`: whoever asks says so at the field and keeps what was typed.
 */
export function readNumber(typed: string): number | null {
  const text = plainCode(typed).toLowerCase().replace(/\s/g, '').replace(dress, '')
  if (text === '' || text.length > 20) return null
  const [found, whole = '', decimals = '', unit = ''] = figures.exec(text) ?? []
  if (found !== undefined) {
    const number = Number(whole.replaceAll(',', '') + decimals) * (unitOf[unit] ?? 1)
    return Number(number.toFixed(2))
  }
  return /[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾俩]|\d[千百万kw]\d/.test(text) ? inWords(text) : null
}
