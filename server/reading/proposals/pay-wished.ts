import type { Clause } from '../service/clauses.ts'
import { spanOf, type ProposalSpan } from './proposal.ts'

const digits = '一二三四五六七八九'
const digitOf = (word: string): number => (word === '两' ? 2 : digits.indexOf(word) + 1)

/** `六千五`, `六七千`, `一万二`, `6千`, `6-8k`, `8000`: the least that is meant; null for anything else. */
function amountOf(words: string): number | null {
  const plain = /^(\d+(?:\.\d+)?)(?:[-~到至]\d+(?:\.\d+)?)?(千|万|k|w)?$/.exec(words)
  const unit: Record<string, number> = { 千: 1_000, k: 1_000, 万: 10_000, w: 10_000 }
  if (plain?.[1]) return Math.round(Number(plain[1]) * (unit[plain[2] ?? ''] ?? 1))
  const spoken =
    /^([一二两三四五六七八九])(?:[到至]?[一二两三四五六七八九])?([千万])([一二两三四五六七八九])?[千百]?/.exec(
      words,
    )
  if (!spoken?.[1]) return null
  const step = spoken[2] === '万' ? 10_000 : 1_000
  return digitOf(spoken[1]) * step + (spoken[3] ? (digitOf(spoken[3]) * step) / 10 : 0)
}

const amount = String.raw`(\d+(?:\.\d+)?(?:[-~到至]\d+(?:\.\d+)?)?[千万kw]?|[一二两三四五六七八九](?:[到至]?[一二两三四五六七八九])?[千万](?:[一二两三四五六七八九](?![千万])[千百]?)?(?:[到至][一二三四五六七八九]千)?)`
const before =
  '(?:月薪|工资|薪资|薪水|待遇|底薪|收入|月收入|一个?月|每月|月入|到手|拿|起码|至少|不低于|最少|pay|salary|wage|earn)'
const least =
  '(?:不低于|不少于|至少|最低|最少|起码|要求?|能有|能拿|能到|有个?|在|是|给|得|个|开|到手|of|:| |over|above|at least|rmb|¥|￥)*'
const pay = new RegExp(
  `${before}${least}${amount}|${amount}(?:元|块|rmb|yuan)?(?:钱)?(?: ?(?:一个?月|每月|以上|起|左右|往上|多?就行|多?就可以|多?都行|a month|per month|and above|or more))`,
)
const likely = { from: 1_000, to: 100_000 }

/** The least pay that a wish names, CNY a month. */
export function payWished(clause: Clause): ProposalSpan[] {
  const found = pay.exec(clause.text)
  const least = found && amountOf(found[1] ?? found[2] ?? '')
  if (!least || least < likely.from || least > likely.to) return []
  return [{ kind: 'PAY_MIN', value: String(least), ...spanOf(clause) }]
}
