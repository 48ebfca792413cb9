import { tallyFor, type SearchSeeker } from '../matching/index.ts'
import { kilometres, wayOf } from '../reference/index.ts'
import { areasOf, type Candidate } from './fit/found.ts'
import type { TieBreak } from './fit/order.ts'

/** The file breaks ties, where there is one; how much of the title the words are, where there is none. */
export const tieBreak = (asker: SearchSeeker | null, near: string | null): TieBreak => ({
  tieOf: ({ entry, says }: Candidate) =>
    asker ? tallyFor(asker.seeker, entry, asker.openTrainings).sum / 1e6 : -says.title.length / 10,
  kmOf: (candidate: Candidate) => (near === null ? null : kilometres(wayOf(near), areasOf(candidate))),
})
