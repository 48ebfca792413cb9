import type { PayBasis } from '../../../rules/choices.ts'
import type { AskedPay, Finder, Sighting } from './asked.ts'

const digits = '零一二三四五六七八九'
const han = '[零一二两三四五六七八九十百千万]'
/** 6000, 6k, 6.5千, 1万5, 八千, 一万二, 万. */
const amount = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?) ?(?:k|w|千|百|万\d?)?|${han}{1,5}`
const unit = String.raw`(?: ?(?:元|块钱?|块|rmb|cny|yuan))?`
const month = String.raw`(?:\/|每|一个?|a |per |p)?(?:月|mo(?:nth)?)`
const day = String.raw`(?:\/|每|一|a |per )?(?:天|日|day)`
const hour = String.raw`(?:\/|每|一个?|an |per )?(?:小?时|钟头|h(?:our|r)?)`
/** Before the amount: 一天200, 每月6000. */
const perBefore = String.raw`(?:(?:(?<dayBefore>(?:一|每)?(?:天|日)(?!结))|(?<monthBefore>(?:一个?|每个?)月|月)|(?<hourBefore>(?:一个?|每个?)小?时)|(?<yearBefore>一年|每年))(?:能|可|得)?(?:赚|挣|拿|给)? ?)?`
const year = String.raw`(?:\/|每|一|a |per )?(?:年|year)`
const per = `(?: ?(?:(?<hour>${hour})|(?<day>${day})|(?<month>${month})|(?<year>${year}))(?![\\p{Script=Han}a-z]{0,1}(?:制|班|验)))?`
const start = String.raw`(?<head>(?:(?:月|底|基本|到手)?(?:薪资?|工资|收入|待遇|报酬)(?:要求|在|为|是|要|不?低于)?|底薪|月入|月收入|月薪|日薪|时薪|年薪|日工资|pay(?:s|ing)?|salary|wages?)[: ]*)?`
const leastBefore = String.raw`(?<before>(?:不低于|不少于|至少|最低|最少|高于|大于|超过|多于|过|上|满|over|above|at least|min(?:imum)?|from|more than|>=?)\s*)?`
const leastAfter = String.raw`(?<after> ?(?:(?:及|或|和)?以上|左右|上下|\+|起步?|up|往上|打底|or more|plus|and above))?`
const mostAfter = String.raw`(?<most> ?(?:(?:及|或|和)?以下|以内|之内|封顶|max|or less))?`
const range = String.raw`(?:\s*(?:-|~|–|—|至|到)\s*(?<upper>${amount})${unit})?`
const pattern = new RegExp(
  `${start}${perBefore}${leastBefore}(?<amount>${amount})${unit}${range}${per}${leastAfter}${mostAfter}${unit}`,
  'gu',
)

function hanNumber(text: string): number {
  let [sum, part, digit] = [0, 0, 0]
  let scale = 1
  for (const one of text.replaceAll('两', '二')) {
    const value = digits.indexOf(one)
    if (value >= 0) digit = value
    else {
      const by = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 }[one] ?? 1
      if (by === 10_000) {
        sum += (part + digit || 1) * by
        part = 0
      } else part += (digit || 1) * by
      digit = 0
      scale = by
    }
  }
  // 一万五 is 15,000: a last digit stands for the next lower scale.
  return sum + part + digit * (scale >= 100 && digit > 0 ? scale / 10 : 1)
}

function numberOf(text: string): number {
  const plain = text.replaceAll(/[, ]/g, '')
  const [, whole, scale, rest] = /^(\d+(?:\.\d+)?)(k|w|千|百|万)?(\d)?$/.exec(plain) ?? []
  if (whole === undefined) return hanNumber(plain)
  const by = { k: 1_000, w: 10_000, 千: 1_000, 百: 100, 万: 10_000 }[scale ?? ''] ?? 1
  return Number(whole) * by + (rest === undefined ? 0 : (Number(rest) * by) / 10)
}

/** Days and hours of a month, as postings reckon them (rules/posting.ts). */
const monthly = { MONTH: 1, DAY: 21.75, HOUR: 174, PIECE: 1 } as const satisfies Record<PayBasis, number>

const basisOf = (groups: Readonly<Record<string, string | undefined>>): PayBasis => {
  const { head = '', day: ofDay, hour: ofHour, dayBefore, hourBefore } = groups
  if (ofHour ?? hourBefore ?? (head.startsWith('时') ? head : undefined)) return 'HOUR'
  return (ofDay ?? dayBefore ?? (head.startsWith('日') ? head : undefined)) ? 'DAY' : 'MONTH'
}

/** What a bare number can be as pay: others are years, counts, the names of things. */
const plausible = { MONTH: [1_000, 200_000], DAY: [50, 5_000], HOUR: [8, 1_000], PIECE: [1, 1] } as const

function payOf(groups: Readonly<Record<string, string | undefined>>): AskedPay | null {
  const basis = basisOf(groups)
  const isYearly = (groups.year ?? groups.yearBefore) !== undefined || (groups.head ?? '').startsWith('年')
  const typed = numberOf(groups.amount ?? '') / (isYearly ? 12 : 1)
  // 5-8k: the scale of the end is that of the beginning too.
  const upper = groups.upper === undefined ? null : numberOf(groups.upper)
  const lower =
    upper !== null && typed < 100 && upper >= 1_000 ? typed * (upper > 100_000 ? 10_000 : 1_000) : typed
  const [least, most] = plausible[basis]
  if (!(lower >= least && lower <= most)) return null
  const inMonth = Math.round(lower * monthly[basis])
  return groups.most === undefined
    ? { kind: 'PAY', least: inMonth, most: null, basis, typed: Math.round(lower * 100) / 100 }
    : { kind: 'PAY', least: null, most: inMonth, basis, typed: Math.round(lower * 100) / 100 }
}

/** Whether a number stands for pay: something says so, or it stands alone and can hardly be anything else. */
function isPay(text: string, found: RegExpExecArray): boolean {
  const {
    head,
    before,
    after,
    most,
    hour: ofHour,
    day: ofDay,
    month: ofMonth,
    dayBefore,
    monthBefore,
    hourBefore,
    yearBefore,
    upper,
    amount: typed = '',
  } = found.groups ?? {}
  const [from, to] = [found.index, found.index + found[0].length]
  const beside = text.slice(to, to + 1)
  if (/^(?:年|届|号|路|米|吨|人|名|岁|后|\d)/.test(beside)) return false
  if (/[a-z\d.]$/.test(text.slice(0, from))) return false
  const isScaleOnly = /^[百十万千]+$/.test(typed)
  const ofBefore = dayBefore ?? monthBefore ?? hourBefore ?? yearBefore
  if (head ?? before ?? after ?? most ?? ofHour ?? ofDay ?? ofMonth ?? ofBefore ?? upper)
    return !isScaleOnly || before !== undefined
  if (isScaleOnly) return false
  const isAlone =
    /^(?:$|[^\p{Script=Han}a-z\d])/u.test(beside) &&
    /(?:^|[^\p{Script=Han}a-z\d])$/u.test(text.slice(0, from))
  const value = numberOf(typed)
  return /[k千万w元块]/.test(found[0]) || (isAlone && value >= 1_500 && !(value >= 1_950 && value <= 2_035))
}

/** Pay: 6000以上, 月薪八千, 5k-8k, 时薪25, 日薪300, over 8000. */
export const findPay: Finder = (text) => {
  const found: Sighting[] = []
  for (const match of text.matchAll(pattern)) {
    if (!isPay(text, match)) continue
    const meaning = payOf(match.groups ?? {})
    if (!meaning) continue
    const trimmed = match[0].trimEnd()
    found.push({ from: match.index, to: match.index + trimmed.length, meaning })
  }
  return found
}
