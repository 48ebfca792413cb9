import { reference, type Reference } from '../../reference/index.ts'
import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import { grainsOf, weighed, type Reason } from './reason.ts'
import type { Tally } from './tally.ts'

/** What the law asks for: of each list one is enough. */
type Papers = readonly (readonly string[])[]

const none: Papers = []

/** By the tables and an occupation's code, looked up once: hundreds of candidates are counted at a time. */
const known = new WeakMap<Reference, Map<string, Papers>>()

/** A higher class serves as well as the one that is named. */
function allThatServe(anyOf: readonly string[]): string[] {
  const { skills, skillClosure } = reference()
  const serves = (id: string): boolean => {
    const given = skillClosure([id])
    return anyOf.some((each) => given.has(each))
  }
  return skills.all.map(({ id }) => id).filter(serves)
}

/** What of the law's papers takes schooling or long; what a course of days gives is no hindrance. */
function papersOf(code: string): Papers {
  const tables = reference()
  const byCode = known.get(tables) ?? new Map<string, Papers>()
  known.set(tables, byCode)
  const before = byCode.get(code)
  if (before) return before
  const asked = tables.papers(code)
  const papers = asked?.isLong ? asked.papers.map(allThatServe) : none
  byCode.set(code, papers)
  return papers
}

/** As much as a demand that a training could meet: the same demand in the posting's own words never costs less. */
const cost = -0.06

/** Of whoever wishes the work it is left open, as schooling is that a file does not tell; service alone proves no paper. */
const costOf = ({ wishedOccupations }: Seeker, code: string): number =>
  wishedOccupations.includes(code) ? 0 : cost

/** Whether something that the law asks for this work is neither there, nor said, nor demanded by the posting itself. */
function isLacking({ held, likely }: Seeker, { mustCertificates }: PostingEntry, code: string): boolean {
  for (const anyOf of papersOf(code)) {
    let isThere = false
    for (const id of anyOf) isThere ||= held.has(id) || likely.has(id) || mustCertificates.includes(id)
    if (!isThere) return true
  }
  return false
}

/** What the law asks for the posting's occupation, the seeker's own or a related one, when a paper of it is not known to be there. */
export const lawReason = (seeker: Seeker, entry: PostingEntry, code: string | null): Reason | null =>
  code !== null && isLacking(seeker, entry, code)
    ? weighed('LAW', 'UNKNOWN', costOf(seeker, code), { id: code, demanded: costOf(seeker, code) < 0 })
    : null

/** Adds the same to a tally, without making it. */
export function tallyLaw(tally: Tally, seeker: Seeker, entry: PostingEntry, code: string | null): void {
  if (code === null || !isLacking(seeker, entry, code)) return
  const added = costOf(seeker, code)
  tally.sum += grainsOf(added)
  if (added < 0) tally.lacking = true
}
