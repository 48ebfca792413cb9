import { inDictionary } from './segment.ts'
import type { Span } from './scanner.ts'

/** Where the words of a general dictionary lie in a text. */
export interface Cuts {
  /** The word in which a character stands; a character of no word is one by itself. */
  around(at: number): Span
  /** Whether a word begins at a place, or the text ends there. */
  has(at: number): boolean
}

export function cutsOf(text: string): Cuts {
  const starts = new Uint32Array(text.length + 1)
  const ends = new Uint32Array(text.length + 1).fill(text.length)
  let from = 0
  for (const word of inDictionary(text)) {
    const to = from + word.length
    starts.fill(from, from, to)
    ends.fill(to, from, to)
    from = to
  }
  starts[text.length] = text.length
  return {
    around: (at) => ({ from: starts[at] ?? at, to: ends[at] ?? at + 1 }),
    has: (at) => at === text.length || starts[at] === at,
  }
}

/**
 * Whether a piece of a text is no word of it but the end of one and the beginning of the next, or the middle of one: 队医 of 部队医院, 飞过 of 放飞过.
 * Longer pieces are words of the trade that the dictionary does not know.
 */
export function isTorn(cuts: Cuts, { from, to }: Span): boolean {
  if (to - from !== 2 || cuts.has(from)) return false
  return !cuts.has(to) || cuts.around(from).to < to
}

/** Whether a single character is only the beginning or the middle of a word: 车 of 车间. */
export function isPartOfWord(cuts: Cuts, { from, to }: Span): boolean {
  const word = cuts.around(from)
  return to - from === 1 && word.to > to
}
