/** The part of a number before its check character: whoever writes a digit wrongly gets another one there. */
const body = (number: string): string => number.slice(0, 17)

/**
 * Keys that two numbers share when they differ by the check character alone, by one character, or by two neighbours exchanged:
 * the number with one character left open, and with two neighbours in the order of the alphabet.
 */
export function nearSpellings(number: string): string[] {
  const characters = [...body(number)]
  const open = characters.map((_, at) => `o${at}:${characters.toSpliced(at, 1, '_').join('')}`)
  const exchanged = characters.slice(1).map((second, at) => {
    const pair = [characters[at] ?? '', second].toSorted()
    return `x${at}:${characters.toSpliced(at, 2, ...pair).join('')}`
  })
  return [...open, ...exchanged]
}
