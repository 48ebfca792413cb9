/** Marks the beginning of a word. */
const boundary = '\u2581'
/** What is longer is read this far. */
const longestText = 4_000
const longestFolded = 1_000

const blanks = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u
const invisible = /[\p{Cc}\p{Cf}]/gu

/** A text as the pieces see it: NFKC, lower case, blanks folded, nothing invisible. */
export function folded(text: string): string {
  const words = text
    .slice(0, longestText)
    .normalize('NFKC')
    .toLowerCase()
    .split(blanks)
    .map((word) => word.replace(invisible, ''))
    .filter((word) => word !== '')
  return words
    .map((word) => boundary + word)
    .join('')
    .slice(0, longestFolded)
}
