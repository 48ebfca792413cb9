import type { Reference } from '../../reference/index.ts'
import type { Lexicon } from '../lexicon.ts'
import { brought, joined, surerFirst, type ReadItem } from '../read-item.ts'
import type { Searches } from '../searches.ts'
import type { SynonymsNow } from '../synonyms.ts'
import { pieceReader, type PieceReading } from './piece-reading.ts'
import { piecesOf } from './pieces.ts'
import { sensedReader, type Sensed } from './sensed.ts'
import type { Steps } from './steps.ts'
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
 * the text; nothing in it can make it fail. A long text is read in pieces, each a step.
 */
export function serviceReader(
  tables: Reference,
  lexicon: Lexicon,
  searches: Searches,
  reworded: SynonymsNow['reworded'],
) {
  const readPiece = pieceReader(tables, lexicon, reworded)
  const sensedIn = sensedReader(tables)
  const skillsOf = ({ id }: ReadItem) => tables.specialties.get(id)?.skills ?? []
  const occupationsOf = ({ id }: ReadItem) => tables.specialties.get(id)?.occupations ?? []
  return function* (original: string): Steps<ServiceReading> {
    const cut = original.slice(0, longestText)
    const read: PieceReading[] = []
    for (const piece of piecesOf(cut)) {
      read.push(readPiece(piece))
      yield
    }
    const of = <Item>(itemsOf: (piece: PieceReading) => readonly Item[]): Item[] => read.flatMap(itemsOf)
    const told = of((piece) => piece.told)
    // Who only says what is wished for is at least told what is near to that.
    const sensed = yield* sensedIn(told.length > 0 ? told : of((piece) => piece.clauses))
    const heard = { posts: of((piece) => piece.posts), skills: of((piece) => piece.skills) }
    const nothing = heard.posts.length + heard.skills.length === 0
    const byName = nothing ? spelled(cut, searches) : { posts: [], skills: [] }
    const posts = surest([...heard.posts, ...byName.posts], mostOf.specialties)
    const said = [...of((piece) => piece.said), ...brought(byName.posts, occupationsOf)]
    const wordsOf = ({ clause: { from, to } }: Sensed): string[] => [cut.slice(from, to).trim()]
    return {
      specialties: posts,
      skills: surest([...heard.skills, ...byName.skills, ...brought(posts, skillsOf)], mostOf.skills),
      ...parted(withSensed(said, sensed, wordsOf, new Map(of((piece) => [...piece.behind])))),
    }
  }
}
