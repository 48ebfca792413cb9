/** So long is a piece at most; what most people write of their service is one. */
export const longestPiece = 300
/** Where a text may be parted, the best first. */
const ends = [/[。；;!！?？\n]/gu, /[，,、\s]/gu]

export interface Piece {
  readonly at: number
  readonly text: string
}

/** Where to part the beginning of a text that is too long: behind its last mark, or within a word where it has none. */
function cutIn(beginning: string): number {
  for (const end of ends) {
    const last = [...beginning.matchAll(end)].at(-1)
    if (last && last.index > 0) return last.index + last[0].length
  }
  return beginning.length
}

/** A text in pieces that are read one after another, none longer than allowed; together they are the text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (text.length - at > longestPiece) {
    const length = cutIn(text.slice(at, at + longestPiece))
    pieces.push({ at, text: text.slice(at, at + length) })
    at += length
  }
  return [...pieces, { at, text: text.slice(at) }]
}
