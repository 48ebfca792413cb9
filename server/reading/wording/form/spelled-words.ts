import { once } from '../../../platform/once.ts'
import { syllablesOf } from '../../text/sounding.ts'
import { replaced, type NormalForm } from './normal-form.ts'

/** The words by which people are shut out, as they are spelled in Latin letters; the first of like sound counts. */
const words = [
  '男 女 岁 性 限 仅 只 招 要 的 人 不 籍 押 以 婚 育 年龄 性别 男性 女性 男生 女生 男士 女士 男工 女工 男孩 女孩 男人 女人 先生 小姐 美女 帅哥',
  '仅限 只限 只招 只要 不要 不招 不收 谢绝 拒绝 要求 必须 招聘 优先 勿扰 免谈 勿投 绕行 为主 为佳 不限 均可 以下 以内 以上 周岁 不超过',
  '本地 本地人 外地 外地人 本市 外省 外省人 户口 户籍 河南 东北 新疆 农村 汉族 少数民族 年轻 青年 未婚 已婚 已育 未育 单身 怀孕 孕妇',
  '党员 交 需交 身高 自理 九零后 八零后 押金 保证金 培训费 服装费 身高 体重 形象 气质 五官端正 颜值 残疾 残疾人 乙肝 纹身 应届生 统招 全日制 退伍军人',
].flatMap((line) => line.split(' '))

interface Spelling {
  readonly spelled: string
  readonly word: string
  readonly syllables: number
}

/** Whether characters are one of those words, for writers who part its characters. */
export const isListed = (word: string): boolean => listed().has(word)
const listed = once(() => new Set(words))

/** Longest first, so that `nan xing` is 男性 and not 男 and 性. */
const spellings = once((): readonly Spelling[] => {
  const all = words.map((word) => {
    const syllables = syllablesOf(word)
    return { spelled: syllables.join(''), word, syllables: syllables.length }
  })
  return [
    ...all,
    { spelled: 'nu', word: '女', syllables: 1 },
    { spelled: 'nuxing', word: '女性', syllables: 2 },
    { spelled: 'nusheng', word: '女生', syllables: 2 },
  ].toSorted((one, other) => other.spelled.length - one.spelled.length)
})

const byFirstLetter = once(() => {
  const byLetter = new Map<string, Spelling[]>()
  for (const spelling of spellings()) {
    const letter = spelling.spelled.charAt(0)
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), spelling])
  }
  return byLetter
})

const longestRun = 60

interface Cover {
  readonly words: string
  readonly longest: number
}

/** The words that the letters spell from end to end, or null. */
function coverOf(letters: string): Cover | null {
  if (letters.length > longestRun) return null
  const from: (Cover | null | undefined)[] = []
  from[letters.length] = { words: '', longest: 0 }
  for (let at = letters.length - 1; at >= 0; at--) {
    for (const { spelled, word, syllables } of byFirstLetter().get(letters.charAt(at)) ?? []) {
      const rest = letters.startsWith(spelled, at) ? from[at + spelled.length] : undefined
      if (!rest) continue
      from[at] = { words: word + rest.words, longest: Math.max(syllables, rest.longest) }
      break
    }
  }
  return from[0] ?? null
}

/** English for the sexes, in the middle of Chinese: 限boy, lady优先. */
const english: readonly (readonly [as: string, word: RegExp])[] = [
  ['男', /^(?:m[ae]n|males?|boys?|gents?|guys?|gentlem[ae]n)$/],
  ['年龄', /^ages?$/],
  ['岁', /^(?:years?|yrs?|yo)$/],
  ['后', /^hou$/],
  ['单身', /^singles?$/],
  ['已婚', /^married$/],
  ['未婚', /^unmarried$/],
  ['本地人', /^locals?$/],
  ['年轻', /^young$/],
  ['外国人', /^foreigners?$/],
  ['性别', /^(?:sex|gender)$/],
  ['女', /^(?:wom[ae]n|females?|girls?|lad(?:y|ies)|gals?)$/],
]

/** The run with those of its words that spell something in a row: nansheng only, zhao nan sheng today. */
function byTokens(run: string): string | null {
  const tokens = run.split(' ')
  if (tokens.length === 1 || tokens.length > 30) return null
  const read: string[] = []
  for (let from = 0; from < tokens.length;) {
    let to = tokens.length
    while (to > from && (coverOf(tokens.slice(from, to).join(''))?.longest ?? 0) < 2) to--
    read.push(to > from ? (coverOf(tokens.slice(from, to).join(''))?.words ?? '') : (tokens[from] ?? ''))
    from = Math.max(to, from + 1)
  }
  const words = read.join(' ')
  return words === run ? null : words
}

const besideChinese = /[\p{Script=Han}\d]/u

/** Pinyin of those words as the words; a single syllable only where it touches Chinese or a figure. */
export const withoutPinyin = (form: NormalForm): NormalForm =>
  replaced(form, /[a-z][a-z' ]*[a-z]|[a-z]/g, (run, from) => {
    const cover = coverOf(run.replaceAll(/[' ]/g, ''))
    const before =
      form.text
        .slice(Math.max(0, from - 4), from)
        .trimEnd()
        .at(-1) ?? ''
    const after = form.text
      .slice(from + run.length, from + run.length + 4)
      .trimStart()
      .charAt(0)
    const touches = besideChinese.test(before) || besideChinese.test(after)
    const sex =
      touches && !/[转头口接插针座连螺]/.test(after) && /\p{Script=Han}/u.test(form.text)
        ? english.find(([, word]) => word.test(run))
        : undefined
    if (sex) return sex[0]
    if (!cover) return byTokens(run)
    return cover.longest > 1 || (touches && run.length > 1) || cover.words.length > 1 ? cover.words : null
  })
