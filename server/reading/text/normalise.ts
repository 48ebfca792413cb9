import { Converter } from 'opencc-js/t2cn'
import { withoutRadicals } from '../../../rules/plain-text.ts'
import { once } from '../../platform/once.ts'

/** A text made plain, and for each of its characters where it came from in the original. */
export interface PlainText {
  readonly text: string
  /** `origin[at]` is the original offset of the plain character `at`; one more entry than characters. */
  readonly origin: ArrayLike<number>
}

const converter = once(() => Converter({ from: 'tw', to: 'cn' }))
/** Characters that carry nothing: zero width, soft hyphen, byte order mark, variation selectors. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]|[\ufe00-\ufe0f]/

/** One code point: full width → half width, radical → character, traditional → simplified, lower case; blanks become one space. */
function madePlain(character: string): string {
  const folded = withoutRadicals(character).normalize('NFKC').toLowerCase()
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

/** Every character that does not stay as it is: most of a text does. */
const changing = once(() => {
  const traditional = [...usual().keys()].filter((one) => one.charCodeAt(0) >= firstHan).join('')
  return new RegExp(String.raw`[^\x20-\x40\x5b-\x7e\u3400-\u9fff]|[${traditional}]`, 'gu')
})

/** The plain text alone. */
export const normalise = (original: string): string => original.replace(changing(), plainCharacter)

const latin = /[a-z0-9]/

/** The compact text alone. */
export const compact = (original: string): string =>
  normalise(original).replaceAll(/ (?:(?![a-z0-9])|(?<![a-z0-9] ))/g, '')

/** A text without the blanks that stand next to Chinese: `B2 证` and `b2证` are one. */
export interface CompactText {
  readonly text: string
  /** The plain text it was made from, and where in it each character stands. */
  readonly plain: string
  readonly places: readonly number[]
  /** Where in the original each character stands; one more entry than characters, as in `places`. */
  readonly origin: readonly number[]
}

export function compactText(original: string): CompactText {
  const { text: plain, origin: origins } = plainText(original)
  const places: number[] = []
  let text = ''
  for (let at = 0; at < plain.length; at++) {
    const character = plain.charAt(at)
    if (character === ' ' && !(latin.test(plain.charAt(at - 1)) && latin.test(plain.charAt(at + 1)))) continue
    text += character
    places.push(at)
  }
  places.push(plain.length)
  return { text, plain, places, origin: places.map((at) => origins[at] ?? original.length) }
}
