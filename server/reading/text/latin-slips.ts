/** Shorter words have too many neighbours, longer ones nobody types. */
const shortest = 5
const longest = 24

/** What is left of a word when any one letter is taken out, and the word itself. */
const rests = (word: string): string[] =>
  word.length < shortest || word.length > longest
    ? []
    : [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]

/** Mends Latin words one slip away from a known one (a letter too few, too many, wrong, or two in wrong order). */
export function slipMender(known: Iterable<string>): (plain: string) => string {
  const words = new Set(known)
  const byRest = new Map<string, string>()
  for (const word of words) for (const rest of rests(word)) if (!byRest.has(rest)) byRest.set(rest, word)
  const mend = (typed: string): string => {
    if (words.has(typed)) return typed
    const rest = rests(typed).find((each) => byRest.has(each))
    return rest === undefined ? typed : (byRest.get(rest) ?? typed)
  }
  return (plain) => plain.replaceAll(/[a-z]{5,}/g, mend)
}
