import type { Weighted } from './specialty.ts'

/** A thing to be done, used or kept in service, and the civil work it leads to, which hangs on what was done with it. */
export type Duty = {
  /** How it is said, in either language. */
  words: readonly string[]
  readings: readonly DutyReading[]
}

export type DutyReading = {
  /** A kind of doing, such as `repair`, that has to stand beside the words; empty when they say enough by themselves. */
  verb: string
  occupations: readonly Weighted[]
}
