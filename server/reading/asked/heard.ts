import { once } from '../../platform/once.ts'
import { foldedSound, hasChinese, syllablesOf } from '../text/sounding.ts'

/** A name and how it is spoken, one syllable for each of its characters. */
interface Spoken {
  readonly name: string
  readonly syllables: readonly string[]
  readonly place: number
}

/** What people of many dialects do not tell apart: zh z, ch c, sh s, ng n, l n. */
const blurred = (sound: string): string => sound.replaceAll(/([zcs])h/g, '$1').replaceAll(/([aei])ng/g, '$1n')

const shortestSlip = 5

const oneLess = (sound: string): string[] =>
  Array.from(sound, (_, at) => sound.slice(0, at) + sound.slice(at + 1))

/** How well typed letters and characters spell a name: whole syllables, all initials, or some of both; null when not. */
function spelling(typed: string, { name, syllables }: Spoken): number | null {
  let best: number | null = null
  const walk = (at: number, nth: number, whole: number, initial: number): void => {
    if (nth === name.length) {
      if (at !== typed.length) return
      const grade = initial === 0 ? 0 : whole === 0 ? 1 : 2
      if (best === null || grade < best) best = grade
      return
    }
    if (typed[at] === name[nth]) walk(at + 1, nth + 1, whole, initial)
    const syllable = foldedSound(syllables[nth] ?? '')
    if (!hasChinese(name[nth] ?? '')) return
    if (typed.startsWith(syllable, at)) walk(at + syllable.length, nth + 1, whole + 1, initial)
    else if (typed[at] === syllable[0]) walk(at + 1, nth + 1, whole, initial + 1)
  }
  walk(0, 0, 0, 0)
  return best
}

type Book = ReadonlyMap<string, readonly Spoken[]>

function bookOf(spoken: readonly Spoken[], keysOf: (one: Spoken) => readonly string[]): Book {
  const book = new Map<string, Spoken[]>()
  for (const one of spoken)
    for (const key of keysOf(one)) {
      const same = book.get(key)
      if (same) same.push(one)
      else book.set(key, [one])
    }
  return book
}

const soundOf = ({ syllables }: Spoken): string => foldedSound(syllables.join(''))

/** Which of some names letters stand for. */
export interface Heard {
  /** Names that typed letters, with or without characters between them, spell: the best kind of spelling only, earlier names first. */
  spelled(typed: string): readonly string[]
  /** Whether letters spell a name by all its sound. */
  isSpelled(letters: string): boolean
  /** Names that sound the very same as some characters, of which none need be right. */
  sounding(text: string): readonly string[]
  /** Names of the same sound as some characters, of which one at least is right. */
  alike(text: string): readonly string[]
}

/** Names are given in the order in which they are preferred. */
export function heardAmong(names: () => readonly string[]): Heard {
  const books = once(() => {
    const spoken = names().map((name, place): Spoken => ({ name, syllables: syllablesOf(name), place }))
    const whole = spoken.filter(({ name, syllables }) => name.length > 1 && syllables.length === name.length)
    return {
      whole,
      bySound: bookOf(whole, (one) => [soundOf(one)]),
      byInitials: bookOf(whole, ({ syllables }) => [syllables.map((syllable) => syllable[0]).join('')]),
      blurred: bookOf(whole, (one) => [blurred(soundOf(one))]),
      slips: bookOf(
        whole.filter((one) => soundOf(one).length >= shortestSlip),
        (one) => [soundOf(one), ...oneLess(soundOf(one))],
      ),
    }
  })
  const namesIn = (found: readonly Spoken[] | undefined): string[] => [
    ...new Set((found ?? []).map(({ name }) => name)),
  ]

  function byLetters(typed: string): string[] {
    const { bySound, byInitials, blurred: blurredBook, slips, whole } = books()
    const sound = foldedSound(typed)
    const sure = namesIn(bySound.get(sound) ?? byInitials.get(typed))
    if (sure.length > 0) return sure
    const half = whole.filter(
      (one) => one.syllables[0]?.[0] === typed[0] && typed.length > 2 && spelling(sound, one) === 2,
    )
    if (half.length > 0) return namesIn(half)
    const like = namesIn(blurredBook.get(blurred(sound)))
    if (like.length > 0 || sound.length < shortestSlip) return like
    return namesIn([sound, ...oneLess(sound)].flatMap((rest) => slips.get(rest) ?? []))
  }

  return {
    spelled(typed) {
      if (/^[a-z']+$/.test(typed)) return byLetters(typed.replaceAll("'", ''))
      const characters = [...typed].filter(hasChinese)
      const some = books().whole.filter(({ name }) => characters.every((one) => name.includes(one)))
      const graded = some.flatMap((one) => {
        const grade = spelling(foldedSound(typed), one)
        return grade === null ? [] : [{ one, grade }]
      })
      return graded
        .toSorted((one, other) => one.grade - other.grade || one.one.place - other.one.place)
        .map(({ one }) => one.name)
    },
    isSpelled(letters) {
      const sound = foldedSound(letters.replaceAll("'", ''))
      return books().bySound.has(sound)
    },
    sounding: (text) =>
      namesIn(books().bySound.get(foldedSound(syllablesOf(text).join('')))).filter(
        (name) => name.length === text.length,
      ),
    alike(text) {
      const characters = [...text]
      const sounds = characters.map((one) => blurred(foldedSound(syllablesOf(one).join(''))))
      const same = ({ name, syllables }: Spoken): boolean =>
        characters.every(
          (one, at) => one === name[at] || sounds[at] === blurred(foldedSound(syllables[at] ?? '')),
        )
      const found = books().whole.filter(
        (one) =>
          one.name.length === text.length && [...one.name].some((each, at) => each === text[at]) && same(one),
      )
      const sound = foldedSound(syllablesOf(text).join(''))
      // What sounds the very same comes before what only some dialects do not tell apart.
      return namesIn(
        found.toSorted((one, other) => Number(soundOf(other) === sound) - Number(soundOf(one) === sound)),
      )
    },
  }
}
