import type { Span } from '../text/scanner.ts'

/** A part of a text between two marks, by its offsets. */
export interface Clause extends Span {
  readonly text: string
}

const marks = /[，。；、,.;/!?！？\n|+()（）:：]|\band\b|(?<=[\u3400-\u9fff])(?:后来|然后|以及|接着)/gu
/** What is wished for is no service: 想干保安, 希望月薪六千. */
const wish =
  /^(?:现在|目前|退伍后|以后|将来)?(?:想|希望|打算|准备|求职|应聘|意向|期望|要求|最好|愿意|想要|想找|找个?|i want|i would like|looking for|wish|hope|prefer)/
/** Nothing that was done: 没干过炊事, 不会修车. */
const denied =
  /^(?:我|但|可|可是|但是|从来|从|也|就是|都)?(?:不会|不懂|不能|不是|不想|不愿|不要|没有?(?:干|做|学|考|当|开|拿)|没有|从没|从未|未|无|never|no |not |cannot|can't|don't|didn't)/
/** What only begins like it: 没少修车, 不仅会修车, 无线电. */
const notDenied = /^(?:没少|不只|不仅|不光|无线|无人|未来|未婚|无事故|无差错)/

export const isWish = (clause: string): boolean => wish.test(clause.trim())

/** 电焊不行, 修车不太会. */
const deniedAfter = /(?:不行|不会|不太会|不懂|不精|没学过|没干过|没考过?|没接触过)(?:了|的|啊)?$/

const saysNothing = (clause: string): boolean =>
  isWish(clause) ||
  (denied.test(clause.trim()) && !notDenied.test(clause.trim())) ||
  deniedAfter.test(clause.trim())

/** A text's parts, whatever they say. */
export function clausesOf(text: string): Clause[] {
  const ends = [...text.matchAll(marks)].map((mark) => [mark.index, mark.index + mark[0].length] as const)
  let from = 0
  const clauses: Clause[] = []
  for (const [end, next] of [...ends, [text.length, text.length] as const]) {
    if (end > from) clauses.push({ from, to: end, text: text.slice(from, end) })
    from = next
  }
  return clauses
}

/** The parts that tell of what was done or can be done: neither denied nor only wished for. */
export const toldIn = (text: string): Clause[] =>
  clausesOf(text).filter((clause) => !saysNothing(clause.text))
