import { once } from '../platform/once.ts'
import { catalogueOf, type Catalogue, type Duty, type Reference } from '../reference/index.ts'
import { cutsOf, isPartOfWord, isTorn, type Cuts } from './text/cuts.ts'
import { compact } from './text/normalise.ts'
import { scan, wordsAt, type Span, type WordAt } from './text/scanner.ts'
import { hasChinese, syllablesOf } from './text/sounding.ts'
import { wordingsOf } from './wordings.ts'

export type TermKind = 'specialty' | 'skill' | 'occupation' | 'duty'

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
  /** Non-overlapping terms of one kind in a compact text, the longest at each place first. Linear in the text. */
  find(text: string, kind: TermKind): Found[]
  /** The term that a whole compact text is. */
  named(text: string, kind: TermKind): Term | undefined
}

/** Shorter words sound like too many others. */
const shortestBySound = 3
const longestBySound = 8

type SoundsOf = (text: string) => number[]

/** Each character's sound by itself, without tone, as a number: the same for a word and for the text it stands in. */
function characterSounds(): SoundsOf {
  const numbers = new Map<string, number>()
  const ofCharacter = new Map<string, number>()
  const soundOf = (character: string): number => {
    const known = ofCharacter.get(character)
    if (known !== undefined) return known
    const sound = hasChinese(character) ? (syllablesOf(character)[0] ?? character) : character
    const number = numbers.get(sound) ?? numbers.size
    numbers.set(sound, number)
    ofCharacter.set(character, number)
    return number
  }
  return (text) => text.split('').map(soundOf)
}

interface Shelf {
  readonly wordAt: WordAt<Term>
  readonly bySound: ReadonlyMap<string, Term>
  /** Marks how those terms begin: most places of a text begin none. */
  readonly beginnings: Uint8Array
}

const beginnings = 1 << 18

/** A number for the first three sounds; some share one. */
const beginningOf = (heard: readonly number[], from: number): number =>
  ((heard[from] ?? 0) * 8_191 + (heard[from + 1] ?? 0) * 127 + (heard[from + 2] ?? 0)) % beginnings

function shelve(terms: readonly Term[], soundsOf: SoundsOf): Shelf {
  const bySound = new Map<string, Term>()
  const begun = new Uint8Array(beginnings)
  for (const term of terms) {
    if (term.word.length < shortestBySound || ![...term.word].every(hasChinese)) continue
    const heard = soundsOf(term.word)
    const sound = heard.join(' ')
    if (!bySound.has(sound)) bySound.set(sound, term)
    begun[beginningOf(heard, 0)] = 1
  }
  return { wordAt: wordsAt(terms.map((term) => [term.word, term])), bySound, beginnings: begun }
}

/** Whether a longer word begins within a word and goes on behind it: 办公 in 办公众号. */
function isCutShort(wordAt: WordAt<Term>, text: string, { from, to }: Span): boolean {
  for (let inside = from + 1; inside < to; inside++) {
    const other = wordAt(text, inside)
    if (other && other.to > to && other.to - inside > to - from) return true
  }
  return false
}

/** Whether what is written otherwise than a word is a word of its own, or a piece of one: 归 of 文件归档 is no slip of 文件柜. */
const isOtherWord = (cuts: Cuts, text: string, { word }: Term, from: number): boolean =>
  [...word].some((character, at) => {
    if (text[from + at] === character) return false
    const around = cuts.around(from + at)
    return around.to - around.from > 1 && (around.from < from || around.to > from + word.length)
  })

/** The longest term of the same sound that has at least half its characters right. */
function heardAt(
  shelf: Shelf,
  text: string,
  heard: readonly number[],
  from: number,
  cuts: () => Cuts,
): Found | null {
  if (shelf.beginnings[beginningOf(heard, from)] === 0) return null
  for (let length = Math.min(longestBySound, text.length - from); length >= shortestBySound; length--) {
    const term = shelf.bySound.get(heard.slice(from, from + length).join(' '))
    if (!term) continue
    const same = [...text.slice(from, from + length)].filter((character, at) => character === term.word[at])
    if (same.length * 2 >= length && !isOtherWord(cuts(), text, term, from))
      return { term, from, to: from + length, exact: false }
  }
  return null
}

/** Kinds of which a word has to be one of the text, not the end of one and the beginning of the next. */
const whole: ReadonlySet<TermKind> = new Set(['duty', 'occupation', 'specialty'])

function isNoWord(cuts: Cuts, wordAt: WordAt<Term>, text: string, word: Span): boolean {
  if (isTorn(cuts, word) || isPartOfWord(cuts, word)) return true
  if (cuts.has(word.to)) return false
  // 修电台 is 电台 that was repaired, not 修电.
  const { from, to } = cuts.around(word.to - 1)
  const other = from > word.from ? wordAt(text, from) : null
  return other !== null && other.to >= to && other.to - other.from >= word.to - word.from
}

const termsOf = <Thing>(
  { all, idOf }: Catalogue<Thing>,
  wordings: (thing: Thing) => string[],
  shortest: number,
): Term[] =>
  all
    .flatMap((thing) => wordings(thing).map((word) => ({ id: idOf(thing), word: compact(word) })))
    .filter(({ word }) => word.length >= shortest)

/** A duty goes by the first of its words. */
export const dutyId = ({ words }: Duty): string => words[0] ?? ''

/** The lexicon of some tables; each kind is made when first asked for. */
export function lexiconOf({ occupations, skills, specialties, duties }: Reference): Lexicon {
  const soundsOf = characterSounds()
  const all = catalogueOf(duties, dutyId)
  const shelf = <Thing>(things: Catalogue<Thing>, wordings: (thing: Thing) => string[], shortest = 2) =>
    once(() => shelve(termsOf(things, wordings, shortest), soundsOf))
  const shelfOf = {
    specialty: shelf(specialties, wordingsOf.specialty),
    skill: shelf(skills, wordingsOf.skill),
    occupation: shelf(occupations, wordingsOf.occupation),
    duty: shelf(all, ({ words }) => [...words], 1),
  }
  return {
    find(text, kind) {
      const shelf = shelfOf[kind]()
      const heard = soundsOf(text)
      const cuts = once(() => cutsOf(text))
      return scan(text, (_, from) => {
        const word = shelf.wordAt(text, from)
        if (word && kind === 'duty' && isCutShort(shelf.wordAt, text, word)) return null
        if (
          word &&
          whole.has(kind) &&
          hasChinese(text.slice(from, word.to)) &&
          isNoWord(cuts(), shelf.wordAt, text, word)
        )
          return null
        if (word) return { term: word.meaning, from, to: word.to, exact: true }
        return heardAt(shelf, text, heard, from, cuts)
      })
    },
    named(text, kind) {
      const word = shelfOf[kind]().wordAt(text, 0)
      return word?.to === text.length ? word.meaning : undefined
    },
  }
}
