import type { Reference } from '../../reference/index.ts'
import type { Lexicon } from '../lexicon.ts'
import { setAside } from '../proposals/set-aside.ts'
import { brought, type ReadItem } from '../read-item.ts'
import type { SynonymsNow } from '../synonyms.ts'
import type { Span } from '../text/scanner.ts'
import { clausesOf, toldIn, type Clause } from './clauses.ts'
import { deniedReader } from './denied.ts'
import { listener } from './heard.ts'
import type { Heard } from './hearing.ts'
import { legibleBy } from './legible.ts'
import { besideOnly, modifying } from './modifier.ts'
import type { Piece } from './pieces.ts'

/** What the words of one piece say. Clauses go by the places of the whole text. */
export interface PieceReading {
  /** What of it tells service, and what was told as done. */
  readonly clauses: readonly Clause[]
  readonly told: readonly Clause[]
  readonly posts: readonly ReadItem[]
  readonly skills: readonly ReadItem[]
  /** Occupations that its words mean. */
  readonly said: readonly ReadItem[]
  /** Those that stand behind, and how surely. */
  readonly behind: ReadonlyMap<string, number>
}

/** Hears one piece of a description by the words of the tables. */
export function pieceReader(tables: Reference, lexicon: Lexicon, reworded: SynonymsNow['reworded']) {
  const listen = listener(tables, lexicon)
  const deniedIn = deniedReader(tables, lexicon)
  const legible = legibleBy(tables, reworded)
  const occupationsOf = ({ id }: Pick<ReadItem, 'id'>) => tables.specialties.get(id)?.occupations ?? []
  return (piece: Piece): PieceReading => {
    const { text, origin } = legible(piece.text)
    const aside = setAside(text)
    const isService = ({ from }: Pick<Span, 'from'>): boolean => !aside.has(from)
    const told = toldIn(text).filter(isService)
    const wordsOf = ({ from, to }: Span): string[] => [piece.text.slice(origin[from], origin[to]).trim()]
    const placed = (clause: Clause): Clause => ({
      ...clause,
      from: piece.at + (origin[clause.from] ?? piece.text.length),
      to: piece.at + (origin[clause.to] ?? piece.text.length),
    })
    const heard = listen(text, told)
    const asItem = ({ id, confidence, span }: Heard): ReadItem => ({ id, confidence, words: wordsOf(span) })
    const weaker = modifying(text, [...heard.posts, ...heard.occupations, ...heard.duties])
    const item = (one: Heard): ReadItem => asItem({ ...one, confidence: one.confidence * weaker(one) })
    const beside = besideOnly(text, [
      ...heard.occupations.map(({ id, span }) => [span, [{ id, confidence: 1 }]] as const),
      ...heard.duties.map(({ span, occupations }) => [span, occupations] as const),
      ...heard.posts.map((post) => [post.span, occupationsOf(post)] as const),
    ])
    return {
      clauses: clausesOf(text).filter(isService).map(placed),
      told: told.map(placed),
      posts: heard.posts.map(asItem),
      skills: heard.skills.map(asItem),
      said: [
        ...heard.occupations.map(item),
        ...heard.duties.flatMap((duty) => brought([item(duty)], () => duty.occupations)),
        ...brought(heard.posts.map(item), occupationsOf),
      ],
      behind: new Map([...beside, ...deniedIn(text)]),
    }
  }
}
