import { ages } from './subjects/ages.ts'
import type { Attribute } from './subjects/attribute.ts'
import { charges } from './subjects/charges.ts'
import { beliefs } from './subjects/beliefs.ts'
import { bodiesAndLooks, irrelevant } from './subjects/bodies.ts'
import { stanceAround } from './context.ts'
import { english } from './subjects/english.ts'
import { englishFrames } from './subjects/english-frames.ts'
import { englishLives } from './subjects/english-lives.ts'
import { englishGroups } from './subjects/english-groups.ts'
import { families } from './subjects/family.ts'
import type { WordingTopic } from './law.ts'
import { matchesOf } from './form/normal-form.ts'
import { origins } from './subjects/origin.ts'
import { sexes } from './subjects/sex.ts'
import { dimensional } from './traits/dimensions.ts'
import { attributeOf } from './traits/trait.ts'
import { traits } from './traits/trait-words.ts'
import { terms, type Term } from './subjects/terms.ts'
import { toldAges } from './told/told-ages.ts'
import { toldBodies, toldFamilies } from './told/told-lives.ts'
import { toldCharges } from './told/told-charges.ts'
import { toldLures } from './told/told-lures.ts'
import { toldPeople } from './told/told-people.ts'
import { toldSoldiers, toldStandings } from './told/told-standing.ts'
import { toldTests } from './told/told-tests.ts'
import { toldOrigins } from './told/told-origins.ts'

/** What is thought of words: not allowed, for a person to decide, or only advised against. */
export type Severity = 'REFUSED' | 'HELD' | 'WARNED'

/** Words of a text as the rules read it, and what is thought of them. */
export interface Objection {
  readonly topic: WordingTopic
  readonly severity: Severity
  readonly from: number
  readonly to: number
  readonly instead: string
}

const chineseTerms: readonly Term[] = [...terms, ...charges, ...toldCharges, ...toldLures]
const allEnglish: readonly Term[] = [...english, ...englishGroups, ...englishFrames, ...englishLives]

const attributes: readonly Attribute[] = [
  ...sexes,
  ...ages,
  ...toldAges,
  ...toldFamilies,
  ...toldBodies,
  ...toldPeople,
  ...toldStandings,
  ...toldSoldiers,
  ...toldTests,
  ...beliefs,
  ...families,
  ...bodiesAndLooks,
  ...irrelevant,
  ...traits.map(attributeOf),
  ...dimensional,
]

const allOrigins: readonly Attribute[] = [...origins, ...toldOrigins]

const severityOf = ({ warns, holds }: Attribute | Term, cited: boolean, far = false): Severity => {
  if (warns || cited) return 'WARNED'
  return holds || far ? 'HELD' : 'REFUSED'
}

/** 男工底薪5000,女工底薪5000 */
const samePay = /([男女])[^,。\d]{0,8}?(\d{3,})(?!\d)[^,。\d]{0,3}[,、](?!\1)[男女][^,。\d]{0,8}?\2(?!\d)/

/** 男老师女老师都缺, 女工发购物卡,男工也有: what is said of both, or given to them. */
function isOfBothSexes(text: string, from: number, to: number): boolean {
  const left =
    text
      .slice(Math.max(0, from - 20), from)
      .split(/[,。\n]/)
      .at(-1) ?? ''
  const right = text.slice(to, to + 30).split(/[。\n]/)[0] ?? ''
  const clause = left + text.slice(from, to) + (right.split(',')[0] ?? '')
  if (/(?<!不)[只仅限]|优先|不要|[勿别]|谢绝|比例|宜|\d[名人位]|各\d/.test(left + right.slice(0, 16)))
    return false
  const both = /男[^,。]*女|女[^,。]*男/.test(clause)
  if (samePay.test(text.slice(Math.max(0, from - 24), to + 24))) return true
  if (both && /都|均|皆|一样|同[工等样酬]|通用|一个标准|也|不论|无论/.test(clause)) return true
  if (/^[^。\n优先只仅限]{0,14}(?:都|也)(?:很|非常|同样|热烈)?欢迎/.test(right)) return true
  if (/^[^,。]{0,3}也(?:有|在|干)/.test(right)) return true
  return (
    /^[^,。]{0,4}(?:[发送领享过放]|有)[^,。]{0,8}(?:节|福利|卡|礼|假|水果|津贴|补贴|券)|^(?:节|福利)/.test(
      right,
    ) || /三八|妇女节|女神节|节日/.test(left)
  )
}

/** Whether the attribute, as the words around it take it, may not be there; then from where to where. */
function objectionTo(attribute: Attribute, text: string, from: number, to: number) {
  const stance = stanceAround(text, from, to)
  if (stance.forbidden || (stance.escaped && !attribute.limits)) return null
  if (stance.toldOfOthers || (stance.ofOthers && !attribute.ofApplicants)) return null
  if (attribute.topic === 'SEX' && isOfBothSexes(text, from, to)) return null
  const demanded =
    stance.demand !== null &&
    !attribute.always &&
    (attribute.refuses ?? ['ONLY', 'WANTED', 'AVOIDED']).includes(stance.demand)
  if (demanded) return { from: stance.from, to: stance.to, far: stance.far }
  return attribute.always || (attribute.alone && stance.alone) ? { from, to, far: false } : null
}

const citesLaw = (sentence: string): boolean =>
  /(?:按照?|依照?|依据|根据|符合)[^,，。《]{0,12}(?:条例|安全法|管理办法|法规|法律)/.test(sentence) ||
  /《(?!公司|本公司|本厂|我司|员工|企业)[^》]{1,60}(?:法|条例|规定|办法|决定|通知|意见|标准|细则|目录|规程)》/.test(
    sentence,
  )

