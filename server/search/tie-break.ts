import { tallyFor, type SearchSeeker } from '../matching/index.ts'
import { areaPath } from '../reference/index.ts'
import { roughly } from './fit/distance.ts'
import type { Candidate } from './fit/found.ts'
import type { TieBreak } from './fit/order.ts'

/** The file breaks ties, where there is one; how much of the title the words are, where there is none. */
export const tieBreak = (asker: SearchSeeker | null, near: string | null): TieBreak => ({
  tieOf: ({ entry, says }: Candidate) =>
    asker ? tallyFor(asker.seeker, entry, asker.openTrainings).sum / 1e6 : -says.title.length / 10,
  kmOf: ({ entry }: Candidate) => (near === null ? null : roughly(areaPath(near), entry.areas)),
})
