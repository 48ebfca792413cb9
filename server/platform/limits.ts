/** What nobody who works as people do comes near, and what an operator may set otherwise. */
export interface Limits {
  /** Drafts and open postings of one employer, together. */
  readonly postingsPerEmployer: number
  /** Changes of one account in an hour. */
  readonly changesPerHour: number
  /** Veterans' files that a member of staff opens in a day: when the bureau is told, and when none is opened any more. */
  readonly files: { readonly toldAt: number; readonly most: number }
}

/** A fair takes its staff through some two hundred files in a day. */
export const usualLimits: Limits = {
  postingsPerEmployer: 500,
  changesPerHour: 1_000,
  files: { toldAt: 300, most: 1_000 },
}
