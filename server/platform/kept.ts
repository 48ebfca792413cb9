import type { RetentionSubject } from '../../rules/retention.ts'

/** Something that is kept for a time. Each feature brings its own as `kept`; nobody else knows where it lies. */
export interface KeptFor {
  readonly subject: RetentionSubject
  /** All that there is of it: what is due is a share of this. */
  total(): Promise<number>
  /** How many are as old as this, by an index. */
  countDue(until: Date): Promise<number>
  /** Takes away at most so many, or what names people in them. Gives how many. Safe to repeat and to be cut short. */
  takeAway(until: Date, most: number): Promise<number>
}
