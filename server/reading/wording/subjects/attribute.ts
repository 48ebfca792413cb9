import type { WordingTopic } from '../law.ts'
import type { Demand } from '../far-demands.ts'

/** Something a person is or has, and what an advert may not do with it. */
export interface Attribute {
  readonly topic: WordingTopic
  /** Runs over the text as the rules read it. Global. */
  readonly pattern: RegExp
  /** The demands that are refused; any, when left out. */
  readonly refuses?: readonly Demand[]
  /** Refused where it is all of a clause. */
  readonly alone?: true
  /** Refused wherever it stands, demanded or not. */
  readonly always?: true
  /** Only advised against. */
  readonly warns?: true
  /** Nothing decides it: a person is to look. */
  readonly holds?: true
  /** A cited law turns the refusal into advice, for staff to look at. */
  readonly basis?: true
  /** No customer, ware or place makes it innocent. */
  readonly ofApplicants?: true
  /** Only "not" makes it innocent, not "welcome" or "may". */
  readonly limits?: boolean
  /** Innocent where the sentence says this. */
  readonly unless?: RegExp
  /** What the law allows instead of the words found; nothing when left out. */
  readonly instead?: (words: string) => string
}

export const anyDemand: readonly Demand[] = ['ONLY', 'WANTED', 'AVOIDED']
export const notToBeAvoided: readonly Demand[] = ['AVOIDED']

/** Attributes of one topic, each by its pattern and by what differs from what is `usual` among them. */
export const attributesOf =
  (topic: WordingTopic, usual: Partial<Attribute> = {}) =>
  (pattern: string, more: Partial<Attribute> = {}): Attribute => ({
    topic,
    pattern: new RegExp(pattern, 'gu'),
    ...usual,
    ...more,
  })
