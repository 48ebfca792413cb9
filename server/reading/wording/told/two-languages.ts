import { replaced, type NormalForm } from '../form/normal-form.ts'

/** Whom English words within a Chinese sentence speak of. */
const whom: readonly (readonly [string, string])[] = [
  ['(?:males?|boys?|guys?|m[ae]n|gentlem[ae]n)(?! ?(?:转|头|口|接|插|针|座|款|装|鞋|包|连|螺))', '男性'],
  [
    '(?:females?|girls?|sisters?|lad(?:y|ies)|wom[ae]n)(?! ?(?:转|头|口|接|插|针|座|款|装|鞋|包|连|螺))',
    '女性',
  ],
  ['blacks?(?= ?的)', '黑人'],
  ['(?:singles?|unmarried)', '单身'],
  ['married', '已婚'],
  ['(?:pregnant|pregnancy)', '怀孕'],
  ['(?:mums?|moms|mothers?)', '宝妈'],
  ['(?:locals?|natives?)', '本地人'],
  ['(?:outsiders?|non-?locals?)', '外地人'],
  ['hukou', '户口'],
  ['foreigners?', '外国人'],
  ['(?:party|cpc) ?members?', '党员'],
  ['(?:youth )?league ?members?', '团员'],
  ['(?:young(?:sters?)?|younger)', '年轻人'],
  ['(?:elderly|old(?:er)?|seniors?)', '年纪大的'],
  ['gen ?-?z', '00后'],
  ['muslims?', '穆斯林'],
  ['christians?', '基督徒'],
  ['buddhists?', '佛教徒'],
  ['(?:tattoos?|tattooed)', '纹身'],
  ['(?:fat|overweight|obese)', '胖'],
  ['(?:good[- ]looking|pretty|beautiful|handsome)', '漂亮'],
  ['(?:disabled|handicapped)', '残疾'],
  ['(?:hbv|hep(?:atitis)? ?b)', '乙肝'],
  ['gays?', '同性恋'],
  ['guarantors?', '担保人'],
  ['(?:ex-?army|ex-?soldiers?|ex-?servicemen|ex-?military|veterans?)', '退役军人'],
  ['credit ?cards?', '信用卡'],
  ['credit (?:report|record|check|score)s?', '征信报告'],
  ['(?:criminal records?)', '前科'],
  ['loans?', '贷款'],
  ['debts?', '欠债'],
  ['(?:kids?|children)', '孩子'],
  ['boyfriends?', '男朋友'],
  ['girlfriends?', '女朋友'],
  ['scorpios?', '天蝎座'],
  ['virgos?', '处女座'],
  ['blood ?type', '血型'],
  ['tibetans?', '藏族'],
  ['(?:uyghurs?|uighurs?)', '维族'],
]
/** What they do with them, and the rest of such a sentence. */
const rest: readonly (readonly [string, string])[] = [
  ['only(?= ?\\p{Script=Han})', '只限'],
  ['(?:pick|prefer|want|need|hire|choose)s?(?= ?\\p{Script=Han})', '要'],
  ['(?:pick(?:ed)?|preferred|prefer|first|priority|plus|better)', '优先'],
  ['(?:reject|skip|ban|block|pass)(?:ed)?掉?(?= ?\\p{Script=Han}{2})', '不要'],
  ['(?:reject|skip|ban|block)(?:ed)?', '不要'],
  ['(?:no thanks|get out|go away|bye(?:-?bye)?|sorry|out|ng|stop)', '勿扰'],
  ['apply', '应聘'],
  ['(?:welcome|all ok|ok|okay|fine)', '欢迎'],
  ['(?:no limits?|not limited|any|whatever)', '不限'],
  ['care', '在意'],
  ['must(?: be)?', '必须'],
  ['please', '请'],
  ['(?:identity cards?|id(?: ?cards?)?)', '身份证'],
  ['passports?', '护照'],
  ['(?:diplomas?|degree certificates?)', '毕业证'],
  ['(?:hold|keep|held|kept)', '扣押'],
  ['hr', '公司'],
  ['pay', '交'],
  ['deposits?', '押金'],
  ['(?:training|uniform)', '培训'],
  ['fees?', '费'],
  ['(?:salary|wages?)', '工资'],
  ['age', '年龄'],
  ['height', '身高'],
  ['weight', '体重'],
  ['first degree', '第一学历'],
  ['(?:gender|sex)', '性别'],
  ['(?:candidates?|applicants?|staff|people)', '人员'],
]

/** Other English words behind make it a name or a ware: local guide, single room. */
const notBeforeOthers =
  '(?! ?[a-z]{2,}(?<! ?(?:only|preferred|prefer|first|please|candidates?|applicants?|staff|people|apply|no|out|hukou|ok|priority|pass|get)))'
const mixedIn = (pairs: readonly (readonly [string, string])[], behind = ''): [RegExp, string][] =>
  pairs.map(([words, chinese]) => [new RegExp(`(?<![a-z])${words}(?![a-z])${behind}`, 'gu'), chinese])
const words: readonly (readonly [RegExp, string])[] = [...mixedIn(whom, notBeforeOthers), ...mixedIn(rest)]

const years = '(?:19|2\\d|[3-6]\\d)'

/**
 * A Chinese sentence with English words in it, in Chinese throughout; null where there is none. Sentences all in English
 * stay.
 */
export function inOneLanguage(form: NormalForm): NormalForm | null {
  if (!/\p{Script=Han}/u.test(form.text) || !/[a-z]{2}|\d ?[↓↑⬇⬆]/.test(form.text)) return null
  const mixed =
    (chinese: (words: string) => string, text: string) =>
    (found: string, at: number): string | null => {
      const [before, after] = [text.slice(Math.max(0, at - 31), at), text.slice(at + found.length)]
      return /\p{Script=Han}[^。.!?\n]{0,30}$/u.test(before) ||
        /^[^。.!?\n]{0,30}\p{Script=Han}/u.test(after.slice(0, 31))
        ? chinese(found)
        : null
    }
  const bounds = replaced(form, bound, mixed(boundOf, form.text))
  const translated = words.reduce(
    (read, [pattern, chinese]) =>
      replaced(
        read,
        pattern,
        mixed(() => chinese, read.text),
      ),
    bounds,
  )
  return translated.text === form.text ? null : translated
}

const bound = new RegExp(
  `post[- ]?(?:[6-9]0|00)s?(?![a-z])|${years} ?[↓⬇]|${years} ?[↑⬆]|(?<![a-z])(?:under|below|over|above) ?${years}(?!\\d)`,
  'gu',
)

const boundOf = (words: string): string => {
  const figure = /\d\d/.exec(words)?.[0] ?? ''
  if (words.startsWith('post')) return `${figure}后`
  return /[↓⬇]|under|below/.test(words) ? `${figure}岁以下` : `${figure}岁以上`
}
