import { once } from '../../platform/once.ts'
import { syllablesOf } from '../text/sounding.ts'
import { matchesOf } from './form/normal-form.ts'
import type { Objection } from './judge.ts'
import type { WordingTopic } from './law.ts'

/** Words that people write by others of the same sound, where somebody is demanded or sent away. */
const sensitive: readonly (readonly [WordingTopic, string])[] = [
  ['SEX', '男性 女性 男生 女生 男士 女士 男工 女工 男人 女人 男孩 女孩 小哥哥 小姐姐 小姑娘 妹子 美女 帅哥'],
  ['STATUS', '退伍军人 退役军人 退伍兵 农民工 党员 应届生 劳改犯'],
  ['ETHNICITY', '少数民族 汉族 回族 藏族 维族 彝族 新疆人'],
  ['REGION', '外地人 本地人 外省人 东北人 河南人 安徽人 四川人 本地户口 外来妹 乡下人 农村人 户口'],
  ['DISABILITY', '残疾人 残疾 残障 聋哑人'],
  ['HEALTH', '抑郁症 抑郁 精神病 传染病 大三阳 小三阳 乙肝 携带者 艾滋 癫痫 肺结核'],
  ['FAMILY', '孕妇 已婚 未婚 怀孕 备孕 单身 单身狗 单身汉 已婚已育 宝妈 哺乳期 离异'],
  ['LOOKS', '纹身 左撇子 五官端正 胖子 矮子 丑八怪 美女 帅哥'],
  ['RELIGION', '基督徒 基督教 佛教徒 信佛 信教 穆斯林 天主教'],
  ['IRRELEVANT', '同性恋 处女座 天蝎座'],
  ['AGE', '年轻人 大龄 老年人 小年轻 九零后 零零后'],
]
/** Other words of the same sound. */
const harmless =
  /礼仪|利益|丹参|云浮|一浴|一育|机关|户扣|糊口|迎接|汗足|汇足|一会|一婚|益肝|意淫|备运|味魂|文深|身为|难行|晚熟|新教|心教|信交|理疑/

const sounds = once(
  () =>
    new Map(
      sensitive.flatMap(([topic, words]) =>
        words.split(' ').map((word) => [syllablesOf(word).join(' '), { topic, word }] as const),
      ),
    ),
)

const demanded =
  /(?<=^|[,。、\n])([\p{Script=Han}\d]{2,8}?)(?:的|者|人员|们|患者|级)?(?:请|一律|均|都)?(?:优先|勿扰|勿投|勿来|免谈|绕[行道]|不要|不招|不收|别来|止步|除外|谢绝|为主|为佳|加分|才要|限定)|(?:不要|不招|不收|谢绝|拒绝|拒|仅限|只限|(?<![\p{Script=Han}])限|只招|仅招|只要|只收|招聘?|找)(?:招|收|有|患)?([\p{Script=Han}\d]{2,5})(?=$|[,。、\n])/gu

const held = (from: number, to: number, topic: WordingTopic): Objection => ({
  topic,
  severity: 'HELD',
  from,
  to,
  instead: '',
})

function firstSounding(words: string) {
  const syllables = syllablesOf(words)
  const characters = Array.from(words)
  if (syllables.length !== characters.length) return null
  for (let from = 0; from < characters.length; from++)
    for (let to = Math.min(characters.length, from + 4); to > from + 1; to--) {
      const found = sounds().get(syllables.slice(from, to).join(' '))
      const whole = to - from > 2 || characters.length <= 2
      if (found && whole && found.word !== characters.slice(from, to).join('')) return found
    }
  return null
}

/** Words that only sound like those by which people are shut out, where one would be demanded. */
export const soundingAlike = (text: string): Objection[] =>
  matchesOf(demanded, text).flatMap(({ index, 0: all, 1: behind, 2: before }) => {
    const words = behind ?? before ?? ''
    const found = harmless.test(words) ? null : firstSounding(words)
    return found ? [held(index, index + all.length, found.topic)] : []
  })
