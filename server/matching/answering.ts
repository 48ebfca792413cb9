import type { Candidates, SimplerBecause } from './candidates.ts'
import type { Seeker } from './meaning/seeker.ts'
import type { PostingEntry, PostingIndex, PostingQuery } from './posting-index.ts'
import { queryOf } from './posting-query.ts'
import type { Question } from './question.ts'
import { inMatchOrder, type Placed } from './reasons/match-orders.ts'
import { inOrder, tierOf } from './reasons/score.ts'
import { isSame, rememberedOrders } from './remembered-orders.ts'

/** What is found for a question, in order, and the seeker by whom it was ordered. */
interface Answer extends Question {
  readonly ordered: readonly Placed[]
  readonly degradedBecause: SimplerBecause | 'MODEL_AWAY' | null
}

interface Parts {
  readonly postingIndex: Pick<PostingIndex, 'edition'>
  readonly candidatesFor: (query: PostingQuery) => Promise<Candidates>
  readonly verified: { among(entries: readonly PostingEntry[]): Promise<PostingEntry[]> }
  readonly compared: (
    seeker: Seeker,
    entries: readonly PostingEntry[],
  ) => Promise<{ readonly seeker: Seeker; readonly lacks: boolean }>
}

/** With nothing closely related, and fewer that are partly so, the own occupations lead to nothing. */
const leastRelated = 3

const leadsNowhere = ({ seeker, ordered, degradedBecause }: Answer): boolean =>
  degradedBecause === null &&
  seeker.wishedOccupations.length + seeker.provenOccupations.length > 0 &&
  !ordered.some(({ fit }) => fit === 'STRONG') &&
  ordered.filter(({ tier }) => tier >= tierOf('PARTIAL')).length < leastRelated

/** Answers a question; where the own occupations lead to nothing, the wider one in its place. */
export function answering({ postingIndex, candidatesFor, verified, compared }: Parts) {
  const orders = rememberedOrders(postingIndex)

  async function answer(question: Question): Promise<Answer> {
    const { openTrainings, filters, order } = question
    const remembered = orders.now()
    const before = remembered.of(question)
    const { simplerBecause, entries: found } = before
      ? { simplerBecause: null, entries: before.found }
      : await candidatesFor(queryOf(question.seeker, filters))
    const among = await verified.among(found)
    // Who is verified is asked every time.
    if (before && isSame(before.among, among))
      return { ...question, degradedBecause: null, ordered: before.ordered }
    const { seeker, lacks } =
      simplerBecause === null ? await compared(question.seeker, among) : { ...question, lacks: false }
    const degradedBecause = simplerBecause ?? (lacks ? 'MODEL_AWAY' : null)
    const ordered = inMatchOrder(inOrder(seeker, among, openTrainings), order, seeker.home)
    // A model of the office's own may have read more by the next time.
    if (degradedBecause === null && seeker === question.seeker)
      remembered.learn(question, { found, among, ordered })
    return { ...question, seeker, degradedBecause, ordered }
  }

  return async (question: Question, wider: () => Question): Promise<Answer> => {
    const narrow = await answer(question)
    return leadsNowhere(narrow) ? answer(wider()) : narrow
  }
}
