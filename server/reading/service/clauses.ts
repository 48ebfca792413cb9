import type { Span } from '../text/scanner.ts'
import { isOthersWork, ofOneself, wasAboutKin } from './standing/people.ts'
import { isAccomplished, isBareDenial, isProposed, isUndone, isUnused } from './standing/undone.ts'
import { isWish } from './standing/wishes.ts'

/** A part of a text between two marks, by its offsets. */
export interface Clause extends Span {
  readonly text: string
}

/** Where the writer comes in within a part: 人家开车我修车. */
const writerComesIn =
  '(?<=[\\u3400-\\u9fff]{2})(?<![让叫教带跟和找请给派陪帮对把被比是由替于为要说劝喊归的])(?=[我俺](?:自己|就|只|是|来|在|负责|管|专门|主要|才|其实|也|还|则|都|一直|没|不|会|能|当|干|们班|们连))'
const marks = new RegExp(
  `[，。；、,.;/!?！？\\n|+()（）:：]|——?|-(?=(?:i|we|was|then|ran|drove|did|fixed|worked) )|\\band\\b|\\bbut\\b|(?<=[\\u3400-\\u9fff])(?:后来|然后|以及|接着|而是|反而|但是|可是|不过|结果(?=[我就还都是去被分到一两三没让叫在]))|${writerComesIn}`,
  'gu',
)

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

const alsoWished = /^(?:比如|例如|像|包括)|(?:也行|也可以?|都行|都可以|均可)$/

/** The parts that wish: those that say so, and what goes on with it: 想做机械设计、工艺, 先做仓库也行, 比如文员. */
export function wishedIn(clauses: readonly Clause[], text: string): Clause[] {
  let hasWished = false
  let wishes = false
  return clauses.filter((clause) => {
    const said = clause.text.trim()
    const isListed = wishes && text[clause.from - 1] === '、'
    wishes = isWish(said) || isListed || (hasWished && alsoWished.test(said))
    hasWished ||= wishes
    return wishes
  })
}

/** What a unit was, of which its teller says next what he himself did: 我们团是高炮团，我在食堂做饭. */
const ofUnit =
  /^(?:我们|咱们?)?[团连营旅班队师]?(?:部队|单位)?(?:是|属于)[^，]*(?:[团连营旅队师兵]|部队|单位)的?$/

/** How a part stands to what its writer did. */
export type Standing = 'DONE' | 'UNDONE' | 'OTHERS' | 'WISHED' | 'UNIT' | 'UNUSED'

/** What is only not wanted was done all the same: 不想再跑长途. */
const unwanted = /不想|不愿|不要|不考虑|不喜欢|别(?:让|给|叫|介绍|推荐|安排)|don't want|not want/
export const isUnwanted = ({ text }: Pick<Clause, 'text'>): boolean => unwanted.test(text)

/** What is taken for done where nothing else is told. */
const isOnlyOne: ReadonlySet<Standing> = new Set(['OTHERS', 'UNUSED'])

/** How far back a bare denial reaches: 领导建议我去跑药代，我嘴笨，不去. */
const reach = 3
/** So long is a part at most that names a thing and says nothing of it: 开车，我不会. */
const shortOne = 6

/** A part longer than this is no sentence: nothing is read of how it stands. */
const longestRead = 200

/** How each part of a text stands. */
export function standingsOf(clauses: readonly Clause[], text: string): Map<Clause, Standing> {
  const wished = new Set(wishedIn(clauses, text))
  const said = clauses.map((clause) => clause.text.trim())
  const standings = clauses.map((clause, at): Standing => {
    if (wished.has(clause)) return 'WISHED'
    if (clause.text.length > longestRead) return 'DONE'
    if (isOthersWork(said[at]!, said[at + 1] ?? '')) return 'OTHERS'
    if (isUndone(said[at]!)) return 'UNDONE'
    if (isUnused(said[at]!, said[at + 1] ?? '')) return 'UNUSED'
    return ofUnit.test(said[at]!) && ofOneself.test(said[at + 1] ?? '') ? 'UNIT' : 'DONE'
  })
  said.forEach((words, at) => {
    if (wasAboutKin.test(words) && at > 0) standings[at - 1] = 'OTHERS'
    if (!isBareDenial(words)) return
    standings[at] = 'UNDONE'
    const denied = deniedBefore(said, standings, at)
    if (denied !== null) standings[denied] = 'UNDONE'
  })
  // Who tells of others only tells of himself by it: 老兵转业后在武装部征兵; what lies unused is then all there is.
  const told = standings.some((standing) => standing === 'DONE')
  return new Map(
    clauses.map((clause, at) => [clause, !told && isOnlyOne.has(standings[at]!) ? 'DONE' : standings[at]!]),
  )
}

/** What a bare denial denies: what was proposed before it, or what stands right before it if that is short. */
function deniedBefore(said: readonly string[], standings: readonly Standing[], at: number): number | null {
  for (let before = at - 1; before >= Math.max(0, at - reach); before--) {
    if (standings[before] !== 'DONE' || isAccomplished(said[before]!)) continue
    if (isProposed(said[before]!) || (before === at - 1 && said[before]!.length <= shortOne)) return before
  }
  return null
}

/** The parts that tell of what was done or can be done: neither denied nor only wished for, nor only the unit's. */
export function toldIn(text: string): Clause[] {
  return [...standingsOf(clausesOf(text), text)]
    .filter(([, standing]) => standing === 'DONE')
    .map(([clause]) => clause)
}
