import type { Reference } from '../../reference/index.ts'
import { isDenied } from '../denial.ts'
import type { Found, Lexicon, TermKind } from '../lexicon.ts'
import { brought, joined, surerFirst, type ReadItem } from '../read-item.ts'
import type { Searches } from '../searches.ts'
import { toldIn, type Clause } from './clauses.ts'
import { dutyReader } from './duties.ts'
import { legibleBy } from './legible.ts'
import { sensedReader } from './sensed.ts'
import { withSensed } from './with-sensed.ts'

/** What a veteran's words mean in terms of the tables, surest first. */
export interface ServiceReading {
  readonly specialties: readonly ReadItem[]
  readonly skills: readonly ReadItem[]
  /** Never empty where anything is told: then at least the nearest, with their low confidence. */
  readonly occupations: readonly ReadItem[]
  /** What follows and is too unsure to be suggested. */
  readonly further: readonly ReadItem[]
}

/** Longer texts are read to here: a life in service fits. */
const longestText = 20_000
const mostOf = { specialties: 8, skills: 40, occupations: 15 }
/** Below this a suggestion would be a guess. */
const leastSure = 0.3
/** Where nothing is surer, this many of the nearest are given. */
const leastGiven = 2
/** A word that only sounds right is probably a slip of typing. */
const bySound = 0.85
const bySpelling = 0.6

/** The longer the wording, the less it can mean something else. */
const sureness = ({ term, exact }: Found): number => {
  const isCode = /^[a-z]\d$/.test(term.word)
  const base = isCode ? 0.8 : Math.min(0.95, 0.7 + 0.1 * (term.word.length - 1))
  return exact ? base : base * bySound
}

const surest = (items: readonly ReadItem[], most: number): ReadItem[] =>
  joined(items)
    .filter(({ confidence }) => confidence >= leastSure)
    .toSorted(surerFirst)
    .slice(0, most)

/** One Latin word that is no English of the tables is taken for pinyin or initials. */
function spelled(text: string, { specialties, skills }: Searches) {
  const word = text.trim()
  if (!/^[a-z]{2,40}$/i.test(word)) return { posts: [], skills: [] }
  const asItem = ({ id }: { id: string }): ReadItem => ({ id, confidence: bySpelling, words: [word] })
  return { posts: specialties(word, 1).map(asItem), skills: skills(word, 1).map(asItem) }
}

/** A post is not meant by a part of a longer occupation: the 驾驶员 of 无人机驾驶员 drives no lorry. Linear. */
function insideOf(outer: readonly Found[]): (inner: Found) => boolean {
  const at = new Map<number, Found>()
  for (const found of outer) for (let place = found.from; place < found.to; place++) at.set(place, found)
  return ({ from, to }) => {
    const found = at.get(from)
    return found !== undefined && found.exact && to <= found.to && found.to - found.from > to - from
  }
}

const within =
  (clauses: readonly Clause[]) =>
  ({ from }: Found): boolean =>
    clauses.some((clause) => clause.from <= from && from < clause.to)

/**
 * Reads a veteran's own words: posts in service, skills and certificates, what was done, civil occupations. What the words
 * of the tables say is added to how near the whole and its parts are to the occupations' names and definitions. Linear in
 * the text; nothing in it can make it fail.
 */
export function serviceReader(tables: Reference, lexicon: Lexicon, searches: Searches) {
  const dutiesIn = dutyReader(tables.duties, lexicon)
  const sensedIn = sensedReader(tables)
  const legible = legibleBy(tables)
  return (original: string): ServiceReading => {
    const cut = original.slice(0, longestText)
    const { text, origin } = legible(cut)
    const told = toldIn(text)
    const isTold = within(told)
    const wordsOf = ({ from, to }: { from: number; to: number }): string[] => [
      cut.slice(origin[from], origin[to]).trim(),
    ]
    const isPart = insideOf(lexicon.find(text, 'occupation'))
    const hear = (kind: TermKind): ReadItem[] =>
      lexicon
        .find(text, kind)
        .filter((found) => kind !== 'specialty' || !isPart(found))
        .filter((found) => kind === 'skill' || isTold(found))
        .filter((found) => !isDenied(text, found))
        .map((found) => ({ id: found.term.id, confidence: sureness(found), words: wordsOf(found) }))
    const said = { posts: surest(hear('specialty'), mostOf.specialties), skills: hear('skill') }
    const nothing = said.posts.length === 0 && said.skills.length === 0
    const { posts, skills } = nothing ? spelled(cut, searches) : said
    const postOf = ({ id }: ReadItem) => tables.specialties.get(id)
    const done = dutiesIn(text, told).flatMap(({ found, reading, confidence }) =>
      brought([{ confidence, words: wordsOf(found) }], () => reading.occupations),
    )
    const heard = [
      ...hear('occupation'),
      ...done,
      ...brought(posts, (post) => postOf(post)?.occupations ?? []),
    ]
    const all = withSensed(heard, sensedIn(told), ({ clause }) => wordsOf(clause)).slice(0, mostOf.occupations)
    const sure = Math.max(leastGiven, all.filter(({ confidence }) => confidence >= leastSure).length)
    return {
      specialties: posts,
      skills: surest([...skills, ...brought(posts, (post) => postOf(post)?.skills ?? [])], mostOf.skills),
      occupations: all.slice(0, sure),
      further: all.slice(sure),
    }
  }
}
