import type { Span } from '../text/scanner.ts'

/** A part of a text between two marks, by its offsets. */
export interface Clause extends Span {
  readonly text: string
}

const marks =
  /[，。；、,.;/!?！？\n|+()（）:：]|——?|-(?=(?:i|we|was|then|ran|drove|did|fixed|worked) )|\band\b|(?<=[\u3400-\u9fff])(?:后来|然后|以及|接着)/gu
/** What is wished for is no service: 想干保安, 希望月薪六千. */
const wish =
  /^(?:现在|目前|退伍后|以后|将来|农闲|平时)?(?:想|希望|打算|准备|求职|应聘|意向|期望|要求|最好|愿意|想要|想找|找个?|i want|i would like|looking for|wish|hope|prefer)/
/** Nothing that was done: 没干过炊事, 不会修车. */
const denied =
  /^(?:我|俺|本人|但|可|可是|但是|不过|其实|从来|从|也|就是|都|又|既|真)*(?:不会|不懂|不能|不是|不想|不愿|不要|不让|不许|不准|没让|没敢|拒绝|不(?=[开干做修管站跑搞当教带养种写拍炒])|没有?(?:干|做|学|考|当|开|拿|摸|碰|修|管|站|上|养|写|[^，少]{1,2}过)|没有|从没|从未|未|无|(?:i )?(?:was |have |am )?(?:never|no|not|cannot|can't|don't|didn't|wasn't|haven't|hate|hated)\b)/
/** What only begins like it: 没少修车, 不仅会修车, 无线电; and what went well: 没发错过药, 没出过事故, 没断过线. */
const notDenied =
  /^(?:我|但|从来|从)*(?:没少|不只|不仅|不光|不断|不停|不管|不论|不怕|无线|无人|未来|未婚|无事故|无差错|(?:没有?|从没|从未|未|无)[^，。]{0,6}(?:错|误|丢|漏|断|停|离|歇|闲|休|缺|坏|倒|晚|迟|延|超|违|事故|差错|失误|问题|投诉|红过脸|掉过))/
/** Somebody else's work: 老婆是护士, 我爸当过医生, my wife is a nurse. */
const others =
  /^(?:连|班|团|队|营|单位|部队|我们[连班团队营]?)里有个|^(?:我的?|俺|家里)?(?:老婆|媳妇|爱人|妻子|对象|女朋友|男朋友|老公|丈夫|父亲|母亲|爸爸?|妈妈?|爷爷|哥哥?|弟弟|姐姐?|妹妹|儿子|女儿|孩子|同学|邻居|家人|家里人|父母|岳父|亲戚|战友们?|同年兵|老乡|别人|人家)(?!.*(?:教我|跟我|带我))|是我(?:的)?(?:对象|老婆|媳妇|爱人|妻子|女朋友|男朋友|老公|爸|妈|哥|弟|姐|妹|战友|同学)$|^my (?:wife|husband|father|mother|dad|mum|brother|sister|son|daughter)\b/

export const isWish = (clause: string): boolean => wish.test(clause.trim())

/** 电焊不行, 修车不太会, 装甲车没开过, 飞行员体检没过. */
const deniedAfter =
  /(?:不行|不会|不太会|不懂|不精|没考过?|没接触过|(?:没有?|从未|未)[学干做开修养当管站拿摸碰飞驾]过|(?:体检|选拔|考试|考核|政审|面试|招飞)[^，]{0,2}没有?过|没有?(?:考|选|当|去|干|学|报)[上成]|没去|没同意|没答应|拒绝|推掉|不愿意|没被?(?:录取|录用|选中)|落选|被?刷(?:下来|掉)?|被?淘汰)(?:了|的|啊)?$/
/** What nearly was: 本来要学开坦克. */
const nearly = /^(?:我|俺)?(?:本来|原本|差点|险些)(?:是)?(?:要|想|该|应该|打算|准备|能)/

const isDeniedPart = (clause: string): boolean =>
  (denied.test(clause) && !notDenied.test(clause)) || deniedAfter.test(clause) || nearly.test(clause)

const saysNothing = (clause: string): boolean => isWish(clause) || others.test(clause) || isDeniedPart(clause)

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
const ofOneself = /^(?:但|但是|而|可)?(?:我|俺|自己|本人)(?!们)/

/** The parts that tell of what was done or can be done: neither denied nor only wished for, nor only the unit's. */
export function toldIn(text: string): Clause[] {
  const clauses = clausesOf(text)
  const wished = new Set(wishedIn(clauses, text))
  const isOfUnit = ({ text: said }: Clause, at: number) =>
    ofUnit.test(said) && ofOneself.test(clauses[at + 1]?.text ?? '')
  return clauses.filter(
    (clause, at) => !wished.has(clause) && !saysNothing(clause.text.trim()) && !isOfUnit(clause, at),
  )
}

/** What is only not wanted was done all the same: 不想再跑长途. */
const unwanted = /不想|不愿|不要|不考虑|不喜欢|don't want|not want/

/** Whether a part says what was never done or cannot be done: not what is unwanted, nor what is somebody else's. */
export const isDeniedClause = ({ text }: Clause): boolean =>
  isDeniedPart(text.trim()) && !isUnwanted({ text })

export const isUnwanted = ({ text }: Pick<Clause, 'text'>): boolean => unwanted.test(text)

export const isOthers = ({ text }: Clause): boolean => others.test(text.trim())
