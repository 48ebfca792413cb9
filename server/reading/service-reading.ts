import type { Reference } from '../reference/index.ts'
import { isDenied } from './denial.ts'
import type { Found, Lexicon, TermKind } from './lexicon.ts'
import { brought, joined, surerFirst, type ReadItem } from './read-item.ts'
import type { Searches } from './searches.ts'
import { compactText } from './text/normalise.ts'

/** What a veteran's words mean in terms of the tables, surest first. */
export interface ServiceReading {
  readonly specialties: readonly ReadItem[]
  readonly skills: readonly ReadItem[]
  readonly occupations: readonly ReadItem[]
  readonly further: readonly ReadItem[]
}

/** Longer texts are read to here: a life in service fits. */
const longestText = 20_000
const mostOf = { specialties: 8, skills: 40, occupations: 15 }
/** Below this a suggestion would be a guess. */
const leastSure = 0.3
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

/**
 * Reads a veteran's own words: posts in service, skills and certificates, civil occupations. Linear in the text;
 * nothing in it can make it fail.
 */
export const serviceReader =
  (tables: Reference, lexicon: Lexicon, searches: Searches) =>
  (original: string): ServiceReading => {
    const cut = original.slice(0, longestText)
    const { text, origin } = compactText(cut)
    const isPart = insideOf(lexicon.find(text, 'occupation'))
    const hear = (kind: TermKind): ReadItem[] =>
      lexicon
        .find(text, kind)
        .filter((found) => kind !== 'specialty' || !isPart(found))
        .filter((found) => !isDenied(text, found))
        .map((found) => ({
          id: found.term.id,
          confidence: sureness(found),
          words: [cut.slice(origin[found.from], origin[found.to]).trim()],
        }))
    const said = { posts: surest(hear('specialty'), mostOf.specialties), skills: hear('skill') }
    const nothing = said.posts.length === 0 && said.skills.length === 0
    const { posts, skills } = nothing ? spelled(cut, searches) : said
    const postOf = ({ id }: ReadItem) => tables.specialties.get(id)
    return {
      specialties: posts,
      further: [],
      skills: surest([...skills, ...brought(posts, (post) => postOf(post)?.skills ?? [])], mostOf.skills),
      occupations: surest(
        [...hear('occupation'), ...brought(posts, (post) => postOf(post)?.occupations ?? [])],
        mostOf.occupations,
      ),
    }
  }
