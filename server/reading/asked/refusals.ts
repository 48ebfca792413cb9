import { shiftWordAt } from '../advert/shift-words.ts'
import type { Span } from '../text/scanner.ts'
import { blot } from './asked.ts'

const verbs =
  '(?:想)?(?:要|做|干|当|找|去|上(?!海|饶|虞)|倒|值|熬|跑|开|坐|招|接受|考虑|推荐|喜欢|愿意?|想|会)'
const marks = [
  // 不要夜班, 不想做销售, 不上夜班, 不考虑中介
  `不(?:太)?${verbs}(?:去|做|干|当|上(?!海|饶|虞)|倒|值|跑)?(?:任何|什么)?`,
  // 不出差, 不驻外: what is refused is the very word
  '不(?=出差|外派|驻外|驻场|应酬|喝酒|打电话|值班|轮岗|搬运|直播|坐班|站岗|夜班|晚班|倒班|轮班|中介|外包|销售|推销|体力)',
  // 非销售, never 非洲 or 非标
  '(?<![除是常并])非(?![洲遗标凡织机常开金诉全])',
  '除(?:了|开|去)?(?=[^\\s,，]+?(?:以外|之外|外|都|均|$|[\\s,，]))(?!尘|湿|草|锈|磷|味|甲|冰)',
  '排除|拒绝|谢绝|讨厌|不含|不包括|别(?:给我)?(?:推荐|要|找)',
  `(?:无|没有?)(?=[^\\s,，]{0,2}(?:夜班|晚班|倒班|销售|推销|应酬|出差|中介|外包))`,
  String.raw`(?:^|(?<=[\s,，]))[-−](?=[\p{Script=Han}a-z])`,
  String.raw`\b(?:no|not|without|except|excluding|avoid|anything but)\b`,
]
const mark = new RegExp(marks.join('|'), 'gu')
const end = /[,，。;；!\n]|\s(?!$)/
const englishEnd = /[,，。;；!\n]| but /
const tail =
  /(?:以外|之外|除外|外|勿扰|免谈|(?:就|都|的)?不(?:要|考虑|做|去|想去))?(?:的)?(?:工作|岗位|职位|类)?(?:都行|都可以?|均可|也?行|皆可|一律)?$/

/** A refused stretch of a plain text, with the words that refuse it. */
export interface Refusal extends Span {
  /** Where what is refused begins. */
  readonly inner: number
}

function contentEnd(text: string, from: number, isEnglish: boolean): number {
  const rest = text.slice(from)
  const blank = /^\s*/.exec(rest)?.[0].length ?? 0
  const stop = (isEnglish ? englishEnd : end).exec(rest.slice(blank))
  const whole = stop ? from + blank + stop.index : text.length
  // 不上夜班的保安, 除了保安都行: what follows is wanted again.
  const inside = text.slice(from, whole)
  const shift = shiftWordAt(text, from + blank)
  const of = /(?:以外|之外|外)?(?:的(?!士)|都(?!市)|但|只要|其[他它])/.exec(inside)
  if (of && of.index > 0) return from + of.index
  return shift &&
    shift.to < whole &&
    /^\p{Script=Han}/u.test(text.slice(shift.to)) &&
    !/^[、和或及与]/.test(text.slice(shift.to))
    ? shift.to
    : whole
}

/** What is refused behind it: 北京以外, 夜班不要. */
const markAfter = new RegExp(
  `([^\\s,，。;；${blot}]{2,12}?)(?:以外|之外|除外|勿扰|免谈|(?:就|都|的)?不(?:要|考虑|做|去|想去)(?=$|[\\s,，。;；]))`,
  'gu',
)

/** Where a text says what is not wanted. */
export function refusalsIn(text: string): Refusal[] {
  const found: Refusal[] = []
  for (const match of text.matchAll(mark)) {
    const inner = match.index + match[0].length
    if ((found.at(-1)?.to ?? 0) > match.index) continue
    const to = contentEnd(text, inner, /^[a-z]/.test(match[0]))
    if (text.slice(inner, to).replaceAll(blot, '').trim() !== '') found.push({ from: match.index, inner, to })
  }
  for (const match of text.matchAll(markAfter)) {
    const [from, to] = [match.index, match.index + match[0].length]
    if (!found.some((refusal) => refusal.from < to && from < refusal.to))
      found.push({ from, inner: from, to })
  }
  return found
}

/** What is refused, without the words around it: 保安 of 保安以外都行. */
export const refusedCore = (words: string): string => words.trim().replace(tail, '')
