import { hasChinese, plainText, syllablesOf, type Reference } from '../reference/index.ts'

export type TermKind = 'specialty' | 'skill' | 'occupation'

/** A wording that stands for something of the tables. */
export interface Term {
  readonly kind: TermKind
  readonly id: string
  /** Plain, without blanks next to Chinese. */
  readonly word: string
}

/** A term found in a text, by offsets of the compact text. */
export interface Found {
  readonly term: Term
  readonly from: number
  readonly to: number
  /** False when only the sound is the same: 驾驶圆 for 驾驶员. */
  readonly exact: boolean
}

/** All wordings of the tables, to be found in running text. */
export interface Lexicon {
  /** Non-overlapping terms of one kind, the longest at each place first. Linear in the text. */
  find(compact: string, kind: TermKind): Found[]
}

const latin = /[a-z0-9]/

/** Plain text without the blanks that stand next to Chinese: `B2 证` and `b2证` are one. Also gives each character's origin. */
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

/** A Latin word must not be a piece of a longer one: `it` is not in `fitter`, `b2` not in `b25`. */
const standsAlone = (text: string, from: number, to: number): boolean =>
  !(latin.test(text[from] ?? '') && latin.test(text[from - 1] ?? '')) &&
  !(latin.test(text[to - 1] ?? '') && latin.test(text[to] ?? ''))

/** Shorter words sound like too many others. */
const shortestBySound = 3
const sounds = new Map<string, string>()

/** Each character's sound by itself, without tone: the same for a word and for the text it stands in. */
function soundsOf(text: string): string[] {
  return Array.from({ length: text.length }, (_, at) => {
    const character = text[at] ?? ''
    const known = sounds.get(character)
    if (known !== undefined) return known
    const sound = hasChinese(character) ? (syllablesOf(character)[0] ?? character) : character
    sounds.set(character, sound)
    return sound
  })
}

interface Shelf {
  readonly byWord: Map<string, Term>
  readonly bySound: Map<string, Term>
  readonly longest: number
}

function shelve(terms: readonly Term[]): Shelf {
  const byWord = new Map<string, Term>()
  const bySound = new Map<string, Term>()
  for (const term of terms) {
    if (!byWord.has(term.word)) byWord.set(term.word, term)
    if (term.word.length < shortestBySound || ![...term.word].every(hasChinese)) continue
    const sound = soundsOf(term.word).join(' ')
    if (!bySound.has(sound)) bySound.set(sound, term)
  }
  return { byWord, bySound, longest: Math.max(0, ...terms.map(({ word }) => word.length)) }
}

/** The longest term that begins at a place, exact ones before those of the same sound with at least one same character. */
function longestAt(shelf: Shelf, text: string, heard: readonly string[], from: number): Found | null {
  const most = Math.min(shelf.longest, text.length - from)
  for (let length = most; length > 0; length--) {
    const term = shelf.byWord.get(text.slice(from, from + length))
    if (term && standsAlone(text, from, from + length)) return { term, from, to: from + length, exact: true }
  }
  for (let length = Math.min(most, 8); length >= shortestBySound; length--) {
    const stretch = text.slice(from, from + length)
    const term = shelf.bySound.get(heard.slice(from, from + length).join(' '))
    const same = term && [...stretch].filter((character, at) => character === term.word[at]).length
    if (term && same !== undefined && same * 2 >= length)
      return { term, from, to: from + length, exact: false }
  }
  return null
}

function wordings({ occupations, skills, specialties }: Reference): Term[] {
  const term =
    (kind: TermKind, id: string) =>
    (word: string): Term => ({ kind, id, word: compactText(word).text })
  return [
    ...specialties.all.flatMap(({ id, name, words }) =>
      [name.zh, name.en, ...words].map(term('specialty', id)),
    ),
    ...skills.all.flatMap(({ id, name, synonyms }) => [name.zh, name.en, ...synonyms].map(term('skill', id))),
    ...occupations.all.flatMap(({ code, name, titles }) =>
      [name.zh, name.en, ...titles.zh, ...titles.en].map(term('occupation', code)),
    ),
  ].filter(({ word }) => word.length > 1)
}

const made = new WeakMap<Reference, Lexicon>()

/** The lexicon of some tables; made once for each. */
export function lexiconOf(reference: Reference): Lexicon {
  const lexicon = made.get(reference) ?? lexiconFrom(reference)
  made.set(reference, lexicon)
  return lexicon
}

function lexiconFrom(reference: Reference): Lexicon {
  const terms = wordings(reference)
  const shelves = new Map<TermKind, Shelf>()
  for (const kind of ['specialty', 'skill', 'occupation'] as const)
    shelves.set(kind, shelve(terms.filter((term) => term.kind === kind)))
  return {
    find(compact, kind) {
      const shelf = shelves.get(kind)
      const heard = soundsOf(compact)
      const found: Found[] = []
      for (let at = 0; shelf && at < compact.length;) {
        const next = longestAt(shelf, compact, heard, at)
        if (next) found.push(next)
        at = next?.to ?? at + 1
      }
      return found
    },
  }
}
