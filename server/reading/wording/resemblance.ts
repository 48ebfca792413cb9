import type { PackedWordings } from '../../reference/index.ts'
import { knowsWordsOf, type Objection } from './judge.ts'
import { viewsOf } from './form/views.ts'
import { foldedSound, syllablesOf } from '../text/sounding.ts'

/** How many weights there are: a trace is known by its hash alone, no words are kept. */
export const traceSpace = 2 ** 17

/** Hashes of traces with their share; the squares of the shares sum up to 1. */
export type Traces = ReadonlyMap<number, number>

const longestOfCharacters = 4
const longestOfSounds = 3

/** FNV-1a, folded to the space. */
function hashed(piece: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < piece.length; at++) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193)
  return ((hash >>> 15) ^ hash) & (traceSpace - 1)
}

function pieces(units: readonly string[], longest: number, seed: number, seen: Map<number, number>): void {
  for (let from = 0; from < units.length; from++) {
    let piece = ''
    for (let to = from; to < Math.min(units.length, from + longest); to++) {
      piece += ` ${units[to] ?? ''}`
      const trace = hashed(piece, seed)
      seen.set(trace, (seen.get(trace) ?? 0) + 1)
    }
  }
}

/** What a sentence is made of, as it is written and as it sounds. */
export function tracesOf(sentence: string): Traces {
  const seen = new Map<number, number>()
  pieces(['^', ...sentence, '$'], longestOfCharacters, 1, seen)
  pieces(['^', ...syllablesOf(sentence).map(foldedSound), '$'], longestOfSounds, 2, seen)
  const length = Math.hypot(...seen.values())
  for (const [trace, times] of seen) seen.set(trace, times / length)
  return seen
}

/** Chance, 0 to 1, that a sentence of these traces shuts people out. */
function likeness({ weights, step, bias }: PackedWordings, traces: Traces): number {
  let sum = 0
  for (const [trace, share] of traces) sum += (weights[trace] ?? 0) * share
  return 1 / (1 + Math.exp(-(bias + sum * step)))
}

/** Three characters say too little. */
const isSaid = /(?:\p{L}.*){4}/su

/** Where the sentences of a text as the rules read it begin and end. */
const sentencesIn = (text: string): { from: number; to: number }[] =>
  Array.from(text.matchAll(/[^。;!?\n]+/g), ({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  })).filter(({ from, to }) => isSaid.test(text.slice(from, to)))

/** The sentences of a text, each as the rules read it. */
export function sentencesAsRead(original: string): string[] {
  const { text } = viewsOf(original).tight
  return sentencesIn(text).map(({ from, to }) => text.slice(from, to))
}

/** From here on a sentence smells of which the rules know no word; what they know and let pass smells later. */
const smells = { unknown: 0.75, known: 0.93 }

const isSuspect = (sentence: string, learned: PackedWordings): boolean => {
  const chance = likeness(learned, tracesOf(sentence))
  return chance >= smells.unknown && (chance >= smells.known || !knowsWordsOf(sentence))
}

/**
 * What no rule knows but what reads like the sentences that were judged to shut people out (a linear model over pieces
 * of words and their sounds): a person decides.
 */
export const resembling =
  (learned: () => PackedWordings) =>
  (text: string): Objection[] =>
    sentencesIn(text).flatMap(({ from, to }) =>
      isSuspect(text.slice(from, to), learned())
        ? [{ topic: 'RESEMBLANCE' as const, severity: 'HELD' as const, from, to, instead: '' }]
        : [],
    )
