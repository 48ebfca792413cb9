import { anyDemand, notToBeAvoided, type Attribute } from '../subjects/attribute.ts'
import type { WordingTopic } from '../law.ts'

/** Words of one topic by which people are told apart. */
export interface Traits {
  readonly topic: WordingTopic
  /** Parted by blanks. */
  readonly words: readonly string[]
  /** Only to turn people away for it is wrong; to want it is not, or says something else. */
  readonly whenAvoided?: true
  /** A clause of nothing else says it too. */
  readonly alone?: true
  /** What makes other words of them, before and behind, parted by blanks. */
  readonly notAfter?: string
  readonly notBefore?: string
  /** Work named in the sentence that truly needs it. */
  readonly unless?: RegExp
}

/** Behind a word for people it is the name of a house, of wares or of who comes: 小妹奶茶店, 阿姨家政, 老人用品. */
const houses =
  '(?!\\p{Script=Han}{0,5}(?<![看守管开])(?:店|馆|坊|城|街|(?<!绕)路|铺|档口|堂|院|超市|烧烤|奶茶|品牌|公司|村|装|鞋|服装|用品|餐|小吃|家政|社区|俱乐部|网吧|火锅|面馆|商行|工作室|组合|食堂|公寓|宿舍|乐园|医院|画像|游戏|节(?=$|[,。]))(?!(?:勿|免|不|优|的不)))'

const alternatives = (words: string): string =>
  words
    .split(' ')
    .toSorted((one, other) => other.length - one.length)
    .map((word) => (/^[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word))
    .join('|')

export const attributeOf = ({
  topic,
  words,
  whenAvoided,
  alone,
  notAfter,
  notBefore,
  unless,
}: Traits): Attribute => ({
  topic,
  pattern: new RegExp(
    `${notAfter ? `(?<!${alternatives(notAfter)})` : ''}(?:${alternatives(words.join(' '))})${notBefore ? `(?!${alternatives(notBefore)})` : ''}${whenAvoided ? '' : houses}`,
    'gu',
  ),
  refuses: whenAvoided ? notToBeAvoided : anyDemand,
  ...(alone && { alone }),
  ...(unless && { unless }),
})
