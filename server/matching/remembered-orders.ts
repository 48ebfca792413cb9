import type { PostingEntry, PostingIndex } from './posting-index.ts'
import type { Question } from './question.ts'
import type { Placed } from './reasons/match-orders.ts'

/** What was found for a question, those of it whose employers were verified, and their order. */
interface Remembered {
  readonly found: readonly PostingEntry[]
  readonly among: readonly PostingEntry[]
  readonly ordered: readonly Placed[]
}

/**
 * Answers for as long as the index is the very same. They go with the edition that they were found in, which only the index holds: after
 * a change nothing of the old content is kept.
 */
export function rememberedOrders(index: Pick<PostingIndex, 'edition'>) {
  const byEdition = new WeakMap<object, WeakMap<Question, Remembered>>()

  return {
    /** What the index has become since: of another one nothing is known, and nothing is learned of one that changed meanwhile. */
    now() {
      const edition = index.edition?.() ?? null
      return {
        of: (question: Question): Remembered | null =>
          edition === null ? null : (byEdition.get(edition)?.get(question) ?? null),
        learn(question: Question, answer: Remembered): void {
          if (edition === null || edition !== index.edition?.()) return
          const known = byEdition.get(edition) ?? new WeakMap<Question, Remembered>()
          byEdition.set(edition, known.set(question, answer))
        },
      }
    },
  }
}

/** Whether both are the same entries in the same order. */
export const isSame = (one: readonly PostingEntry[], other: readonly PostingEntry[]): boolean =>
  one.length === other.length && one.every((entry, at) => entry === other[at])
