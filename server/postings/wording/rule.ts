import type { WordingTopic } from './law.ts'

/** One kind of wording. `but` looks at the words with a little of what surrounds them and lets innocent ones pass. */
export interface WordingRule {
  readonly topic: WordingTopic
  /** Runs over the plain text (half width, simplified, lower case, no blanks between Chinese characters). Global. */
  readonly pattern: RegExp
  readonly but?: RegExp
  /** Only advised against. */
  readonly warns?: true
  /** A rule cited in the same sentence 《…》 turns the refusal into advice, for staff to look at. */
  readonly basis?: true
}
