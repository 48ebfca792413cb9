import { once } from '../../platform/once.ts'
import type { Reference } from '../../reference/index.ts'
import type { SynonymsNow } from '../synonyms.ts'
import { compactText } from '../text/normalise.ts'
import { hasChinese } from '../text/sounding.ts'
import { englishMended, type Legible } from '../text/english-slips.ts'
import { pinyinSpelled } from './pinyin.ts'
import { slipsMended } from './slips.ts'

const parted = /(?<=\p{Script=Han})[ \u3000](?=\p{Script=Han})/gu
const anyMark = /[，。；、,;!！?？]/
/** So long are parts on average that blanks set off, not words. */
const longPart = 4

/** Who writes blanks for marks gets marks: 汽车兵 开了五年大车 会修车. A text keeps its length. */
function withMarks(original: string): string {
  if (anyMark.test(original)) return original
  const parts = original.split(parted)
  return parts.length > 1 && original.length / parts.length >= longPart
    ? original.replaceAll(parted, '，')
    : original
}

/** Makes a text plain, with pinyin written as words and slips of typing put right by the words of service. */
export function legibleBy(
  tables: Reference,
  reworded: SynonymsNow['reworded'],
): (original: string) => Legible {
  const { duties, specialties, occupations } = tables
  const ofService = [
    ...specialties.all.flatMap(({ name, words }) => [...words, name.zh]),
    ...duties.flatMap(({ words }) => words),
  ]
  const mend = slipsMended(ofService)
  const mendEnglish = once(() => englishMended(tables))
  const spell = pinyinSpelled([
    ...ofService,
    ...occupations.all.flatMap(({ name, titles }) => [name.zh, ...titles.zh]),
  ])
  return (original) => {
    const { text, origin } = reworded(compactText(withMarks(original)))
    const spelled = spell(text)
    if (!spelled) return hasChinese(text) ? { text: mend(text), origin } : mendEnglish()(text, origin)
    return { text: spelled.text, origin: spelled.places.map((at) => origin[at] ?? original.length) }
  }
}
