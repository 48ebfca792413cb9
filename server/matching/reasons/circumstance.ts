import type { Seeker } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import type { ReasonFacts, ReasonKind, ReasonState } from './reason.ts'

type Judge<Judged> = (seeker: Seeker, entry: PostingEntry) => Judged

/** A question of place, pay, time or standing, asked by one side and answered, or not, by the other. */
export interface Circumstance {
  readonly kind: ReasonKind
  /** How it stands; null when nobody asks. */
  readonly state: Judge<ReasonState | null>
  /** The most that it can add. */
  readonly most: Judge<number>
  /** What its sentence needs: asked only of what is shown. */
  readonly facts: (seeker: Seeker, entry: PostingEntry, state: ReasonState) => ReasonFacts
}
