import { reference, type Reference, type Weighted } from '../reference/index.ts'
import { isDenied } from './denial.ts'
import { compactText, lexiconOf, type Found, type Lexicon } from './lexicon.ts'

/** Something read out of a text: how sure, 0 to 1, and the text's own words that led to it. */
export interface ReadItem {
  readonly id: string
  readonly confidence: number
  readonly words: readonly string[]
}

/** What a veteran's words mean in terms of the tables, surest first. */
export interface Reading {
  readonly specialties: readonly ReadItem[]
  readonly skills: readonly ReadItem[]
  readonly occupations: readonly ReadItem[]
}

/** Longer texts are read to here: a life in service fits. */
const longestText = 20_000
const mostOf = { specialties: 8, skills: 40, occupations: 15 }
/** Below this a suggestion would be a guess. */
const leastSure = 0.3
/** A word that only sounds right is probably a slip of typing. */
const bySound = 0.85

interface Heard {
  readonly id: string
  readonly confidence: number
  readonly words: string
}

/** The longer the wording, the less it can mean something else. */
const sureness = ({ term, exact }: Found): number => {
  const isCode = /^[a-z]\d$/.test(term.word)
  const base = isCode ? 0.8 : Math.min(0.95, 0.7 + 0.1 * (term.word.length - 1))
  return exact ? base : base * bySound
}

function gathered(heard: readonly Heard[], most: number): ReadItem[] {
  const byId = new Map<string, ReadItem>()
  for (const { id, confidence, words } of heard) {
    const known = byId.get(id)
    const joined = new Set([...(known?.words ?? []), words])
    byId.set(id, { id, confidence: Math.max(confidence, known?.confidence ?? 0), words: [...joined] })
  }
  return [...byId.values()]
    .filter((item) => item.confidence >= leastSure)
    .toSorted((one, other) => other.confidence - one.confidence || (one.id < other.id ? -1 : 1))
    .slice(0, most)
}

/** What posts bring, each with the words that named the post. */
const brought = (posts: readonly ReadItem[], weightedOf: (id: string) => readonly Weighted[]): Heard[] =>
  posts.flatMap((post) =>
    weightedOf(post.id).flatMap(({ id, confidence }) =>
      post.words.map((words) => ({ id, confidence: confidence * post.confidence, words })),
    ),
  )

/** One Latin word that is no English of the tables is taken for pinyin or initials. */
function spelled(text: string, { specialties, skills }: Reference): Pick<Reading, 'specialties' | 'skills'> {
  const word = text.trim()
  if (!/^[a-z]{2,40}$/i.test(word)) return { specialties: [], skills: [] }
  const asItem = ({ id }: { id: string }): ReadItem => ({ id, confidence: 0.6, words: [word] })
  return { specialties: specialties.search(word, 1).map(asItem), skills: skills.search(word, 1).map(asItem) }
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

/** A reader of service in plain words, for the tables given. Linear in the text; nothing in it can make it fail. */
function serviceReader(tables: Reference, lexicon: Lexicon = lexiconOf(tables)): (text: string) => Reading {
  return (original) => {
    const cut = original.slice(0, longestText)
    const { text, origin } = compactText(cut)
    const isPart = insideOf(lexicon.find(text, 'occupation'))
    const hear = (kind: 'specialty' | 'skill' | 'occupation'): Heard[] =>
      lexicon
        .find(text, kind)
        .filter((found) => kind !== 'specialty' || !isPart(found))
        .filter(({ from, to }) => !isDenied(text, from, to))
        .map((found) => ({
          id: found.term.id,
          confidence: sureness(found),
          words: cut.slice(origin[found.from], origin[found.to]).trim(),
        }))
    const direct = { posts: gathered(hear('specialty'), mostOf.specialties), skills: hear('skill') }
    const nothing = direct.posts.length === 0 && direct.skills.length === 0
    const guess = nothing ? spelled(cut, tables) : { specialties: [], skills: [] }
    const posts = [...direct.posts, ...guess.specialties]
    const postOf = (id: string) => tables.specialties.get(id)
    const spelledSkills = guess.skills.map(({ id, confidence, words }) => ({
      id,
      confidence,
      words: words.join(),
    }))
    const skills = [...direct.skills, ...spelledSkills, ...brought(posts, (id) => postOf(id)?.skills ?? [])]
    const named = [...hear('occupation'), ...brought(posts, (id) => postOf(id)?.occupations ?? [])]
    return {
      specialties: posts,
      skills: gathered(skills, mostOf.skills),
      occupations: gathered(named, mostOf.occupations),
    }
  }
}

let shared: { readonly of: Reference; readonly read: (text: string) => Reading } | undefined

/** Reads a veteran's own words with the shared tables: posts in service, skills and certificates, civil occupations. */
export function readService(text: string): Reading {
  const tables = reference()
  if (shared?.of !== tables) shared = { of: tables, read: serviceReader(tables) }
  return shared.read(text)
}
