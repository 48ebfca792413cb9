const latin = /[a-z0-9]/

/** A Latin word must not be a piece of a longer one: `it` is not in `fitter`, `b2` not in `b25`. */
const standsAlone = (text: string, from: number, to: number): boolean =>
  !(latin.test(text[from] ?? '') && latin.test(text[from - 1] ?? '')) &&
  !(latin.test(text[to - 1] ?? '') && latin.test(text[to] ?? ''))

/** Where in a text something was found. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The longest word that begins at a place of a plain text, and what it means; null when there is none. */
export type WordAt<Meaning> = (text: string, from: number) => (Span & { readonly meaning: Meaning }) | null

/** Knows the given words; of a word given twice the first meaning counts. */
export function wordsAt<Meaning>(
  words: Iterable<readonly [word: string, meaning: Meaning]>,
): WordAt<Meaning> {
  const meanings = new Map<string, Meaning>()
  const lengths = new Map<string, Set<number>>()
  for (const [word, meaning] of words) {
    if (meanings.has(word)) continue
    meanings.set(word, meaning)
    const first = word.charAt(0)
    lengths.set(first, (lengths.get(first) ?? new Set()).add(word.length))
  }
  const longestFirst = new Map([...lengths].map(([first, all]) => [first, [...all].sort((a, b) => b - a)]))
  return (text, from) => {
    for (const length of longestFirst.get(text.charAt(from)) ?? []) {
      const to = from + length
      const meaning = meanings.get(text.slice(from, to))
      if (meaning !== undefined && to <= text.length && standsAlone(text, from, to))
        return { meaning, from, to }
    }
    return null
  }
}

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
