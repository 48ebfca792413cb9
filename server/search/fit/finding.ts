import { alike as likeWords, type AskedPart } from '../../reading/index.ts'
import type { Candidate } from './found.ts'
import { needOf, type Need } from './need.ts'
import {
  fitting,
  inOrderOf,
  isWork,
  type Fitting,
  type Question,
  type SearchOrder,
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
  const works = parts.filter(isWork).filter(({ refused }) => !refused)
  const others = parts.filter((part) => part.refused || !isWork(part))
  return {
    works,
    needs: [...others.map((part) => needOf(part, works)), ...filterNeeds],
    onlyStated,
    isAnchored,
    alike,
  }
}

/** Those that fit, in order. Pure: the same candidates in whatever order give the same list. */
export function findAmong(
  candidates: readonly Candidate[],
  question: Question,
  order: SearchOrder,
  tie: TieBreak,
): Fitting[] {
  const found: Fitting[] = []
  for (const candidate of candidates) {
    const fit = fitting(question, candidate, tie)
    if (fit) found.push(fit)
  }
  return withRelated(found, question).sort(inOrderOf(order).compare)
}

/** What is only like the words is shown where little has them, and little of it; each title is compared with the words. */
const few = 30
const mostCompared = 45
const leastAlike = 0.5

function withRelated(found: readonly Fitting[], { works, alike }: Question): Fitting[] {
  const named = found.filter(({ far }) => far === 0)
  const names = works.map((work) => work.names[0] ?? '')
  if (named.length >= few || names.length === 0) return named
  const related = found
    .filter(({ far }) => far > 0)
    .sort(inOrderOf('FIT').compare)
    .slice(0, mostCompared)
    .filter(({ says }) => names.some((name) => alike(name, says.title) >= leastAlike))
  return [...named, ...related.slice(0, few)]
}
