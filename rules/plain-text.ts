/*
 * What people paste, as it is kept. Whatever text comes in is made plain once, where it comes in: what cannot be seen
 * goes, what only looks different becomes one, and what is no character of a text is named so that it can be refused.
 */

/** CJK Radicals Supplement, as copied from PDF files, each with the character it stands for (Unicode: Equivalent_Unified_Ideograph). */
const radicals =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
const characterOf = new Map(radicals.match(/../gu)?.map((pair) => [pair.slice(0, 1), pair.slice(1)]))

const cjkRadicals = /[\u2e80-\u2ef3]/g
const withoutRadical = (radical: string): string => characterOf.get(radical) ?? radical

/** Characters instead of the radicals that stand for them in texts copied from PDF files. */
export const withoutRadicals = (text: string): string => text.replace(cjkRadicals, withoutRadical)

/** Zero width, fillers, soft hyphens, marks of direction, selectors of a variant; private use, as bullets copied from Word. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Co}\u{fff9}-\u{fffb}]/gu
/** Blanks of any width; the braille blank is one too. */
const blanks = /[\t\p{Zs}\u2800]/gu
const lineEnds = /\r\n?|[\u0085\u2028\u2029\v\f]/gu
/** Letters, digits and signs of full width, but for the punctuation of Chinese, which is as wide as it should be. */
const wide =
  /[\uff03-\uff07\uff0a\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff3a\uff3c\uff3e-\uff5a\uff5c\uffe0-\uffe6]/gu
/** Dashes of a word or a number; the dash of a sentence stays. */
const hyphens = /[\u2010-\u2013\u2212\ufe58\ufe63]/gu
/** Letters of other shapes: bold, ligatures, Kangxi radicals, doubles kept for compatibility. */
const shapes = /[\u2f00-\u2fd5\u{1d400}-\u{1d7ff}\ufb00-\ufb06\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu
/** More marks on one letter than any language writes. */
const heaped = /(\p{M}{3})\p{M}+/gu

/** Most of what is typed is plain already. */
const isPlain = (typed: string): boolean =>
  /^[\n\x20-\x7e\u3001\u3002\u4e00-\u9fff\uff0c\uff1a]*$/.test(typed)

/** A text as it is kept. */
export const plainText = (typed: string): string => (isPlain(typed) ? typed : madePlain(typed))

const madePlain = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(unseen, '')
    .replace(lineEnds, '\n')
    .replace(blanks, ' ')
    .replace(hyphens, '-')
    .replace(wide, (sign) => sign.normalize('NFKC'))
    .replace(shapes, (sign) => sign.normalize('NFKC'))
    .replace(cjkRadicals, withoutRadical)
    .replace(heaped, '$1')

/** The same on one line. */
export const plainLine = (typed: string): string => plainText(typed).replace(/\s+/g, ' ').trim()

/** A number or code as it is compared: every width, blank and dash made one. */
export const plainCode = (typed: string): string =>
  plainText(typed)
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .trim()

/** The first character that is none of a text, as `U+0000`; null when there is none. */
export function strangeCharacter(text: string): string | null {
  const [found] = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.exec(text) ?? []
  return found === undefined
    ? null
    : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Whether something of it can be read: a letter or a digit. */
export const isReadable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
