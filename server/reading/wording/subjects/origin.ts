import type { Reference } from '../../../reference/index.ts'
import { once } from '../../../platform/once.ts'
import { wordsAt, type WordAt } from '../../text/scanner.ts'
import { anyDemand, notToBeAvoided, type Attribute } from './attribute.ts'
import { peopleNames } from './peoples.ts'

/** A kind of place: `OWN` and `WIDE` ones (provinces, cities, "elsewhere") are people's origin even without 人 behind them. */
type PlaceKind = 'OWN' | 'WIDE' | 'NARROW'

const own = '本地|当地|本市|本省|本县|本区|本镇|本乡|本村|本埠|本籍'.split('|')
const general =
  '外地|外省|外市|外县|外乡|外来|外籍|省外|市外|异地|农村|乡下|山区|城镇|城市|非农|农业|北方|南方|东北|西北|西南|华北|华东|华南|中原|沿海|内地|闽南|闽北|闽东|闽西|潮汕|客家|大陆|港澳台|老家|省内|市内|两广|江浙|云贵川|云贵|国外|外国|江浙沪|东北三省|东三省|珠三角|长三角|东三省|两湖|两江|云贵|苏北|皖北|陕北|粤北|粤西|鲁南|豫东|豫南'.split(
    '|',
  )
const ending = new RegExp(
  `(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|(?:(?:${peopleNames.join('|')})族)+自治[州县旗]|林区|新区|矿区|地区|街道|[省市区县镇乡旗盟州])$`,
  'u',
)

/** The name as people say it; none for names that would be one character. */
const shortName = (name: string): string => {
  const short = name.replace(ending, '')
  return short.length >= 2 ? short : name
}

/** Names of places that are other words without their ending: 开发区, 回民区. */
const otherWords = new Set(['开发', '回民', '高新', '经济技术开发', '保税'])

/** Where a place stands in a text and of what kind it is. */
export type PlaceAt = WordAt<PlaceKind>

export const placesIn = (areas: Reference['areas']): (() => PlaceAt) =>
  once(() => {
    const wide = areas.all.filter(({ level }) => level === 'PROVINCE' || level === 'CITY')
    const names = (of: readonly { name: { zh: string } }[], kind: PlaceKind) =>
      of
        .flatMap(({ name: { zh } }) => [zh, shortName(zh)])
        .filter((name) => !otherWords.has(name))
        .map((name) => [name, kind] as const)
    return wordsAt<PlaceKind>([
      ...own.map((name) => [name, 'OWN'] as const),
      ...general.map((name) => [name, 'WIDE'] as const),
      ...names(wide, 'WIDE'),
      ...names(
        areas.all.filter(({ level }) => level === 'DISTRICT' || level === 'TOWN'),
        'NARROW',
      ),
    ])
  })

/** Stands in a text for a place, so that one pattern reads them all. It is no character of any text. */
export const placeMark = { WIDE: '\ue000', NARROW: '\ue001', OWN: '\ue002' } as const

const place = '(?:[\ue000-\ue002]+[省市县区镇乡村州]?(?:城区|市区)?)'
const wide = '(?:[\ue000\ue002][省市]?)'
/** Persons of a place; 人民, 人才, 人工 are none. */
const persons =
  '(?:(?:生源|房产?|住房)(?:地)?(?:有车|人员|考生|学生|户籍)?|有房(?:有车)?|人(?![民才工事力大流文物气口防保寿参员])士?|籍贯?(?:人士?)?|(?:常住)?户籍(?:人口)?|(?:常住|农业|非农业?|城镇|集体|居民)?户口(?!本|簿|页|管理|迁移|登记|业务|政策)|户(?![外型数均主])|居民|村民|老乡|老表|佬|妹子?|仔|口音|同胞|族群|务工者?|务工人员|那边的?人?|一带的?|地区的?人?|系|等地的?人?|滴)'
const local = (): string => '户籍不限'

