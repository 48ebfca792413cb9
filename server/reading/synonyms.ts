import type { Reference } from '../reference/index.ts'
import { compact, type PlainText } from './text/normalise.ts'
import { scan, wordsAt, type WordAt } from './text/scanner.ts'
import { wordingsOf } from './wordings.ts'

/** Words that are read as others. */
export interface Synonym {
  /** Compact, as `compact` makes them. */
  readonly words: string
  readonly readAs: string
}

/** What names end in that say who does the work: 打螺丝工 is 装配工, not 装配工工. */
const doer = /[工员师人]$/

const nothing: WordAt<string> = () => null

/** What staff gave words to mean, beside the tables: it may change at any moment, and holds from then on for all that is read. */
export function synonymsNow({ occupations, skills, specialties, duties }: Reference) {
  let held: readonly Synonym[] = []
  let at = nothing
  let edition = 0

  const endOf = (text: string, to: number, readAs: string): number =>
    doer.test(readAs) && text.charAt(to) === readAs.at(-1) ? to + 1 : to

  return {
    held: (): readonly Synonym[] => held,
    /** Grows with every change, for whoever remembers what was read. */
    edition: (): number => edition,
    take(synonyms: readonly Synonym[]): void {
      held = synonyms
      at = synonyms.length === 0 ? nothing : wordsAt(synonyms.map(({ words, readAs }) => [words, readAs]))
      edition++
    },

    /** A plain text with its synonyms written as what they are read as. Linear; nothing without synonyms. */
    reworded(given: PlainText): PlainText {
      if (held.length === 0) return given
      const { text, origin } = given
      const found = scan(text, at)
      if (found.length === 0) return given
      let reworded = ''
      const places: number[] = []
      let from = 0
      const keep = (to: number) => {
        for (let place = from; place < to; place++) places.push(origin[place] ?? 0)
        reworded += text.slice(from, to)
      }
      for (const one of found) {
        keep(one.from)
        for (let step = 0; step < one.meaning.length; step++)
          places.push(origin[Math.min(one.from + step, one.to - 1)] ?? 0)
        reworded += one.meaning
        from = endOf(text, one.to, one.meaning)
      }
      keep(text.length)
      places.push(origin[text.length] ?? 0)
      return { text: reworded, origin: places }
    },

    /** The name in the tables that some words are, or are a part of; null when they are in none. */
    nameWith(words: string): string | null {
      const sought = compact(words)
      const holds = (wording: string): boolean => compact(wording).includes(sought)
      const wordings = [
        ...occupations.all.map(wordingsOf.occupation),
        ...skills.all.map(wordingsOf.skill),
        ...specialties.all.map(wordingsOf.specialty),
        ...duties.map((duty) => [...duty.words]),
      ]
      return wordings.flat().find(holds) ?? null
    },
  }
}

export type SynonymsNow = ReturnType<typeof synonymsNow>
