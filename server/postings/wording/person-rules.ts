import type { WordingRule } from './rule.ts'
import { demand, never, only, peoples, preferred, regions, stayAway, wares, workers } from './words.ts'

/** Who may not be excluded: sex, age, ethnicity, region, religion. */
export const personRules: readonly WordingRule[] = [
  {
    topic: 'SEX',
    pattern: new RegExp(`${only}(?:年轻|\\d+[名个位])?(?:男|女)(?!${wares})(?:性|生|士|孩|工|的)?`, 'g'),
    basis: true,
  },
  {
    topic: 'SEX',
    pattern: new RegExp(`性别(?:要求)?[:：]?(?:为|须为|限)?(?:男|女)(?!女|男|/|、|或|不)`, 'g'),
    basis: true,
  },
  {
    topic: 'SEX',
    pattern: new RegExp(`(?<![男女])(?:男|女)(?:性|生|士|孩|的)?${preferred}`, 'g'),
  },
  { topic: 'SEX', pattern: new RegExp(`${never}(?:男|女)(?!${wares})(?:性|生|士|孩|工|的)?`, 'g') },
  { topic: 'SEX', pattern: new RegExp(`(?:男|女)(?:性|生|士|孩)?${stayAway}`, 'g') },
  {
    topic: 'SEX',
    pattern: new RegExp(`(?<![男女妇子儿少仙美])(?:男|女)(?!员工(?:宿舍|权益|关怀|浴))${workers}`, 'g'),
  },
  { topic: 'SEX', pattern: /(?<![男女])(?:男|女)(?:性|生|士|工)?\d+(?:名|人|位|个)/g },
  {
    topic: 'SEX',
    pattern: new RegExp(
      `(?:招聘|诚聘|急聘|急招|招|聘)(?:女|男)(?:性|士|生|孩)(?!${wares}|用品|宿舍|公寓)`,
      'g',
    ),
    but: /(?:女|男)(?:性|士|生)(?:内衣|服|用品|护|健康|产品|宿舍|公寓|寝室|西|皮|鞋)/,
  },
  { topic: 'SEX', pattern: /(?<![男女])(?:男|女)(?:模特|演员|歌手|配音)/g, warns: true },
  {
    topic: 'AGE',
    pattern: /(?:1[6-9]|[2-6]\d)(?:周?岁)?(?:[-~—–]+|至|到)(?:[2-5]\d)周?岁/g,
    but: /岁(?:以上)?(?:左右)?的?(?:儿童|幼儿|婴|宝宝|孩|小朋友|学生|学员|老人|长者|患者|少儿|青少年|客户|人群|用户|女性|男性)/,
    basis: true,
  },
  { topic: 'AGE', pattern: /1[68](?:周?岁)?(?:[-~—–]+|至|到)6\d周?岁/g, warns: true },
  {
    topic: 'AGE',
    pattern: /(?:[2-6]\d)周?岁(?:\(含\))?(?:及)?(?:以下|以内|之内|之下|封顶)/g,
    but: /(?:以下|以内)的?(?:儿童|青少年|人群|客户|患者|用户)/,
    basis: true,
  },
  {
    topic: 'AGE',
    pattern: /(?:不超过|不大于|小于|低于|最大|不得超过|不高于|上限)(?:[2-6]\d)周?岁/g,
    basis: true,
  },
  { topic: 'AGE', pattern: /年龄[^\d,;。\n]{0,6}(?:1[6-9]|[2-6]\d)(?:[-~—–]+|至|到)[2-5]\d/g, basis: true },
  { topic: 'AGE', pattern: /年龄[^\d,;。\n]{0,6}(?:不超过|小于|低于|不大于|限)[2-6]\d/g, basis: true },
  {
    topic: 'AGE',
    pattern: new RegExp(`[2-6]\\d周?岁(?:及)?以上(?:者|的)?${stayAway}|${never}[2-6]\\d周?岁(?:以上)?`, 'g'),
  },
  {
    topic: 'AGE',
    pattern: /(?:19|[2-4]\d)周?岁(?:及)?以上/g,
    but: /岁(?:及)?以上的?(?:老人|长者|老年|人群|客户|患者|用户)/,
    warns: true,
  },
  {
    topic: 'AGE',
    pattern: new RegExp(`(?:(?:7|8|9)[05]|0[05])后${preferred}|${demand}(?:(?:7|8|9)[05]|0[05])后`, 'g'),
  },
  {
    topic: 'AGE',
    pattern: new RegExp(
      `年轻(?:人|化)?${preferred}|${demand}年轻(?:人|化)?|${never}(?:大龄|老年人|中年人)|大龄${stayAway}`,
      'g',
    ),
  },
  {
    topic: 'ETHNICITY',
    pattern: new RegExp(`(?:${only}|${demand}|${never})${peoples}(?!语|文|舞|歌|乐|风|特色|自治)`, 'g'),
    basis: true,
  },
  {
    topic: 'ETHNICITY',
    pattern: new RegExp(
      `(?!少数民)${peoples}(?:人)?(?:者|的)?(?:优先|为佳|${stayAway})|少数民族${stayAway}`,
      'g',
    ),
    but: /少数民族(?:者)?优先/,
  },
  { topic: 'ETHNICITY', pattern: /(?<!少数)民族[:：]?(?:要求)?(?:为|限)?汉(?!语|字|文)/g },
  {
    topic: 'ETHNICITY',
    pattern: new RegExp(
      `${never}(?:新疆|西藏|维吾尔|藏)(?:人|籍)|${never}(?:黑人|黑皮肤|有色人种)|${only}(?:白人|白种人|欧美面孔)`,
      'g',
    ),
  },
  {
    topic: 'REGION',
    pattern:
      /(?<![不无有非没])(?:仅限|只限|限|须|需|(?<!不)要求|必须|只要|只招|仅招|只收)[^,;。\n不无]{0,8}(?:户口|户籍)(?!本|簿|管理|证明|迁移|卡|材料|不限|业务|窗口|民警)/g,
    basis: true,
  },
  {
    topic: 'REGION',
    pattern:
      /(?:本地|本市|本省|当地|城镇|非农)?(?:户口|户籍)(?:者|人员)?(?:优先|为佳)|(?:本地|本市|本省|本村|本镇|当地)人(?:士)?(?:者)?(?:优先|为佳)/g,
    warns: true,
  },
  {
    topic: 'REGION',
    pattern: new RegExp(`${never}${regions}(?:省|市)?(?:籍)?(?:户口|户籍|人|的|籍)(?![才工员])`, 'g'),
  },
  {
    topic: 'REGION',
    pattern: new RegExp(`${regions}(?:省|市)?(?:户口|户籍|籍人?|人|的)(?:员|士)?${stayAway}`, 'g'),
  },
  {
    topic: 'REGION',
    pattern: new RegExp(`${only}${regions}(?:省|市|区|县)?(?:籍|人(?![才工员])|户)`, 'g'),
    basis: true,
  },
  {
    topic: 'RELIGION',
    pattern: /(?:无|不信|没有|非)(?:任何)?宗教信仰/g,
    but: /宗教信仰(?:限制|要求|歧视|者?均可|不限)/,
  },
  {
    topic: 'RELIGION',
    pattern: new RegExp(
      `(?:${only}|${demand}|${never})(?:信)?(?:基督|佛|回|伊斯兰|天主|道|穆斯林|宗教)教?(?:信?徒|信仰|信众)`,
      'g',
    ),
    but: /不要求/,
  },
  {
    topic: 'RELIGION',
    pattern: new RegExp(
      `(?:有宗教信仰|信教|(?:基督|佛|伊斯兰|天主|道)教徒)(?:者|的|人员)?(?:优先|${stayAway})`,
      'g',
    ),
  },
]
