import type { WorkRefusal } from '../../../rules/choices.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Clause } from '../service/clauses.ts'
import { spanOf, type ProposalSpan } from './proposal.ts'

/** What is not wanted begins behind one of these. */
const before =
  /(?:(?:再也|坚决|绝对|暂时|现在|以后|最好|千万|真的|就|也|都|但|只是)*(?:不(?:太|大|怎么|是很)?(?:想|愿意?|乐意|喜欢|要|考虑|接受|打算|准备|希望|方便|适应|习惯|能接受|能去|能上(?:班)?)|拒绝|谢绝|排除|讨厌|反感|受够了|干够了|怕|别(?:给我)?(?:推荐|介绍|安排)?|除了?|不(?=(?:去|跑|干|做|上|值|倒|熬|加|出|当|搞|进(?!步)|应酬|喝酒|陪))(?!会|做过|干过|上过|跑过)|干不了|受不了|跑不了|熬不了|do(?:es)? ?n[o']t want|don't want|not want(?:ing)?|won't|will not|refuse|not willing|unwilling|avoid|no(?= )|not(?= )))/g
/** Or stands before one of these. */
const after =
  /(?:不行|不要|不想(?:干|做|去|上)?|不去|不干|不做|不上|不考虑|不接受|不愿意?|免谈|免|勿扰|就算了|算了|除外|受不了|就不(?:要|去|干|做)了?|不可以)(?:了|的|啊|吧)?$/
/** What only looks like a refusal. */
const none =
  /不怕|不介意|不反对|不排斥|不讲究|不挑|不限|不嫌|不在乎|不拒绝|不讨厌|不要紧|不想(?:家|念)|不是不|没有?不|要不|怕(?:是|不|麻烦)|不错|不少|不但|不仅|no problem|don't mind|do not mind/

const refused: readonly (readonly [WorkRefusal, string])[] = [
  ['NIGHTS', '晚上|夜里|夜班|晚班|大夜|通宵|熬夜|上夜|值夜|nights?|night shifts?'],
  ['ROTATING', '倒班|轮班|翻班|[两二三四][班]?倒|rotating|shift work'],
  ['OVERTIME', '加班|overtime'],
  ['LONG_HAUL', '长途|跑外地车|大长途|long[- ](?:haul|distance)'],
  ['TRAVEL', '出差|到处跑|常年在外|全国跑|(?:business )?travel'],
  [
    'AWAY',
    '外地|离开(?:本地|老家|本市)|异地|外市|出市|出远门|背井离乡|(?:work|move|go) away|relocat|(?:another|other|outside (?:the|my|this)|leave (?:the|my|this)) (?:city|town)|out of town',
  ],
  [
    'OUT_OF_PROVINCE',
    '外省|出省|跨省|省外|离开(?:本|福建|我们)?省|(?:another|other|outside (?:of )?(?:the|my|this)|out of (?:the|my|this)|leave (?:the|my|this)) province',
  ],
  [
    'FAR',
    '离(?:家|开家)(?:太|很|那么)?远|太远|远的|跑(?:太|很|得|那么)?远|走远|离开家|(?:too )?far (?:from home|away)|travel far|long commut',
  ],
  ['HEAVY', '重活|重体力|体力活|力气活|苦力|搬(?:运|砖|货)|扛|太累|heavy (?:work|lifting|labou?r)'],
  ['HEIGHTS', '高空|爬高|登高|爬杆|heights'],
  [
    'SALES',
    '销售|推销|跑业务|业务员|电销|拉客户|拉业务|拉保险|卖保险|卖东西|卖房|sales|selling|telemarketing',
  ],
  ['DRINKING', '喝酒|应酬|陪酒|陪客|酒局|drink'],
]
const patterns = refused.map(([refusal, pattern]) => [refusal, new RegExp(pattern)] as const)

const ofWork: ReadonlySet<WorkRefusal> = new Set(['HEAVY', 'SALES'])
/** Whether words name how or where one works, not what: 长途, 夜班, 外地. */
export const refusesHow = (words: string): boolean =>
  patterns.some(([refusal, pattern]) => !ofWork.has(refusal) && pattern.test(words))

/** Parts of the text that say what is not wanted, whole or from where it begins. */
function refusedIn(clause: Clause, follows: boolean): Clause | null {
  if (none.test(clause.text)) return null
  const marks = [...clause.text.matchAll(before)]
  const last = marks[0]
  if (last && !/(?:晚上|夜里)$/.test(clause.text.slice(0, last.index))) {
    const from = last.index + last[0].length
    if (from < clause.text.length)
      return { ...clause, from: clause.from + from, text: clause.text.slice(from) }
  }
  if (last || after.test(clause.text.trim()) || follows) return clause
  return null
}

/** 不要夜班、倒班: a list goes on being refused. */
const goesOn = (text: string, earlier: Clause | undefined, clause: Clause): boolean =>
  earlier !== undefined && /^[、或]$/.test(text.slice(earlier.to, clause.from))

/** The parts of a text in which something is refused, and what of each is. */
export function refusedParts(text: string, clauses: readonly Clause[]): Map<Clause, Clause> {
  const parts = new Map<Clause, Clause>()
  clauses.forEach((clause, at) => {
    const earlier = clauses[at - 1]
    const follows = earlier !== undefined && parts.has(earlier) && goesOn(text, earlier, clause)
    const part = refusedIn(clause, follows)
    if (part) parts.set(clause, part)
  })
  return parts
}

/** Who wishes to work within some bounds will not go beyond them: 想找个离家近的, 省内就行. */
const bounds: readonly (readonly [WorkRefusal, RegExp])[] = [
  [
    'FAR',
    /离家(?:里)?(?:近|不远)|家门口|家附近|就近(?:找|上班|工作|安排)?|(?:close|near|nearer|closer) (?:to )?home/,
  ],
  [
    'AWAY',
    /(?:在|就|只|只在)(?:本地|本市|市内)|(?:本地|本市|市内)(?:就行|就好|即可|最好|找|的)|(?:in|within) my (?:city|town)/,
  ],
  [
    'OUT_OF_PROVINCE',
    /(?:在|就|只|只在)(?:本省|省内)|(?:本省|省内)(?:就行|就好|即可|最好|都行|都可以|找|的)|(?:in|within) my province/,
  ],
]

export const nearnessTold = (wished: readonly Clause[]): ProposalSpan[] =>
  wished.flatMap((clause) =>
    bounds
      .filter(([, pattern]) => pattern.test(clause.text))
      .map(([value]): ProposalSpan => ({ kind: 'REFUSAL', value, ...spanOf(clause) })),
  )

/** What a text says that its writer does not want: conditions of work, and work by its names. */
export function refusalsTold(parts: ReadonlyMap<Clause, Clause>, lexicon: Lexicon): ProposalSpan[] {
  return [...parts].flatMap(([clause, part]) => {
    const conditions = patterns
      .filter(([, pattern]) => pattern.test(part.text))
      .map(([value]): ProposalSpan => ({ kind: 'REFUSAL', value, ...spanOf(clause) }))
    const occupations = lexicon
      .find(part.text, 'occupation')
      .map(({ term }): ProposalSpan => ({ kind: 'REFUSED_OCCUPATION', value: term.id, ...spanOf(clause) }))
    return conditions.length > 0 ? conditions : occupations
  })
}
