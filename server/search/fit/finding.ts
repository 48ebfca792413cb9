import { folded, spread } from '../../matching/index.ts'
import { alike as likeWords, type AskedPart, type PartOf } from '../../reading/index.ts'
import type { Candidate } from './found.ts'
import { mainOf } from './main-title.ts'
import { hintNeed, needsOf, type Need } from './need.ts'
import {
  fitting,
  inOrderOf,
  isWork,
  tied,
  type Fit,
  type Fitting,
  type Question,
  type SearchOrder,
  type Shown,
  type TieBreak,
} from './order.ts'

/** What is asked, by the parts that count and what the filter adds. Pure. */
export function questionOf(
  parts: readonly AskedPart[],
  filterNeeds: readonly Need[] = [],
  onlyStated = false,
  isAnchored = false,
  alike: Question['alike'] = likeWords,
): Question {
  const wished = parts.filter(isWork).filter(({ refused }) => !refused)
  const known = wished.filter(isKnown)
  const works = known.length > 0 ? known : wished
  const hints = wished.filter((part) => !works.includes(part))
  const others = parts.filter((part) => part.refused || !isWork(part))
  return {
    works,
    needs: [...needsOf(others, works), ...hints.map(hintNeed), ...filterNeeds],
    onlyStated,
    isAnchored,
    alike,
  }
}

/** Whether any table made something of the words: of 中班 保安 only of the second. */
const isKnown = ({ isNamed, occupations, others }: PartOf<'WORK'>): boolean =>
  isNamed || occupations.length > 0 || others.length > 0

/** Those that fit, in order. Pure: the same candidates in whatever order give the same list. */
export const findAmong = (
  candidates: readonly Candidate[],
  question: Question,
  order: SearchOrder,
  tie: TieBreak,
): Shown[] => inOrder(fittingAmong(candidates, question), question, order, tie)

/** Those that fit, for whoever asks; in no order yet. */
export const fittingAmong = (candidates: readonly Candidate[], question: Question): Fit[] =>
  candidates.map((candidate) => fitting(question, candidate)).filter((fit) => fit !== null)

/** What fits, in the order for one person. */
export function inOrder(
  fits: readonly Fit[],
  question: Question,
  order: SearchOrder,
  tie: TieBreak,
): Shown[] {
  const found = withRelated(fits, question, (fit) => tied(fit, tie))
  return arranged(found.sort(inOrderOf(order).compare), question, order)
}

/** Near duplicates once, and no organisation filling the beginning unless it is asked for. */
function arranged(ordered: readonly Fitting[], { isAnchored }: Question, order: SearchOrder): Shown[] {
  const shown = folded(ordered)
  return order === 'FIT' && !isAnchored ? spread(shown).toSorted(inOrderOf(order).compare) : shown
}

/** What is only like the words is shown where little has them, and little of it; each title is compared with the words. */
const few = 30
const mostCompared = 45
const leastAlike = 0.5

/** How like the work of a posting is to a name, in meaning. */
const likenessOf = ({ entry, says }: Candidate, name: string, alike: Question['alike']): number =>
  alike(name, says.isSensed && entry.vector.length > 0 ? entry.vector : mainOf(says.title))

function withRelated(
  fits: readonly Fit[],
  { works, alike }: Question,
  tiedOf: (fit: Fit) => Fitting,
): Fitting[] {
  const named = fits.filter(({ far }) => far === 0).map(tiedOf)
  const names = works.map((work) => work.names[0] ?? '')
  if (named.length >= few || names.length === 0) return named
  const related = fits
    .filter(({ far }) => far > 0)
    .map(tiedOf)
    .sort(inOrderOf('FIT').compare)
    .slice(0, mostCompared)
    .filter((fit) => names.some((name) => likenessOf(fit, name, alike) >= leastAlike))
  return [...named, ...related.slice(0, few)]
}
