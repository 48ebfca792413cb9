import { once } from '../../platform/once.ts'
import { cutsOf, type Cuts } from '../text/cuts.ts'
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

const heard = (character: string): string => syllablesOf(character)[0] ?? character

/** Whether two sounds are one to many, or begin alike and are at most one letter apart. */
function nearly(first: string, second: string): boolean {
  const [one, other] = [folded(first), folded(second)]
  if (one === other) return true
  if (one[0] !== other[0]) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || short.length < 2) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1)
}

/** What stands between other words is seldom a slip: 开到 is not 开刀. */
const grammatical =
  /[到的地得了着在是有和就不也都还又上下来去过会要把被让给从对为我你他她它这那个里后前年月日]/

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
function meant(piece: string, { but }: Known, alike: (one: string, other: string) => boolean): string | null {
  for (let at = 0; at < piece.length; at++) {
    const sound = heard(piece[at]!)
    if (piece.length === shortest && grammatical.test(piece[at]!)) continue
    const found = but.get(without(piece, at))?.find((word) => alike(heard(word[at]!), sound))
    if (found) return found
  }
  return null
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

/** The longest known word that begins at a place, or what sounds like one: of that sound before nearly of it. */
function pieceAt(text: string, at: number, cuts: Cuts, known: Known): { word: string } | null {
  if (!cuts.has(at)) return null
  const lengths = Array.from({ length: longest - shortest + 1 }, (_, step) => longest - step)
  const pieces = lengths
    .filter((length) => at + length <= text.length && cuts.has(at + length))
    .map((length) => text.slice(at, at + length))
  const right = pieces.find((piece) => known.words.has(piece))
  if (right) return { word: right }
  const wrong = pieces.filter(
    (piece) =>
      [...piece].every(hasChinese) && !isWord(at, piece.length, cuts) && !isAllWords(at, piece.length, cuts),
  )
  const same = wrong.map((piece) => meant(piece, known, (one, other) => one === other))
  const near = wrong
    .filter(({ length }) => length >= shortestNearly && !isWithObject(at, length, cuts))
    .map((piece) => meant(piece, known, nearly))
  const word = [...same, ...near].find((each) => each !== null)
  return word ? { word } : null
}

/** A character before or behind a whole word: 浇大坝 is no slip of 建大坝. */
const isWithObject = (at: number, length: number, cuts: Cuts): boolean =>
  (length > 2 && cuts.around(at).to === at + 1 && cuts.around(at + 1).to === at + length) ||
  (length > 2 && cuts.around(at).to === at + length - 1)

/** A piece of whole words and no single character holds no slip: 设计经理 is not 审计经理. */
function isAllWords(from: number, length: number, cuts: Cuts): boolean {
  for (let at = from; at < from + length;) {
    const { to } = cuts.around(at)
    if (to - at === 1) return false
    at = to
  }
  return true
}

/** A piece that the dictionary does not cut is a word of its own. */
function isWord(at: number, length: number, cuts: Cuts): boolean {
  for (let inside = at + 1; inside < at + length; inside++) if (cuts.has(inside)) return false
  return true
}
