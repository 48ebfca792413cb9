import { once } from '../platform/once.ts'
import type { Reference } from '../reference/index.ts'
import { compactText } from './text/normalise.ts'
import { scan, wordsAt, type Span, type WordAt } from './text/scanner.ts'
import { hasChinese, syllablesOf } from './text/sounding.ts'
import { wordingsOf } from './wordings.ts'

export type TermKind = 'specialty' | 'skill' | 'occupation'

/** A wording that stands for something of the tables. */
export interface Term {
  readonly id: string
  /** Plain, without blanks next to Chinese. */
  readonly word: string
}

/** A term found in a text, by offsets of the compact text. */
export interface Found extends Span {
  readonly term: Term
  /** False when only the sound is the same: 驾驶圆 for 驾驶员. */
  readonly exact: boolean
}

/** All wordings of the tables, to be found in running text. */
export interface Lexicon {
  /** Non-overlapping terms of one kind, the longest at each place first. Linear in the text. */
  find(compact: string, kind: TermKind): Found[]
  /** The term that is the whole text. */
  named(compact: string, kind: TermKind): Term | undefined
}

/** Shorter words sound like too many others. */
const shortestBySound = 3
const longestBySound = 8

type SoundsOf = (text: string) => string[]

/** Each character's sound by itself, without tone: the same for a word and for the text it stands in. */
function characterSounds(): SoundsOf {
  const sounds = new Map<string, string>()
  const soundOf = (character: string): string => {
    const known = sounds.get(character)
    if (known !== undefined) return known
    const sound = hasChinese(character) ? (syllablesOf(character)[0] ?? character) : character
    sounds.set(character, sound)
    return sound
  }
  return (text) => text.split('').map(soundOf)
}

interface Shelf {
  readonly wordAt: WordAt<Term>
  readonly bySound: ReadonlyMap<string, Term>
}

function shelve(terms: readonly Term[], soundsOf: SoundsOf): Shelf {
  const bySound = new Map<string, Term>()
  for (const term of terms) {
    if (term.word.length < shortestBySound || ![...term.word].every(hasChinese)) continue
    const sound = soundsOf(term.word).join(' ')
    if (!bySound.has(sound)) bySound.set(sound, term)
  }
  return { wordAt: wordsAt(terms.map((term) => [term.word, term])), bySound }
}

/** The longest term of the same sound that has at least half its characters right. */
function heardAt({ bySound }: Shelf, text: string, heard: readonly string[], from: number): Found | null {
  for (let length = Math.min(longestBySound, text.length - from); length >= shortestBySound; length--) {
    const term = bySound.get(heard.slice(from, from + length).join(' '))
    if (!term) continue
    const same = [...text.slice(from, from + length)].filter((character, at) => character === term.word[at])
    if (same.length * 2 >= length) return { term, from, to: from + length, exact: false }
  }
  return null
}

const termsOf = <Thing>(
  things: readonly Thing[],
  idOf: (thing: Thing) => string,
  words: (thing: Thing) => string[],
) =>
  things
    .flatMap((thing) => words(thing).map((word): Term => ({ id: idOf(thing), word: compactText(word).text })))
    .filter(({ word }) => word.length > 1)

/** The lexicon of some tables; each kind is made when first asked for. */
export function lexiconOf({ occupations, skills, specialties }: Reference): Lexicon {
  const soundsOf = characterSounds()
  const shelfOf = {
    specialty: once(() =>
      shelve(
        termsOf(specialties.all, ({ id }) => id, wordingsOf.specialty),
        soundsOf,
      ),
    ),
    skill: once(() =>
      shelve(
        termsOf(skills.all, ({ id }) => id, wordingsOf.skill),
        soundsOf,
      ),
    ),
    occupation: once(() =>
      shelve(
        termsOf(occupations.all, ({ code }) => code, wordingsOf.occupation),
        soundsOf,
      ),
    ),
  }
  return {
    find(compact, kind) {
      const shelf = shelfOf[kind]()
      const heard = soundsOf(compact)
      return scan(compact, (text, from) => {
        const word = shelf.wordAt(text, from)
        if (word) return { term: word.meaning, from, to: word.to, exact: true }
        return heardAt(shelf, text, heard, from)
      })
    },
    named(compact, kind) {
      const word = shelfOf[kind]().wordAt(compact, 0)
      return word?.to === compact.length ? word.meaning : undefined
    },
  }
}
