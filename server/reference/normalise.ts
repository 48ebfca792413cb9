import { Converter } from 'opencc-js/t2cn'

/** A text made plain, and for each of its characters where it came from in the original. */
export interface PlainText {
  readonly text: string
  /** `origin[at]` is the original offset of the plain character `at`; one more entry than characters. */
  readonly origin: Uint32Array
}

const toSimplified = Converter({ from: 'tw', to: 'cn' })
const plainCharacters = new Map<string, string>()
const plainAscii = /^[\x20-\x40\x5b-\x7e]*$/
/** Characters that carry nothing: zero width, soft hyphen, byte order mark, variation selectors. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]|[\ufe00-\ufe0f]/

/** One code point: full width → half width, traditional → simplified, lower case; blanks become one space. */
function plainCharacter(character: string): string {
  const known = plainCharacters.get(character)
  if (known !== undefined) return known
  const folded = character.normalize('NFKC').toLowerCase()
  const plain = invisible.test(character) ? '' : /^\s$/.test(folded) ? ' ' : toSimplified(folded)
  if (plainCharacters.size < 50_000) plainCharacters.set(character, plain)
  return plain
}

/** Character by character, so that every found word can be shown as the person wrote it. Linear. */
export function plainText(original: string): PlainText {
  const origin = new Uint32Array(original.length * 4 + 1)
  const parts: string[] = []
  let length = 0
  let at = 0
  for (const character of original) {
    const plain = plainCharacter(character)
    for (let step = 0; step < plain.length && length < origin.length - 1; step++) origin[length++] = at
    parts.push(plain)
    at += character.length
  }
  const text = parts.join('').slice(0, length)
  origin[length] = original.length
  return { text, origin: origin.subarray(0, length + 1) }
}

/** The plain text alone. */
export function normalise(original: string): string {
  if (plainAscii.test(original)) return original
  let plain = ''
  for (const character of original) plain += plainCharacter(character)
  return plain
}
