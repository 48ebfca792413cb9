import { normalForm, replaced, type NormalForm } from './normal-form.ts'
import { withDigits } from './numerals.ts'
import { isListed, withoutPinyin } from './spelled-words.ts'
import { withoutMixed } from './mixed-words.ts'
import { inOneLanguage } from '../told/two-languages.ts'
import { plainEnglish } from './plain-english.ts'

const brackets = /[()[\]{}<>《》〈〉「」『』【】〔〕〖〗“”"'‘’«»‹›]/
const han = String.raw`[\p{Script=Han}\d]`
/** Whatever is neither letter nor figure nor a mark that the rules read. */
const noise = String.raw`[^\p{L}\p{N},.。、;:!?\n/%<>≤≥+《》-]`
/** One character at a time with something between each: 限/男/性, 限、男、性, 限。男。性. */
const oneByOne = new RegExp(String.raw`(?<![\p{L}\d])${han}(?:[^\p{L}\p{N}\n]+${han}(?![\p{L}\d])){2,}`, 'gu')

/** The same within a text, where one sign parts them all: 河南.人.勿.扰. */
const byOneSign = /\p{Script=Han}(?:([.。·*/|_+~-])\p{Script=Han}(?=\1|$|[^\p{L}\p{N}])){2,}/gu

/** 男 工 女 工 均 可 */
const spacedOut = /(?<!\S)\p{Script=Han}(?: +\p{Script=Han}){2,}(?!\S)/gu

/** 3-5-岁 is one by one, 18-35 and 2、3、4 are not: it takes Chinese characters. */
const joinedUp = (form: NormalForm): NormalForm =>
  replaced(
    replaced(form, byOneSign, (words) => words.replaceAll(/\P{L}/gu, '')),
    oneByOne,
    (words) => {
      const bare = words.replaceAll(/[^\p{L}\p{N}]/gu, '')
      return /\p{Script=Han}.*\p{Script=Han}/u.test(bare) ? bare : null
    },
  )

/** A word that shuts people out, with something between its two characters: 未/婚, 户、口, 限……男. */
const wordsJoined = (form: NormalForm): NormalForm =>
  replaced(
    replaced(form, /(?<=\p{Script=Han})[^\p{L}\p{N}\n]{1,3}(?=\p{Script=Han})/gu, (_, at) => {
      const end = at + (/^[^\p{L}\p{N}]+/u.exec(form.text.slice(at))?.[0].length ?? 0)
      return isListed(form.text.charAt(at - 1) + form.text.charAt(end)) ? '' : null
    }),
    /(?<=\d)[./、]+(?=周?岁)|(?<=岁)[./、_|-]+(?=以)/g,
    () => '',
  )

const marks = (form: NormalForm): NormalForm => {
  const sentence = replaced(
    form,
    /[!?。]|;|(?<!(?<![a-z])[a-z]\.[a-z])\.(?![\d\p{Script=Han}]|(?<=(?<![a-z])[a-z]\.)[a-z](?![a-z]))/gu,
    (mark) => (mark === ';' ? ',' : '。'),
  )
  return replaced(sentence, /[：﹕]/g, () => ':')
}

/** Markup and entities say nothing. */
const withoutMarkup = (form: NormalForm): NormalForm =>
  replaced(
    replaced(form, /<\/?[a-z][^<>\n]{0,60}>/g, () => ''),
    /&(?:nbsp|ensp|emsp|thinsp|#\d{1,6}|#x[\da-f]{1,5});?/g,
    () => ' ',
  )

/** How the rules read a text: `tight` without what people put between characters, `open` cut at brackets and blanks. */
export interface Views {
  /** With blanks and all signs, for languages that are written with blanks. */
  readonly whole: NormalForm
  readonly tight: NormalForm
  readonly open: NormalForm
  /** As `tight`, with the English words of Chinese sentences in Chinese; null where there are none. */
  readonly mixed: NormalForm | null
}

function unpartedForm(written: NormalForm): NormalForm {
  const joined = withDigits(wordsJoined(joinedUp(written)))
  const unspaced = replaced(
    joined,
    new RegExp(
      String.raw`(?<=[\p{Script=Han}\d,.。、;:/%<>≤≥+-])(?:${noise}|[<>《》])+|(?:${noise}|[<>《》])+(?=[\p{Script=Han}])`,
      'gu',
    ),
    (words) => (/[<>](?=$)/.test(words) ? null : ''),
  )
  return replaced(unspaced, /(?<=\p{Script=Han})[.+~-]+(?=\p{Script=Han})/gu, () => '')
}

export function viewsOf(original: string): Views {
  const written = withoutMixed(marks(withoutMarkup(normalForm(original))))
  const form = withDigits(written)
  const stopped = replaced(form, /(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, () => '。')
  const unspaced = replaced(stopped, spacedOut, (words) => words.replaceAll(' ', ''))
  const cut = replaced(unspaced, /[^\p{L}\p{N},.。、:\n/%<>≤≥+-]+|[<>](?!\d)/gu, (words, from) =>
    isBetweenLatin(unspaced.text, from, words)
      ? ' '
      : brackets.test(words) || besideChinese(unspaced.text, from, words)
        ? ','
        : ' ',
  )
  const tightOf = (read: NormalForm) => withDigits(withoutPinyin(unpartedForm(read)))
  const mixed = inOneLanguage(written)
  return {
    whole: plainEnglish(form),
    tight: tightOf(written),
    open: withoutPinyin(cut),
    mixed: mixed && tightOf(mixed),
  }
}

const isBetweenLatin = (text: string, from: number, words: string): boolean =>
  /^[ '&]+$/.test(words) &&
  /[a-z\d]/.test(text.charAt(from - 1)) &&
  /[a-z\d]/.test(text.charAt(from + words.length))

const besideChinese = (text: string, from: number, words: string): boolean =>
  /\p{Script=Han}/u.test(text.charAt(from - 1) + text.charAt(from + words.length))