function attributesIn(
  text: string,
  attributes: readonly Attribute[],
  sentenceAt: (at: number) => string,
): Objection[] {
  return attributes.flatMap((attribute) =>
    matchesOf(attribute.pattern, text).flatMap(({ index, 0: words }) => {
      const found = words === '' ? null : objectionTo(attribute, text, index, index + words.length)
      if (!found || attribute.unless?.test(sentenceAt(found.from))) return []
      const cited = attribute.basis === true && citesLaw(sentenceAt(found.from))
      return [
        {
          topic: attribute.topic,
          severity: severityOf(attribute, cited, found.far),
          from: found.from,
          to: found.to,
          instead: attribute.instead?.(text.slice(found.from, found.to)) ?? '',
        },
      ]
    }),
  )
}

/** The words with the rest of their clause near by: what `but` is to judge. */
function clauseAround(text: string, from: number, to: number): string {
  const before =
    text
      .slice(Math.max(0, from - 18), from)
      .split(/[,;。!?\n]/)
      .at(-1) ?? ''
  return before + text.slice(from, to) + (text.slice(to, to + 14).split(/[,;。!?\n]/)[0] ?? '')
}

const quoted =
  /(?:不得|禁止|严禁|不能|不可|避免|举报|审核|谨防|歧视|违规|拒绝|如遇|遇到|遇有|发现|凡是?|[如若]有|是否|有无|涉嫌|查处|处罚|整治|整改|责令|取缔|清理|约谈|曝光|立案|打击|惩处|纠正|投诉|反映|被要求|[如若](?:果)?被)[^,。\n]{0,16}$/

/** What others pay: 代收物业报名费. */
const ofOthers =
  /代收|物业|洗衣|租户|房客|业主|催[收缴]|清欠|追缴|(?:公司|单位|厂里?|店里?|我们|企业|老板|院里?)(?:来|全额?|统一|会)?(?:出|付|报销?|承担|负担|买单|掏)(?=$|[,。])|(?:公司|单位|厂里?|店里?|我们|企业)(?:来|会|统一|全额)?(?:为|给|替|帮)[^,。]{0,6}(?:交|付|缴|垫|出|买)/
/** 押金?没有! */
const reportIt = /(?:请|可以?|应|立即|马上)(?:及时|立即|直接|马上)?(?:拨?打|致电|举报|投诉|报警)/
const denied = /^[。,:]?(?:没有|没得|不收|不交|不用交|不存在|全免|为?[0零])/
const denounced =
  /^[^。\n]{0,14}?(?:请|可|应|立即|马上|要)(?:及时|立即|直接|马上)?(?:拨?打|致电|举报|投诉|报警|向[^,。\n]{1,8}(?:举报|投诉|反映))|^[^,。\n]{0,12}(?:的|,)?(?:都|全|一律|均)?(?:是|为|属于?)(?:骗|诈|违|假)/

/** Our members are mostly women in their forties. */
const othersInEnglish =
  /\b(?:customers?|clients?|clientele|members|guests|patients|residents|users|readers|viewers|players|students|learners|visitors|shoppers|audience|tenants) (?:are|is|tend|range|include)\b[^.;\n]{0,40}$/

const isNoCharge = (text: string, from: number, to: number): boolean =>
  denied.test(text.slice(to, to + 6)) || ofOthers.test(clauseAround(text, from, to))

function termsIn(text: string, all: readonly Term[], sentenceAt: (at: number) => string): Objection[] {
  return all.flatMap((term) =>
    matchesOf(term.pattern, text).flatMap(({ index, 0: words }) => {
      const [from, to] = [index, index + words.length]
      if (
        words === '' ||
        term.but?.test(term.clause ? sentenceAt(from).toLowerCase() : clauseAround(text, from, to))
      )
        return []
      if (
        text.charAt(from - 1) === '被' ||
        othersInEnglish.test(text.slice(Math.max(0, from - 80), from)) ||
        reportIt.test(words) ||
        quoted.test(text.slice(Math.max(0, from - 24), from)) ||
        denounced.test(text.slice(to, to + 24))
      )
        return []
      if (term.topic === 'FEES' && isNoCharge(text, from, to)) return []
      const cited = term.basis === true && citesLaw(sentenceAt(from))
      return [
        {
          topic: term.topic,
          severity: severityOf(term, cited),
          from,
          to,
          instead: term.instead?.(words) ?? '',
        },
      ]
    }),
  )
}

/** What stands against a Chinese text as the rules read it; `sentenceAt` gives the original sentence around a place. */
export const objectionsIn = (text: string, sentenceAt: (at: number) => string): Objection[] => [
  ...attributesIn(text, attributes, sentenceAt),
  ...termsIn(text, chineseTerms, sentenceAt),
]

export const objectionsInEnglish = (text: string, sentenceAt: (at: number) => string): Objection[] =>
  /[a-z]{2}/.test(text) ? termsIn(text, allEnglish, sentenceAt) : []

/** The same of where people come from; places stand in the text as marks. */
export const objectionsToOrigin = (text: string, sentenceAt: (at: number) => string): Objection[] =>
  attributesIn(text, allOrigins, sentenceAt)

/** Whether the rules know any word of the text, whatever they think of it. */
export const knowsWordsOf = (text: string): boolean =>
  [...attributes, ...chineseTerms, ...allEnglish].some(({ pattern }) => text.search(pattern) >= 0)
