import type { AskedPart } from '../../reading/index.ts'
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
): Question {
  const works = parts.filter(isWork).filter(({ refused }) => !refused)
  const others = parts.filter((part) => part.refused || !isWork(part))
  return { works, needs: [...others.map(needOf), ...filterNeeds], onlyStated, isAnchored }
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
  return found.sort(inOrderOf(order).compare)
}
