import { madeGradually } from '../platform/made-gradually.ts'
import { normalise } from './text/normalise.ts'
import { foldedSound, hasChinese, soundingFrom, soundingOf, type Sounding } from './text/sounding.ts'

/** Lower is better; the numbers only order. */
const grade = {
  exact: 0,
  prefix: 1,
  substring: 2,
  initials: 3,
  pinyinPrefix: 4,
  pinyin: 5,
  initialsPart: 6,
} as const

type Wording = { text: string; sounding: Sounding | null }
type Entry<T> = { item: T; wordings: readonly Wording[] }
type Hit<T> = { item: T; grade: number; length: number; weight: number }

/** Texts are compared without case, blanks, width and script: `ＣＮＣ 操作工` is `cnc操作工`, 貨車 is 货车. */
export const plain = (text: string): string => normalise(text).replaceAll(/[\s'’·-]/g, '')

function gradeBySound(sounding: Sounding, typed: string): number | null {
  if (sounding.initials === typed) return grade.initials
  const sound = foldedSound(typed)
  if (sounding.tails[0]?.startsWith(sound)) return grade.pinyinPrefix
  // A single letter is somewhere in nearly everything.
  if (typed.length < 2) return null
  if (sounding.tails.some((tail) => tail.startsWith(sound))) return grade.pinyin
  return sounding.initials.includes(typed) ? grade.initialsPart : null
}

/** Two letters are in the midst of too many English words to say anything. */
const long = (typed: string): boolean => typed.length > 2 || hasChinese(typed)

function gradeOf(wording: Wording, typed: string): number | null {
  if (wording.text === typed) return grade.exact
  if (wording.text.startsWith(typed)) return grade.prefix
  if (long(typed) && wording.text.includes(typed)) return grade.substring
  return wording.sounding && gradeBySound(wording.sounding, typed)
}

function bestHit<T>({ item, wordings }: Entry<T>, typed: string): Hit<T> | null {
  let best: Hit<T> | null = null
  for (const wording of wordings) {
    const found = gradeOf(wording, typed)
    if (found === null) continue
    const hit = { item, grade: found, length: wording.text.length, weight: 0 }
    if (!best || better(hit, best) < 0) best = hit
  }
  return best
}

const better = <T>(one: Hit<T>, other: Hit<T>): number =>
  one.grade - other.grade || other.weight - one.weight || one.length - other.length

/** No list of suggestions is longer than this, whatever is asked. */
export const mostSuggestions = 50

interface Finding<T> {
  (text: string, first: number, wanted?: (item: T) => boolean, weightOf?: (item: T) => number): readonly T[]
}

/** Best first among the `wanted`, at most `first` and never more than {@link mostSuggestions}. */
export interface Search<T> extends Finding<T> {
  /** The first search spells all wordings; it finds done what was done here before. */
  prepare(): Promise<void>
}

/**
 * A search over what things are called, in Chinese, English, pinyin or its initials. Exact comes before prefix before
 * substring before sound; among equals the one of more weight, then the shorter wording, then the earlier item. An empty text gives the first items.
 */
export function wordingSearch<T>(
  items: readonly T[],
  wordingsOf: (item: T) => readonly string[],
  syllablesOf?: (wording: string) => string[],
): Search<T> {
  const { all: entries, prepare } = madeGradually(items, (item) => ({
    item,
    wordings: wordingsOf(item).map((each) => wordingFrom(each, syllablesOf)),
  }))
  const find: Finding<T> = (text, asked, wanted = () => true, weightOf = () => 0) => {
    const first = Math.max(0, Math.min(asked, mostSuggestions))
    const typed = plain(text)
    if (typed === '') return items.filter(wanted).slice(0, first)
    const candidates = entries().filter(({ item }) => wanted(item))
    const hits = candidates.flatMap((entry) => bestHit(entry, typed) ?? [])
    return hits
      .map((hit) => ({ ...hit, weight: weightOf(hit.item) }))
      .sort(better)
      .slice(0, first)
      .map((hit) => hit.item)
  }
  return Object.assign(find, { prepare })
}

function wordingFrom(wording: string, syllablesOf?: (wording: string) => string[]): Wording {
  const text = plain(wording)
  if (!hasChinese(wording)) return { text, sounding: null }
  return { text, sounding: syllablesOf ? soundingFrom(syllablesOf(text)) : soundingOf(text) }
}
