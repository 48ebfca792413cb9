import { pinyin } from 'pinyin-pro'

const chinese = /\p{Script=Han}/u

export const hasChinese = (text: string): boolean => chinese.test(text)

/** However ü is typed after l and n (lü, lv, lyu, lu; lüe, lve, lue), it is one. */
export const foldedSound = (typed: string): string => typed.replaceAll(/([ln])(?:yu|u:|ü|v)/g, '$1u')

/** The text's syllables without tones, ü as v as keyboards have it; letters and digits stay as they are. */
export const syllablesOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map((syllable) =>
    syllable.toLowerCase(),
  )

/** What one may type for a Chinese wording: every tail of its pinyin that starts at a syllable, and its initials. */
export type Sounding = { tails: readonly string[]; initials: string }

export const soundingOf = (wording: string): Sounding => soundingFrom(syllablesOf(wording))

export function soundingFrom(syllables: readonly string[]): Sounding {
  return {
    tails: syllables.map((_, at) => foldedSound(syllables.slice(at).join(''))),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  }
}

/** Shorter initials stand for too many words. */
const shortestInitials = 3

/** Whether Latin letters are a Chinese wording's whole pinyin, or all its initials. */
export function soundsLike(wording: string, typed: string): boolean {
  const { tails, initials } = soundingOf(wording)
  return tails[0] === foldedSound(typed) || (typed.length >= shortestInitials && initials === typed)
}
