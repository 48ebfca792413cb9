/** How kept work is asked for, from a first day of work on. */
interface FollowUpTerm {
  readonly from: string
  /** Days after the first day of work. */
  readonly days: readonly number[]
  /** Working days in which an answer is waited for, before the station calls. */
  readonly answerWithin: number
  /** So many calls that reach nobody, and it is not known. */
  readonly callsInVain: number
  readonly source: string
}

/** Dated configuration; of several that hold, the latest. */
const followUpTerms: readonly FollowUpTerm[] = [
  {
    ...{ from: '2020-01-01', days: [30, 90, 180, 365], answerWithin: 5, callsInVain: 3 },
    source: '平台约定 / the rule of the platform',
  },
]

export function followUpTerm(day: string, terms = followUpTerms): FollowUpTerm {
  const [term] = terms
    .filter(({ from }) => from <= day)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))
  if (!term) throw new Error(`No term for follow-ups holds on ${day}.`)
  return term
}
