import { syllablesOf } from '../text/sounding.ts'
import { once } from '../../platform/once.ts'
import { matchesOf } from './form/normal-form.ts'
import type { Objection } from './judge.ts'

const demandedPair =
  /(?<!不|无|上|时|额|有|权|期)(?:仅限|只限|限|只招|仅招|只要|只收)(\p{Script=Han}{2})|(?:^|[,。、\n])(\p{Script=Han}{2})(?=优先|为主|勿扰|免谈|为佳|加分|限定)/gu
const sexSounds = new Set([
  'nanxing',
  'nvxing',
  'nansheng',
  'nvsheng',
  'nanshi',
  'nvshi',
  'nangong',
  'nvgong',
  'nanren',
  'nvren',
  'nande',
  'nvde',
])
/** One letter or sign in the place of a character: 限x性, 限*性, 男x优先. */
const gap =
  /(?<!不|无|上|时|额|有|权|期)(?:仅限|只限|限|只招|仅招|只要)(?:[^\p{Script=Han}\n,。、\d]{1,3}(?:性|生|士|工|的)(?!质|价|能|产|活|作|期|意)|[^\p{Script=Han}\n,。、\d]$)|(?:^|[,。、\n])(?:[^\p{Script=Han}\n,。、\d]{1,2}|[^硕博护战骑武勇绅道异同中个理感耐韧悟定党人活弹惯特属毒刚柔知共惰男女])(?:性|士)(?:优先|勿扰|免谈|为主|为佳)|(?:^|[,。、\n])[^学届习业新考医究师先寒书招花民卫男女临晚重实研毕养放门优](?:生)(?:优先|勿扰|免谈|为主|为佳)|(?:^|[,。、\n])(?:[a-z*#?]{1,3}|[a-z*#?][\p{Script=Han}])(?:人|籍)(?:勿扰|免谈|优先|除外)|懂的(?:都|自然)懂|你懂的/gu

const provinces =
  '北京|天津|河北|山西|内蒙|辽宁|吉林|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|东北'.split(
    '|',
  )
const provinceSounds = once(() => new Set(provinces.map((name) => syllablesOf(name).join(''))))
/** 河喃人勿扰 */
const fromSomewhere =
  /(?:^|[,。、\n])(?:不要|不招|谢绝)?(\p{Script=Han}{2})(?:人|籍)(?:勿扰|免谈|绕行|除外|不要|勿投|优先)?/gu

const held = (from: number, to: number, topic: Objection['topic'] = 'SEX'): Objection => ({
  topic,
  severity: 'HELD',
  from,
  to,
  instead: '',
})

/** What no rule can decide but what smells: words that only sound like a sex where one would be demanded. */
export const disguised = (text: string): Objection[] => [
  ...matchesOf(demandedPair, text).flatMap(({ index, 0: all, 1: behind, 2: before }) => {
    const pair = behind ?? before ?? ''
    return /[男女]/.test(pair) || !sexSounds.has(syllablesOf(pair).join(''))
      ? []
      : [held(index, index + all.length)]
  }),
  ...matchesOf(fromSomewhere, text).flatMap(({ index, 0: all, 1: pair = '' }) =>
    all.length === pair.length + 1 ||
    provinces.includes(pair) ||
    !provinceSounds().has(syllablesOf(pair).join(''))
      ? []
      : [held(index, index + all.length, 'REGION')],
  ),
  ...matchesOf(gap, text).map(({ index, 0: all }) => held(index, index + all.length)),
]
