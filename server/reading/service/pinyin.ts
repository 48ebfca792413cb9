import { once } from '../../platform/once.ts'
import { foldedSound, hasChinese, syllablesOf } from '../text/sounding.ts'

/** A text whose pinyin became words, and where each of its characters stood before. */
export interface Spelled {
  readonly text: string
  /** One more entry than characters. */
  readonly places: readonly number[]
}

/** That share of the letters has to be syllables before a text counts as pinyin. */
const leastShare = 0.8
const longestSyllable = 6
const longestWord = 6

/** Syllables that few words have but many texts. */
const usual =
  'de le wo shi zai ge guo hui dang gan zuo ji yi er san si wu liu qi ba jiu nian he you ye hai dui zhe na ta ni men zui hao'

interface Known {
  readonly syllables: ReadonlySet<string>
  /** Words by their syllables. */
  readonly words: ReadonlyMap<string, string>
}

function shelved(given: readonly string[]): Known {
  const words = new Map<string, string>()
  const syllables = new Set(usual.split(' '))
  for (const word of given) {
    const heard = syllablesOf(word).map(foldedSound)
    heard.forEach((syllable) => syllables.add(syllable))
    if (heard.length > 1 && heard.length <= longestWord && !words.has(heard.join(' ')))
      words.set(heard.join(' '), word)
  }
  return { syllables, words }
}

/** A run of letters as syllables, the longest first; null when it is none. Linear. */
function syllablesIn(run: string, known: ReadonlySet<string>): string[] | null {
  const fits = (from: number, to: number): boolean => known.has(run.slice(from, to))
  const lengths = Array.from({ length: longestSyllable }, (_, at) => longestSyllable - at)
  // From each place on: the length of the syllable with which the rest can be read.
  const next = new Map([[run.length, 0]])
  for (let from = run.length - 1; from >= 0; from--) {
    const length = lengths.find((each) => next.has(from + each) && fits(from, from + each))
    if (length !== undefined) next.set(from, length)
  }
  if (!next.has(0)) return null
  const syllables: string[] = []
  for (let from = 0; from < run.length; from += next.get(from)!)
    syllables.push(run.slice(from, from + next.get(from)!))
  return syllables
}

interface Syllable {
  readonly sound: string
  readonly from: number
  readonly to: number
}

function readSyllables(text: string, { syllables }: Known): { read: Syllable[]; share: number } {
  const read: Syllable[] = []
  let [letters, understood] = [0, 0]
  for (const run of text.matchAll(/(?<![a-z0-9])[a-z']+(?![a-z0-9])/g)) {
    letters += run[0].length
    const heard = syllablesIn(foldedSound(run[0].replaceAll("'", '')), syllables)
    if (!heard) continue
    understood += run[0].length
    let from = run.index
    heard.forEach((sound, at) => {
      const to = at === heard.length - 1 ? run.index + run[0].length : from + sound.length
      read.push({ sound, from, to })
      from = to
    })
  }
  return { read, share: letters === 0 ? 0 : understood / letters }
}

/**
 * Writes pinyin as the words it stands for: `kaiche de, xiu che` is 开车 de, 修车. Null when the text has Chinese, is more
 * probably another language, or has none of the words.
 */
export function pinyinSpelled(given: readonly string[]): (text: string) => Spelled | null {
  const known = once(() => shelved([...new Set(given)].filter((word) => [...word].every(hasChinese))))
  return (text) => {
    if (hasChinese(text) || !/[a-z]/.test(text)) return null
    const { read, share } = readSyllables(text, known())
    if (share < leastShare) return null
    const parts = wordsAmong(text, read, known())
    return parts.length === 0 ? null : written(text, parts)
  }
}

interface Part {
  readonly word: string
  readonly from: number
  readonly to: number
}

function wordsAmong(text: string, read: readonly Syllable[], { words }: Known): Part[] {
  const parts: Part[] = []
  const isOneRun = (piece: readonly Syllable[]): boolean =>
    piece.every(
      ({ to }, at) => at === piece.length - 1 || /^[ ']?$/.test(text.slice(to, piece[at + 1]!.from)),
    )
  for (let at = 0; at < read.length; at++) {
    for (let length = Math.min(longestWord, read.length - at); length > 1; length--) {
      const piece = read.slice(at, at + length)
      const word = words.get(piece.map(({ sound }) => sound).join(' '))
      if (!word || !isOneRun(piece)) continue
      parts.push({ word, from: piece[0]!.from, to: piece.at(-1)!.to })
      at += length - 1
      break
    }
  }
  return parts
}

function written(text: string, parts: readonly Part[]): Spelled {
  let result = ''
  const places: number[] = []
  const add = (piece: string, from: number, step: number) => {
    for (let at = 0; at < piece.length; at++) places.push(from + at * step)
    result += piece
  }
  let at = 0
  for (const { word, from, to } of parts) {
    add(text.slice(at, from), at, 1)
    add(word, from, 0)
    at = to
  }
  add(text.slice(at), at, 1)
  places.push(text.length)
  return { text: result, places }
}
