import type { VeteranFile } from '../profile/use-my-veteran.ts'
import type { WayStartsQuery } from './generated/ways.ts'

export type Start = { readonly to: string; readonly name: string }

type Match = WayStartsQuery['matches']['nodes'][number]
type Occupation = { readonly code: string; readonly name: string }

/** So many of each kind are offered: a page to begin with is no list. */
const most = 5

const startOf = ({ code, name }: Occupation): Start => ({ to: `/ways/occupation/${code}`, name })

const without = (all: readonly Occupation[], known: ReadonlySet<string>): Occupation[] => [
  ...new Map(all.filter(({ code }) => !known.has(code)).map((each) => [each.code, each])).values(),
]

/** Where a way may begin: what is wished for, what the service leads to, what suits now, and the work of it that is neither. Pure. */
export function startsFor(
  { wishes, occupations }: Pick<VeteranFile, 'wishes' | 'occupations'>,
  matches: readonly Match[],
) {
  const wished = wishes.occupations
  const led = occupations.filter(({ answer }) => answer !== 'REJECTED').map(({ occupation }) => occupation)
  const own = new Set([...wished, ...led].map(({ code }) => code))
  const suiting = matches.flatMap(({ posting }) => posting.occupation ?? [])
  return {
    wished: wished.map(startOf),
    proven: without(led, new Set(wished.map(({ code }) => code)))
      .slice(0, most)
      .map(startOf),
    near: without(suiting, own).slice(0, most).map(startOf),
    postings: matches
      .slice(0, most)
      .map(({ posting: { id, title } }) => ({ to: `/ways/posting/${id}`, name: title })),
  }
}
