import { once } from '../../platform/once.ts'
import { inDictionary } from '../text/segment.ts'
import { hasChinese, syllablesOf } from '../text/sounding.ts'

const shortest = 2
const longest = 5
/** From this length on a sound that is nearly right is enough: 通迅兵 for 通信兵. */
const shortestNearly = 3

/** Sounds that many do not keep apart. */
const folded = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^[nl]/, 'l')
    .replace(/^hu(?=[aio])/, 'f')
    .replace(/ng$/, 'n')

const soundOf = (character: string): string => folded(syllablesOf(character)[0] ?? character)

/** Whether two sounds are at most one letter apart. */
function nearly(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || short.length < 2) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1)
}

interface Known {
  readonly words: ReadonlySet<string>
  /** Words by their characters but one, as `通_兵`. */
  readonly but: ReadonlyMap<string, readonly string[]>
}

const without = (word: string, at: number): string => `${word.slice(0, at)}_${word.slice(at + 1)}`

function shelved(words: readonly string[]): Known {
  const but = new Map<string, string[]>()
  for (const word of words)
    for (let at = 0; at < word.length; at++) {
      const key = without(word, at)
      but.set(key, [...(but.get(key) ?? []), word])
    }
  return { words: new Set(words), but }
}

/** The known word that a piece is, but for one character of the same sound, or nearly the same in a longer one. */
function meant(piece: string, { but }: Known): string | null {
  for (let at = 0; at < piece.length; at++) {
    const sound = soundOf(piece[at]!)
    const same = (word: string): boolean => soundOf(word[at]!) === sound
    const near = (word: string): boolean => piece.length >= shortestNearly && nearly(soundOf(word[at]!), sound)
    const candidates = but.get(without(piece, at)) ?? []
    const found = candidates.find(same) ?? candidates.find(near)
    if (found) return found
  }
  return null
}

/** Where the words of a text end, after a general dictionary. */
function cutsOf(text: string): Set<number> {
  const cuts = new Set([0])
  let at = 0
  for (const word of inDictionary(text)) cuts.add((at += word.length))
  return cuts
}

/**
 * Puts right what is no word but sounds like one of those given, character for character: 当过文舒 is 当过文书. Words of the
 * general dictionary are never touched, nor pieces of them.
 */
export function slipsMended(given: readonly string[]): (text: string) => string {
  const known = once(() =>
    shelved(
      [...new Set(given)].filter(
        (word) => word.length >= shortest && word.length <= longest && [...word].every(hasChinese),
      ),
    ),
  )
  return (text) => {
    if (!hasChinese(text)) return text
    const [cuts, shelf] = [cutsOf(text), known()]
    let mended = ''
    let at = 0
    while (at < text.length) {
      const piece = pieceAt(text, at, cuts, shelf)
      mended += piece?.word ?? text[at]!
      at += piece?.word.length ?? 1
    }
    return mended
  }
}

function pieceAt(text: string, at: number, cuts: ReadonlySet<number>, known: Known): { word: string } | null {
  if (!cuts.has(at)) return null
  for (let length = Math.min(longest, text.length - at); length >= shortest; length--) {
    if (!cuts.has(at + length)) continue
    const piece = text.slice(at, at + length)
    if (known.words.has(piece)) return { word: piece }
    if (![...piece].every(hasChinese) || isWord(at, length, cuts)) continue
    const word = meant(piece, known)
    if (word) return { word }
  }
  return null
}

/** A piece that the dictionary does not cut is a word of its own. */
function isWord(at: number, length: number, cuts: ReadonlySet<number>): boolean {
  for (let inside = at + 1; inside < at + length; inside++) if (cuts.has(inside)) return false
  return true
}
