import { clauseAround, clauseReach } from './text/clause.ts'
import type { Span } from './text/scanner.ts'

/** Whether a term of work is offered, refused, or only talked of: a comparison, a possibility, somebody's choice. */
export type Stance = 'SAID' | 'DENIED' | 'IDLE'

const anyOf = (...words: string[]): string => `(?:${words.join('|')})`

/** What may stand between a denial and what it denies: 不|需要|上|夜班, 没有|任何|夜班. */
const between = anyOf(
  '会|再|要求|用|要|需|须|必|有|上|值|倒|熬|做|干|跟|安?排|含|包含|包括|接受|涉及|存在|设置?|提供|招|签|参与|参加|轮',
  '实行|采用|执行|实施|任何|什么|所谓|是|想|得|到|这种|那种|固定|额外|大|小|愿意?|喜欢|考虑|属于|能|可以?|适应|胜任|从事',
)
const denial = anyOf(
  '(?<!不得|不会|不能)不',
  '无|没|未|免',
  '(?<!除|并)非(?!常|要)|并非',
  String.raw`(?<!\d)[零0]`,
  '拒绝|拒收|拒招|告别|远离|杜绝|取消|摆脱|避免|谢绝',
  '(?<!不)(?:讨厌|害怕|怕|厌倦了?|受够了?)',
)
const english = anyOf(
  "no|not|never|without|non|zero|avoids?|excluding|except|don't|doesn't|won't|isn't|aren't|cannot|can't|neither|nor|hates?|dislikes?|tired of|free (?:of|from)",
)
const englishBetween = anyOf(
  'any|an?|the|more|work|working|do|does|doing|involves?|involving|requires?|required|needs?|needed|have|having',
  'regular|fixed|permanent|shifts?|on|in|to|for|be|is|able|late|early|weekends?|evenings?|or|and|of',
)
const deniedBefore = new RegExp(
  `${denial}${between}*$|${denial}${between}+ $|\\b${english}(?:[ -]${englishBetween},?)*[ -]$`,
)
const deniedAfter = new RegExp(
  `^ ?:? ?${anyOf('就|都|均|全|也|已经?|一律|可以?')}*${anyOf(
    '无|没有|否|免|不用?上|不需要|不要|不做|不倒|不值|不安排|除外|以外|之外|(?:被|已)?取消|招满|满员?|停招|不招|不存在|不用|请?(?:勿扰|勿投|勿来|绕道|绕行)|免谈|别来|别投|不考虑',
  )}了?(?= |$)|^,? ?(?:work )?(?:is|are)? ?(?:not|never|isn't|aren't)\\b|^ ?[:-] ?(?:no|none)\\b|^[ -]free\\b`,
)
const deniedByAnswer = /^ ?\? ?(?:不存在|没有|不用|无|不|no\b|never|not)/

/** Who refuses is not to come: 不能上夜班者勿扰 offers nights. */
const reversal =
  /^(?:者|的人?员?|人员|的朋友)[,，]? ?(?:请|烦请)?(?:勿|免(?!费)|慎|别|绕|不要|不予|不考虑|谢绝|不录)|^ ?请?(?:勿扰|勿投|勿来|免谈|绕道|绕行|慎投|别投|别来)|^[^.;]{0,24}\bneed not apply|^[^.;]{0,24}\b(?:do|should) not apply/

const possible = anyOf(
  '如果|例如|如|若|假如|倘若|万一|偶尔|偶有|可能|或有|也许|有时|个别|特殊情况|必要时|旺季|紧急|赶货时?|少量|很少|极少|较少|少',
  '(?:不|不用|无需|不需要?)(?:经常|常|总是?|太|怎么|长期)|[不无非]强制|是否|要不要|原来?(?:是|为)?',
)
const idleBefore = new RegExp(
  `${anyOf('比|相比|高于|低于|多于|少于|优于|胜过|不如|不同于|有别于|好过|强过')}${anyOf('上|做|干|值|普通|一般')}* ?$|` +
    `${possible}${anyOf('会|要|需|须|有|遇到?|上|值|安排|存在|的')}* ?$|自愿(?:的|上)? ?$|` +
    String.raw`\b(?:than|instead of|versus|vs\.?|unlike|compared (?:to|with)|optional)(?: (?:an?|the|for|on))* $|` +
    String.raw`\b(?:if|may|might|could|occasional(?:ly)?|possibl[ey]|potential(?:ly)?|sometimes|rarely)(?: (?:an?|the|any|be|have|needs?|needed|work|involve|on|to|some|of|required|asked))* $`,
)
const idleAfter =
  /^ ?(?:的话|自愿|看个人|非强制|不强制|不强求|(?:并?不是|并?非|不)必[须需]|相比|比起来|可上可不上|频[率次]低|次数少|现?[改转换调变][为成到至做]?.{0,3}班|(?:很|较|比较|非常)?少(?!于)|不多(?!于))|^ (?:is |are |work is )?optional\b/
/** What is refused is something that goes with it, not the thing itself: 没有夜班补贴. */
const goesWith =
  /^ ?(?:补贴|津贴|补助|费|餐|奖|宵夜|经验|压力|之分|限制|allowance|premium|differential|pay|experience)/

/** How the words around a term of work take it. The text is plain. */
export function stanceOf(text: string, span: Span): Stance {
  const { before, after } = clauseAround(text, span)
  if (deniedBefore.test(before)) {
    if (reversal.test(text.slice(span.to, span.to + clauseReach))) return 'SAID'
    return goesWith.test(after) ? 'IDLE' : 'DENIED'
  }
  if (/除了?$/.test(before) && /^[之以]?外/.test(after)) return 'DENIED'
  if (/^ ?: ?(?:是|有|需|要)/.test(after)) return 'SAID'
  if (deniedAfter.test(after) || deniedByAnswer.test(text.slice(span.to, span.to + 8))) return 'DENIED'
  return idleBefore.test(before) || idleAfter.test(after) ? 'IDLE' : 'SAID'
}
