import { once } from '../../../platform/once.ts'
import { scan, wordsAt } from '../../text/scanner.ts'
import { syllablesOf } from '../../text/sounding.ts'
import { changed, type NormalForm } from './normal-form.ts'

/** Words of which one character may be written by its sound or first letter: 外di人, 共产d员. */
const words =
  '男性 女性 男生 女生 男士 女士 男人 女人 男的 女的 本地人 外地人 本地户口 户口 户籍 籍贯 已婚 未婚 已育 未育 离异 单身 怀孕 孕妇 党员 共产党员 共青团员 团员 汉族 回族 藏族 维族 少数民族 残疾 残疾人 乙肝 肝炎 艾滋 大三阳 小三阳 传染病 身份证 毕业证 押金 保证金 培训费 服装费 工资 优先 勿扰 免谈 年龄 岁以下 周岁 身高 体重 颜值 形象 五官端正 纹身 河南人 东北人 新疆人 安徽人 四川人 外省人 农村 农民工 宗教 基督教 佛教 统招 全日制 应届 退伍'.split(
    ' ',
  )

const mixed = once(() =>
  wordsAt(
    words.flatMap((word) => {
      const syllables = syllablesOf(word)
      const characters = Array.from(word)
      if (syllables.length !== characters.length) return []
      return characters.flatMap((character, at) => {
        const syllable = syllables[at] ?? ''
        const spellings = characters.length > 2 ? [syllable, syllable.charAt(0)] : [syllable]
        return [...spellings, ...(word === '党员' && at === 1 ? ['y'] : [])].map(
          (spelled) => [characters.with(at, spelled).join(''), { character, spelled, at }] as const,
        )
      })
    }),
  ),
)

/** Such words in characters throughout. */
export function withoutMixed(form: NormalForm): NormalForm {
  if (!/[a-z]/.test(form.text)) return form
  return changed(
    form,
    scan(form.text, mixed()).map(({ from, meaning: { character, spelled, at } }) => ({
      from: from + at,
      to: from + at + spelled.length,
      by: character,
    })),
  )
}
