import type { Reference } from '../../reference/index.ts'
import type { Lexicon } from '../lexicon.ts'
import { brought, joined, surerFirst, type ReadItem } from '../read-item.ts'
import { setAside } from '../proposals/set-aside.ts'
import type { Searches } from '../searches.ts'
import type { SynonymsNow } from '../synonyms.ts'
import type { Span } from '../text/scanner.ts'
import { clausesOf, toldIn } from './clauses.ts'
import { deniedReader } from './denied.ts'
import { listener } from './heard.ts'
import type { Heard } from './hearing.ts'
import { legibleBy } from './legible.ts'
import { besideOnly, modifying } from './modifier.ts'
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
const bySpelling = 0.6

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

/** What is sure enough to be suggested, and what follows; of what is told at least the nearest is given. */
function parted(all: readonly ReadItem[]): Pick<ServiceReading, 'occupations' | 'further'> {
  const most = all.slice(0, mostOf.occupations)
  const sure = most.filter(({ confidence }) => confidence >= leastSure).length
  const given = Math.max(leastGiven, sure)
  return { occupations: most.slice(0, given), further: most.slice(given) }
}

/**
 * Reads a veteran's own words: posts in service, skills and certificates, what was done, civil occupations. What the words
 * of the tables say is added to how near the whole and its parts are to the occupations' names and definitions. Linear in
 * the text; nothing in it can make it fail.
 */
export function serviceReader(
  tables: Reference,
  lexicon: Lexicon,
  searches: Searches,
  reworded: SynonymsNow['reworded'],
) {
  const listen = listener(tables, lexicon)
  const sensedIn = sensedReader(tables)
  const deniedIn = deniedReader(tables, lexicon)
  const legible = legibleBy(tables, reworded)
  const skillsOf = ({ id }: ReadItem) => tables.specialties.get(id)?.skills ?? []
  const occupationsOf = ({ id }: ReadItem) => tables.specialties.get(id)?.occupations ?? []
  return (original: string): ServiceReading => {
    const cut = original.slice(0, longestText)
    const { text, origin } = legible(cut)
    const aside = setAside(text)
    const isService = ({ from }: Pick<Span, 'from'>): boolean => !aside.has(from)
    const told = toldIn(text).filter(isService)
    // Who only says what is wished for is at least told what is near to that.
    const sensible = told.length > 0 ? told : clausesOf(text).filter(isService)
    const wordsOf = ({ from, to }: Span): string[] => [cut.slice(origin[from], origin[to]).trim()]
    const heard = listen(text, told)
    const asItem = ({ id, confidence, span }: Heard): ReadItem => ({ id, confidence, words: wordsOf(span) })
    const nothing = heard.posts.length + heard.skills.length === 0
    const byName = nothing ? spelled(cut, searches) : { posts: [], skills: [] }
    const posts = surest([...heard.posts.map(asItem), ...byName.posts], mostOf.specialties)
    const skills = [...heard.skills.map(asItem), ...byName.skills]
    const weaker = modifying(text, [...heard.posts, ...heard.occupations, ...heard.duties])
    const behind = besideOnly(text, [
      ...heard.occupations.map(({ id, span }) => [span, [{ id, confidence: 1 }]] as const),
      ...heard.duties.map(({ span, occupations }) => [span, occupations] as const),
      ...heard.posts.map((post) => [post.span, occupationsOf(asItem(post))] as const),
    ])
    const item = (one: Heard): ReadItem => asItem({ ...one, confidence: one.confidence * weaker(one) })
    const said = [
      ...heard.occupations.map(item),
      ...heard.duties.flatMap((duty) => brought([item(duty)], () => duty.occupations)),
      ...brought([...heard.posts.map(item), ...byName.posts], occupationsOf),
    ]
    return {
      specialties: posts,
      skills: surest([...skills, ...brought(posts, skillsOf)], mostOf.skills),
      ...parted(
        withSensed(
          said,
          sensedIn(sensible),
          ({ clause }) => wordsOf(clause),
          new Map([...behind, ...deniedIn(text)]),
        ),
      ),
    }
  }
}
