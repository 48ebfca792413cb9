/** Where in a text something was found. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The longest word that begins at a place of a plain text, and what it means; null when there is none. */
export type WordAt<Meaning> = (text: string, from: number) => (Span & { readonly meaning: Meaning }) | null

/** What follows the characters so far, by character code, where anything does, and what they mean as a whole word. */
interface Branch<Meaning> {
  next: Map<number, Branch<Meaning>> | null
  meaning: Meaning | undefined
}

const newBranch = <Meaning>(): Branch<Meaning> => ({ next: null, meaning: undefined })

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
const bothLatin = (text: string, at: number): boolean =>
  isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(at - 1))

/** A Latin word must not be a piece of a longer one: `it` is not in `fitter`, `b2` not in `b25`. */
const standsAlone = (text: string, from: number, to: number): boolean =>
  !bothLatin(text, from) && !bothLatin(text, to)

function plant<Meaning>(root: Branch<Meaning>, word: string, meaning: Meaning): void {
  let branch = root
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    branch.next ??= new Map()
    const next = branch.next.get(code) ?? newBranch()
    branch.next.set(code, next)
    branch = next
  }
  branch.meaning ??= meaning
}

/** Knows the given words; of a word given twice the first meaning counts. */
export function wordsAt<Meaning>(
  words: Iterable<readonly [word: string, meaning: Meaning]>,
): WordAt<Meaning> {
  const root = newBranch<Meaning>()
  for (const [word, meaning] of words) plant(root, word, meaning)
  return (text, from) => {
    let longest = null
    let branch = root.next?.get(text.charCodeAt(from))
    for (let to = from + 1; branch; to++) {
      const { meaning } = branch
      if (meaning !== undefined && standsAlone(text, from, to)) longest = { meaning, from, to }
      branch = branch.next?.get(text.charCodeAt(to))
    }
    return longest
  }
}

/** The same of words that are given by what they mean. */
export const wordsOfKinds = <Kind extends string>(words: Readonly<Record<Kind, readonly string[]>>) =>
  wordsAt(kindsOf(words).flatMap((kind) => words[kind].map((word) => [word, kind] as const)))

const kindsOf = <Kind extends string>(words: Readonly<Record<Kind, unknown>>) => Object.keys(words) as Kind[]

/** Walks a text once: what is found at a place is taken whole, and the walk goes on behind it. */
export function scan<Found extends Span>(
  text: string,
  at: (text: string, from: number) => Found | null,
): Found[] {
  const found: Found[] = []
  for (let from = 0; from < text.length;) {
    const next = at(text, from)
    if (next) found.push(next)
    from = next?.to ?? from + 1
  }
  return found
}
