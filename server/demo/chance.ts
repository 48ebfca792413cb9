/** A number from 0 to below 1 that looks like chance and is always the same for the same words (FNV-1a). */
export function chance(...words: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const character of words.join('\n')) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

/** A whole number from `least` to `most`, always the same for the same words. */
export const chosen = (least: number, most: number, ...words: readonly string[]): number =>
  least + Math.floor(chance(...words) * (most - least + 1))
