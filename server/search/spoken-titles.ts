import { once } from '../platform/once.ts'
import { normaliseTitle, syllablesOf } from '../reading/index.ts'
import { reference, type Occupation } from '../reference/index.ts'
import type { OpenOf } from './open-work.ts'

interface Spoken {
  readonly title: string
  readonly occupation: Occupation
  readonly first: string
  readonly sound: string
  readonly initials: string
  /** Of an occupation the first names are the usual ones. */
  readonly place: number
}

/** Chinese names of work, and how they are spoken; made once for a process. */
const spoken = once((): readonly Spoken[] =>
  reference().occupations.all.flatMap((occupation) =>
    [...new Set([...occupation.titles.zh, occupation.name.zh])].flatMap((title, place): Spoken[] => {
      const syllables = syllablesOf(normaliseTitle(title))
      const [first = ''] = syllables
      if (!/^\p{Script=Han}{2,6}$/u.test(title)) return []
      const initials = syllables.map((one) => one[0]).join('')
      return [{ title, occupation, first, sound: syllables.join(''), initials, place }]
    }),
  ),
)

function gradeOf({ first, sound, initials }: Spoken, typed: string): number | null {
  if (sound === typed) return 0
  if (first === typed || initials === typed) return 1
  if (sound.startsWith(typed)) return 2
  return typed.length > 1 && initials.startsWith(typed) ? 3 : null
}

/** Names of work that begin as typed letters sound, the surest first, then those with more open postings, then the shortest: han is 焊工. */
export function titlesSounding(
  typed: string,
  most: number,
  openOf: OpenOf,
): Pick<Spoken, 'title' | 'occupation'>[] {
  const found = spoken().flatMap((one) => {
    const grade = gradeOf(one, typed)
    return grade === null ? [] : [{ ...one, grade, open: openOf(one.occupation.code) }]
  })
  found.sort(
    (one, other) =>
      one.grade - other.grade ||
      other.open - one.open ||
      one.title.length - other.title.length ||
      one.place - other.place,
  )
  const seen = new Set<string>()
  return found.filter(({ title }) => !seen.has(title) && seen.add(title)).slice(0, most)
}
