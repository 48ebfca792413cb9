import type { Reference } from '../../reference/index.ts'
import type { SynonymsNow } from '../synonyms.ts'
import { compactText } from '../text/normalise.ts'
import { pinyinSpelled } from './pinyin.ts'
import { slipsMended } from './slips.ts'

/** A text as it was meant, and where in the original each of its characters stands; one more entry than characters. */
export interface Legible {
  readonly text: string
  readonly origin: ArrayLike<number>
}

/** Makes a text plain, with pinyin written as words and slips of typing put right by the words of service. */
export function legibleBy(
  { duties, specialties, occupations }: Reference,
  reworded: SynonymsNow['reworded'],
): (original: string) => Legible {
  const ofService = [
    ...specialties.all.flatMap(({ name, words }) => [...words, name.zh]),
    ...duties.flatMap(({ words }) => words),
  ]
  const mend = slipsMended(ofService)
  const spell = pinyinSpelled([
    ...ofService,
    ...occupations.all.flatMap(({ name, titles }) => [name.zh, ...titles.zh]),
  ])
  return (original) => {
    const { text, origin } = reworded(compactText(original))
    const spelled = spell(text)
    if (!spelled) return { text: mend(text), origin }
    return { text: spelled.text, origin: spelled.places.map((at) => origin[at] ?? original.length) }
  }
}
