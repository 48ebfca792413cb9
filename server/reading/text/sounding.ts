import { pinyin } from 'pinyin-pro'

const chinese = /\p{Script=Han}/u

export const hasChinese = (text: string): boolean => chinese.test(text)

/** The text's syllables without tones, ü as v as keyboards have it; letters and digits stay as they are. */
export const syllablesOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map((syllable) =>
    syllable.toLowerCase(),
  )

/** What one may type for a Chinese wording: every tail of its pinyin that starts at a syllable, and its initials. */
export type Sounding = { tails: readonly string[]; initials: string }

export function soundingOf(wording: string): Sounding {
  const syllables = syllablesOf(wording)
  return {
    tails: syllables.map((_, at) => syllables.slice(at).join('')),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  }
}

/** Shorter initials stand for too many words. */
const shortestInitials = 3

/** Whether Latin letters are a Chinese wording's whole pinyin, or all its initials. */
export function soundsLike(wording: string, typed: string): boolean {
  const { tails, initials } = soundingOf(wording)
  return tails[0] === typed || (typed.length >= shortestInitials && initials === typed)
}
