import { Converter } from 'opencc-js/t2cn'
import { once } from '../../platform/once.ts'

/** A text made plain, and for each of its characters where it came from in the original. */
export interface PlainText {
  readonly text: string
  /** `origin[at]` is the original offset of the plain character `at`; one more entry than characters. */
  readonly origin: Uint32Array
}

const converter = once(() => Converter({ from: 'tw', to: 'cn' }))
const plainAscii = /^[\x20-\x40\x5b-\x7e]*$/
/** Characters that carry nothing: zero width, soft hyphen, byte order mark, variation selectors. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]|[\ufe00-\ufe0f]/

/** One code point: full width → half width, traditional → simplified, lower case; blanks become one space. */
function madePlain(character: string): string {
  const folded = character.normalize('NFKC').toLowerCase()
  return invisible.test(character) ? '' : /^\s$/.test(folded) ? ' ' : converter()(folded)
}

const charactersOf = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at))

const firstHan = 0x3400
const lastHan = 0x9fff

/** What becomes of the characters that texts are made of: ASCII, punctuation, full width, traditional script. */
function usualCharacters(): ReadonlyMap<string, string> {
  const others = [...charactersOf(0, 0xff), ...charactersOf(0x2000, 0x206f), ...charactersOf(0x3000, 0x303f)]
  const usual = [...others, ...charactersOf(0xff00, 0xffef)].map((one) => [one, madePlain(one)] as const)
  const han = charactersOf(firstHan, lastHan)
  // Each on its own line, so that none is read as part of a word with its neighbour.
  const simplified = converter()(han.join('\n')).split('\n')
  const traditional = han.map((one, at) => [one, simplified[at] ?? one] as const)
  return new Map([...usual, ...traditional.filter(([one, plain]) => one !== plain)])
}

const usual = once(usualCharacters)

function plainCharacter(character: string): string {
  const known = usual().get(character)
  if (known !== undefined) return known
  const code = character.charCodeAt(0)
  return code >= firstHan && code <= lastHan ? character : madePlain(character)
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

const latin = /[a-z0-9]/

/** Plain text without the blanks that stand next to Chinese: `B2 证` and `b2证` are one. */
export function compactText(original: string): { text: string; origin: number[] } {
  const plain = plainText(original)
  const origin: number[] = []
  let text = ''
  for (let at = 0; at < plain.text.length; at++) {
    const character = plain.text[at] ?? ''
    const isBlank = character === ' '
    if (isBlank && !(latin.test(plain.text[at - 1] ?? '') && latin.test(plain.text[at + 1] ?? ''))) continue
    text += character
    origin.push(plain.origin[at] ?? original.length)
  }
  origin.push(original.length)
  return { text, origin }
}
