import type { Reference } from '../../reference/index.ts'
import { slipMender } from './latin-slips.ts'
import { featureKey } from '../titles/title-features.ts'

/** A text as it was meant, and where in the original each of its characters stands; one more entry than characters. */
export interface Legible {
  readonly text: string
  readonly origin: ArrayLike<number>
}

const letters = /[a-z]{5,}/g
/** Another form of a word is no slip: boiled is not boiler. */
const endOf = (word: string): string => /(?:s|ed|ing|er|or|ly|al|y)$/.exec(word)?.[0] ?? ''

/**
 * Puts right English words that are in no title of the learned table but one slip away from a word of service: `engin room` is engine
 * room. Where each character stands in the original stays true.
 */
export function englishMended({ duties, specialties, occupations, titles }: Reference) {
  const words = [
    ...duties.flatMap((duty) => duty.words),
    ...specialties.all.flatMap((post) => [...post.words, post.name.en]),
    ...occupations.all.flatMap(({ name, titles: { en } }) => [name.en, ...en]),
  ].flatMap((words) => words.toLowerCase().match(letters) ?? [])
  const mender = slipMender(words)
  const mend = (word: string): string => {
    const mended = mender(word)
    return endOf(mended) === endOf(word) || endOf(word) === '' ? mended : word
  }
  const known = new Set(titles().keys)
  const isKnown = (word: string): boolean => known.has(featureKey('wording', word))
  return (text: string, origin: ArrayLike<number>): Legible => {
    let mended = ''
    const places: number[] = []
    const copy = (from: number, to: number, put: string): void => {
      mended += put
      for (let at = 0; at < put.length; at++) places.push(origin[Math.min(from + at, to - 1)] ?? 0)
    }
    let from = 0
    for (const { 0: word, index } of text.matchAll(letters)) {
      copy(from, index, text.slice(from, index))
      copy(index, index + word.length, isKnown(word) ? word : mend(word))
      from = index + word.length
    }
    copy(from, text.length, text.slice(from))
    return { text: mended, origin: [...places, origin[text.length] ?? 0] }
  }
}
