import { normalise } from '../text/normalise.ts'
import type { WordsOf } from '../text/segment.ts'
import { stemOf } from '../text/stem.ts'
import { withoutNoise } from './title-noise.ts'

/** Feature key → weight before rarity. */
export type FeatureBag = Map<number, number>

/** The two highest bits of a key say what kind of feature it is. */
export const featureKind = { wording: 0, occupation: 1, skill: 2, piece: 3 } as const
export type FeatureKind = keyof typeof featureKind

/** A 32-bit key: the kind in the two highest bits, a hash of the name in the others. */
export function featureKey(kind: FeatureKind, name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (((hash ^ (hash >>> 15)) & 0x3fffffff) | (featureKind[kind] << 30)) >>> 0
}

export const kindOfKey = (key: number): number => key >>> 30

const runs = /[a-z][a-z0-9]*[+#]*|\p{Script=Han}+/gu
const emptyWords = new Set('of and the for in to a an or with at on by de'.split(' '))
/** Weights found by trial on several sets of weak labels; single characters and generic ends (…员, …工程师) tell less. */
const weight = {
  character: 0.7,
  pair: 1,
  triple: 1,
  word: 0.7,
  latin: 1,
  stem: 1,
  latinPair: 0.7,
  piece: 0.25,
  end: 0.8,
}
const endLength = 3

/**
 * What a title is made of: its characters, pairs, triples and words, stems and pieces of Latin words. Linear.
 * `characters` false leaves single ones out, for long texts in which each of them turns up.
 */
export type FeaturesOf = (title: string, characters?: boolean) => FeatureBag

export const featureReader =
  (wordsOf: WordsOf): FeaturesOf =>
  (title, characters = true) => {
    const bag: FeatureBag = new Map()
    const latin: string[] = []
    for (const [run] of withoutNoise(normalise(title)).matchAll(runs)) {
      if (/^[a-z]/.test(run)) latin.push(run)
      else addChinese(bag, run, wordsOf(run), characters)
    }
    addLatin(
      bag,
      latin.filter((word) => !emptyWords.has(word)),
    )
    return bag
  }

function add(bag: FeatureBag, name: string, value: number, kind: FeatureKind = 'wording'): void {
  const key = featureKey(kind, name)
  if ((bag.get(key) ?? 0) < value) bag.set(key, value)
}

function addChinese(bag: FeatureBag, run: string, words: readonly string[], characters: boolean): void {
  for (let at = 0; at < run.length; at++) {
    const place = at >= run.length - endLength ? weight.end : 1
    if (characters) add(bag, run.charAt(at), weight.character * place)
    if (at + 2 <= run.length) add(bag, run.slice(at, at + 2), weight.pair * place)
    if (at + 3 <= run.length) add(bag, run.slice(at, at + 3), weight.triple * place)
  }
  for (const word of words) if (word.length > 1) add(bag, `w ${word}`, weight.word)
}

function addLatin(bag: FeatureBag, words: readonly string[]): void {
  const stems = words.map(stemOf)
  words.forEach((word, at) => {
    add(bag, word, weight.latin)
    add(bag, `s ${stems[at]}`, weight.stem)
    if (at > 0) add(bag, `s ${stems[at - 1]} ${stems[at]}`, weight.latinPair)
    const framed = `^${word}$`
    for (let from = 0; word.length > 3 && from + 4 <= framed.length; from++)
      add(bag, framed.slice(from, from + 4), weight.piece, 'piece')
  })
}
