import { folded } from './folding.ts'

const unknown = 0
const begin = 1
const end = 2
const firstPiece = 3
/** A sign that no piece has is this much less likely than the unlikeliest piece. */
const unknownPenalty = 10
/** A text is read this many pieces far. */
export const mostPieces = 126

export interface PieceTable {
  /** In the order of their numbers. */
  readonly pieces: readonly string[]
  /** Logarithms of how likely each is. */
  readonly scores: Float32Array
}

export interface PieceReader {
  /** The numbers of the likeliest pieces that make up a text, beginning and end included. */
  read(text: string): number[]
}

/** Cuts texts into word pieces: the cut whose pieces are likeliest together (a unigram model). */
export function pieceReader({ pieces, scores }: PieceTable): PieceReader {
  const numbers = new Map(pieces.map((piece, at) => [piece, at]))
  const longest = pieces.reduce((most, piece) => Math.max(most, piece.length), 0)
  const unknownScore = scores.reduce((least, score) => Math.min(least, score), 0) - unknownPenalty
  return {
    read(text) {
      const cut = likeliestCut(folded(text), { numbers, scores, longest, unknownScore })
      return [begin, ...cut.slice(0, mostPieces), end]
    },
  }
}

interface Known {
  readonly numbers: ReadonlyMap<string, number>
  readonly scores: Float32Array
  readonly longest: number
  readonly unknownScore: number
}

function likeliestCut(text: string, { numbers, scores, longest, unknownScore }: Known): number[] {
  const best = new Float64Array(text.length + 1).fill(-1e38)
  const starts = new Int32Array(text.length + 1)
  const chosen = new Int32Array(text.length + 1)
  best[0] = 0
  const offer = (from: number, to: number, score: number, number: number): void => {
    const sum = (best[from] ?? 0) + score
    if (sum <= (best[to] ?? 0)) return
    best[to] = sum
    starts[to] = from
    chosen[to] = number
  }
  for (let at = 0; at < text.length; at++) {
    const last = Math.min(at + longest, text.length)
    for (let to = at + 1; to <= last; to++) {
      const found = numbers.get(text.slice(at, to))
      if (found !== undefined) offer(at, to, scores[found] ?? 0, found + firstPiece)
      else if (to === at + 1) offer(at, to, unknownScore, unknown)
    }
  }
  return walkBack(starts, chosen)
}

/** The pieces of the best cut in order; unknown signs side by side are one. */
function walkBack(starts: Int32Array, chosen: Int32Array): number[] {
  const cut: number[] = []
  for (let at = starts.length - 1; at > 0; at = starts[at] ?? 0) {
    const number = chosen[at] ?? unknown
    if (number !== unknown || cut.at(-1) !== unknown) cut.push(number)
  }
  return cut.reverse()
}