export const origins: readonly Attribute[] = [
  {
    topic: 'REGION',
    pattern: new RegExp(
      `${place}(?:区内|市内|境内|范围内)?(?:常住)?(?:户籍(?:人口)?|生源|(?:常住|农业|非农业?|城镇|集体|居民)?户口(?!本|簿|页|管理|迁移|登记|业务|政策)|籍贯?(?!的?(?:客|货|船)))(?:人员|人士?|居民|者)?`,
      'g',
    ),
    alone: true,
    basis: true,
    instead: local,
  },
  {
    topic: 'REGION',
    pattern: new RegExp(`(?:${place}(?:[、/和及或,]?${place})*${persons}|${wide}(?:人员|的))`, 'g'),
    basis: true,
    instead: local,
  },
  { topic: 'REGION', pattern: /\ue002(?:人士?|居民|村民|的)/g, alone: true, basis: true, instead: local },
  {
    topic: 'REGION',
    pattern: new RegExp(`(?:${wide}[、/和及或]?)+(?:的|籍)?`, 'g'),
    refuses: notToBeAvoided,
    instead: local,
  },
  {
    topic: 'REGION',
    pattern: new RegExp(
      `(?:${wide}|老乡|同乡|同村)(?=者?(?:优先(?!安排|提供)|为佳|最好|最佳|加分|即可))`,
      'g',
    ),
    refuses: anyDemand,
    instead: local,
  },
  {
    topic: 'REGION',
    pattern: /[京津沪渝冀豫鲁晋苏浙皖闽赣湘鄂粤桂琼川蜀黔滇陕甘宁青藏蒙黑吉辽港澳台]籍(?:人士?|者|的)?/g,
    alone: true,
    basis: true,
    instead: local,
  },
  {
    topic: 'REGION',
    pattern: /[京沪渝冀豫鲁晋浙皖闽赣湘鄂粤桂川蜀黔滇](?:人|户|爷|字头|牌)(?=[勿别免除]|优先|不要)/g,
    refuses: anyDemand,
    instead: local,
  },
  { topic: 'REGION', pattern: new RegExp(`${place}的`, 'g'), refuses: ['ONLY'], instead: local },
  {
    topic: 'REGION',
    pattern: new RegExp(
      `${place}[、和及跟]?(?:这?[一二三四两几\\d]?(?:个)?(?:省|市|县|地|个地方|边|头|片))?(?:来|过来|出来|那边|这边|那块|那一?片|那旮旯|的)+(?:的|人)*`,
      'g',
    ),
    refuses: notToBeAvoided,
    instead: local,
  },
  {
    topic: 'REGION',
    pattern: new RegExp(
      `(?:老家|\ue000|籍贯|户口|祖籍|原籍)(?:也|得|要)?(?:在|是|于)${place}(?:的|人|那边)*`,
      'g',
    ),
    alone: true,
    instead: local,
  },
  {
    topic: 'REGION',
    pattern: new RegExp(
      `(?:住|家|家住|生|长|生长|土生土长|出生|落户|户口落|老家|祖籍|原籍|父母)(?:在|是|于|为)?${place}`,
      'g',
    ),
    refuses: ['AVOIDED'],
    instead: local,
  },
  { topic: 'REGION', pattern: new RegExp(`${place}的(?=优先|来$)`, 'g'), refuses: anyDemand, instead: local },
  { topic: 'REGION', pattern: /\ue002(?=$|[,。、\n])/g, refuses: ['ONLY', 'WANTED'], instead: local },
  {
    topic: 'REGION',
    pattern:
      /\ue000(?:工|人口)(?!资|作)|山里人|\ue000来[\p{Script=Han}\ue000-\ue002]人员|(?:讲|说|操)(?:\ue000|方言)话?的|带?(?:\ue000|地方)?口音(?:重)?的?/gu,
    refuses: ['ONLY', 'AVOIDED'],
    instead: local,
  },
  {
    topic: 'REGION',
    pattern:
      /土[著着]|原住民|土生土长(?:的)?[\ue000-\ue002]?人?|同乡会成员|生源地(?:为|是|限|:)*[\ue000-\ue002]|\ue002有(?:房|住房|房产)(?:有车)?/g,
    refuses: anyDemand,
    alone: true,
    instead: local,
  },
  {
    topic: 'REGION',
    pattern:
      /居民户口|非农(?=$|[,。])|农转非|(?:户口|户籍|籍贯)[\ue000-\ue002](?=$|[,。、])|\ue000业?户口|\ue002户(?=$|[,。、])/g,
    alone: true,
    instead: local,
  },
  {
    topic: 'REGION',
    pattern: /(?:老乡|同乡|外国人|外乡人|乡下人|城里人|农村人|洋人|老外)/g,
    refuses: anyDemand,
    instead: local,
  },
  {
    topic: 'REGION',
    pattern: new RegExp(
      `(?:户口|户籍|籍贯)(?:所在地)?(?:要求)?(?:必?须|应|需|要|限|仅|是|为|属|在|于|:)+(?:[\ue000-\ue002省市县区]|城镇|农业|本)+`,
      'g',
    ),
    always: true,
    basis: true,
    instead: local,
  },
  {
    topic: 'REGION',
    pattern:
      /(?<![不无有非没])(?:仅限|只限|限|须|需|(?<!不)要求|必须|只要|只招|仅招|只收)[^,;。\n不无]{0,8}(?:户口|户籍)(?!本|簿|管理|证明|迁移|卡|材料|不限|业务|窗口|民警|档案)/g,
    always: true,
    basis: true,
    instead: local,
  },
  {
    topic: 'REGION',
    pattern: new RegExp(
      `(?:须|需|要|由|有)(?:有|由)?${place}(?:人|户口|户籍)(?:作|做|进行|提供)?(?:担保|作保)|(?:有|需|须|由)?${place}(?:人)?(?:担保人|作保)`,
      'g',
    ),
    always: true,
  },
  {
    topic: 'REGION',
    pattern:
      /身份证(?:号码?)?(?:前[两二2]位)?(?:为|是|以)?[1-6]\d{1,5}(?:开头|打头)?(?:者|的|人)*(?=[勿别不优除谢免]|开头|打头)|[1-6]\d{1,5}(?:开头|打头)的?身份证/g,
    always: true,
    limits: true,
  },
  { topic: 'REGION', pattern: /(?:北方|南方|东北|外地|河南|四川)口音/g, refuses: anyDemand },
]
