import { shortPlace, type Reference } from '../../reference/index.ts'
import { shiftIn } from '../advert/shift.ts'
import { isDenied } from '../denial.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Searches } from '../searches.ts'
import { clausesOf, type Clause } from '../service/clauses.ts'
import { isWish } from '../service/standing/wishes.ts'
import { legibleBy } from '../service/legible.ts'
import type { SynonymsNow } from '../synonyms.ts'
import { degreesTold } from './degree-told.ts'
import { limitsTold } from './limits-told.ts'
import { payWished } from './pay-wished.ts'
import { spanOf, type ProposalSpan, type ReadProposal } from './proposal.ts'
import { ranksTold } from './rank-told.ts'
import { nearnessTold, refusalsTold, refusedParts } from './refusals-told.ts'
import { yearsTold } from './years-told.ts'

const placed = /(?:在|到|去|回|来|离|(?:\bin|\bnear) )([\u3400-\u9fff]{2,12}|[a-z]+)/g
/** Places and nothing else: 晋江石狮都可以, 泉港附近. */
const placesAlone = /^([\u3400-\u9fff]{2,12}?)(?:都可以|都行|均可|优先|附近|周边|一带|也行|也可以|最好)$/g
const placesBegin = /^([\u3400-\u9fff]{2,12})/g
const canAlso = /可以|也可|都可|也行|都行|没问题|无所谓|能(?:倒|上|值|适应|接受)|愿意|接受|服从|适应/
const shortestPlace = 2
const longestText = 4_000

const wishing =
  /找工作|求职|本地找|想干|想做|想找|希望|除了.*都行|不挑活|(?:工资|月薪|薪资|待遇|收入)(?:不低于|不少于|至少|最低|起码|要)|^想|(?<![不没也曾着理感])想(?:在|找|做|干|当|进|回)/

/** The parts in which something is wished for: one that says so, and those that follow. */
function fromWishOn(clauses: readonly Clause[]): readonly Clause[] {
  const first = clauses.findIndex(({ text }) => isWish(text) || wishing.test(text))
  return first < 0 ? [] : clauses.slice(first)
}

const beginningsOf = (words: string): string[] =>
  Array.from({ length: words.length - shortestPlace + 1 }, (_, at) => words.slice(0, words.length - at))

/** Finds what is wished for by the tables: work, places, shifts. */
function wishReader(tables: Reference, lexicon: Lexicon, { areas }: Searches) {
  const isCalled = (code: string, name: string): boolean => {
    const called = tables.areas.get(code)?.name
    return (
      called !== undefined &&
      [called.zh, shortPlace(called.zh), called.en.split(' ')[0]?.toLowerCase()].includes(name)
    )
  }
  /** The places with which words begin, one after another. */
  function areasOf(words: string): string[] {
    if (words.length < shortestPlace) return []
    const longest = /[a-z]/.test(words) ? [words] : beginningsOf(words)
    for (const name of longest) {
      const [found] = areas(name, 1)
      if (found && isCalled(found.code, name)) return [found.code, ...areasOf(words.slice(name.length))]
    }
    return []
  }
  return {
    /** 想在泉州、厦门: what is listed behind a place is a place as well. */
    areasIn(text: string, clauses: readonly Clause[]): ProposalSpan[] {
      let listed = false
      return clauses.flatMap((clause) => {
        const goesOn = listed && text[clause.from - 1] === '、'
        const values = [
          ...clause.text.matchAll(placed),
          ...clause.text.matchAll(placesAlone),
          ...(goesOn ? clause.text.matchAll(placesBegin) : []),
        ]
          .flatMap((found) => (found[1] ?? '').split(/或者?|和|跟|与/))
          .flatMap(areasOf)
        listed = values.length > 0
        return values.map((value): ProposalSpan => ({ kind: 'AREA', value, ...spanOf(clause) }))
      })
    },
    occupationsIn: (text: string, clause: Clause): ProposalSpan[] =>
      lexicon
        .find(clause.text, 'occupation')
        .map(({ term, from, to }) => ({ id: term.id, from: clause.from + from, to: clause.from + to }))
        .filter((span) => !isDenied(text, span))
        .map(({ id, from, to }) => ({ kind: 'OCCUPATION', value: id, from, to })),
    /** What one can do as well is no wish: 可以倒班. */
    shiftsIn(clause: Clause): ProposalSpan[] {
      const shift = shiftIn(clause.text)
      if (shift !== 'DAY' && canAlso.test(clause.text)) return []
      return shift ? [{ kind: 'SHIFT', value: shift, ...spanOf(clause) }] : []
    },
  }
}

/**
 * Reads what a description of service says of schooling, years, rank, wishes, refusals and what the body allows. Nothing of
 * it is taken without a yes.
 */
export function proposalReader(
  tables: Reference,
  lexicon: Lexicon,
  searches: Searches,
  reworded: SynonymsNow['reworded'],
) {
  const legible = legibleBy(tables, reworded)
  const wishes = wishReader(tables, lexicon, searches)
  return (original: string): ReadProposal[] => {
    const { text, origin } = legible(original.slice(0, longestText))
    const clauses = clausesOf(text)
    const limits = limitsTold(clauses)
    const limiting = new Set(limits.map(({ from }) => from))
    const refused = refusedParts(
      text,
      clauses.filter(({ from }) => !limiting.has(from)),
    )
    const wished = fromWishOn(clauses).filter((clause) => !refused.has(clause))
    const read = [
      ...degreesTold(clauses),
      ...yearsTold(text),
      ...ranksTold(clauses),
      ...wished.flatMap((clause) => wishes.occupationsIn(text, clause)),
      ...wishes.areasIn(text, wished),
      ...wished.flatMap(payWished).slice(0, 1),
      ...wished.flatMap(wishes.shiftsIn).slice(0, 1),
      ...refusalsTold(refused, lexicon),
      ...nearnessTold(wished),
      ...limits,
    ]
    const seen = new Set<string>()
    return read
      .filter(({ kind, value }) => seen.size < seen.add(`${kind}:${value}`).size)
      .map(({ kind, value, from, to }) => ({
        kind,
        value,
        words: [original.slice(origin[from], origin[to]).trim()],
      }))
  }
}
