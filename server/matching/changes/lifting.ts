import type { Seeker, SeekerFile } from '../meaning/seeker.ts'
import type { PostingEntry } from '../posting-index.ts'
import { scored } from '../reasons/score.ts'
import type { Fit } from '../reasons/tally.ts'
import type { OpenTrainings } from '../ways/way.ts'
import { possibleChanges, type Change } from './change.ts'

/** What would lift a posting's label: each of them alone, or only together. */
export interface Lifting {
  readonly changes: readonly Change[]
  readonly together: boolean
  /** The label that each, or all together, give. */
  readonly fits: readonly Fit[]
}

const named = 2
/** So many are tried in pairs. */
const mostPaired = 6

type SeekerOf = (file: SeekerFile) => Seeker

/** The two cheapest facts that would lift the label, or the cheapest two that do so together. Pure. */
export function liftingChanges(
  file: SeekerFile,
  entry: PostingEntry,
  trainings: OpenTrainings,
  seekerOf: SeekerOf,
): Lifting {
  const seeker = seekerOf(file)
  const before = scored(seeker, entry, trainings)
  const fitWith = (changes: readonly Change[]) => {
    const changed = changes.reduce((so, { changed: next }) => next(so), file)
    const { fit, tier } = scored(seekerOf(changed), entry, trainings)
    return tier > before.tier ? fit : null
  }
  const none: Lifting = { changes: [], together: false, fits: [] }
  if (before.fit === 'STRONG') return none
  const possible = possibleChanges(seeker, entry, before, trainings)
  const lifting = possible.flatMap((one) => {
    const fit = fitWith([one])
    return fit === null ? [] : [{ one, fit }]
  })
  if (lifting.length > 0) {
    const first = lifting.slice(0, named)
    return { changes: first.map(({ one }) => one), together: false, fits: first.map(({ fit }) => fit) }
  }
  for (const pair of pairsOf(possible.slice(0, mostPaired))) {
    const fit = fitWith(pair)
    if (fit !== null) return { changes: pair, together: true, fits: [fit, fit] }
  }
  return none
}

/** Cheapest first. */
const pairsOf = (changes: readonly Change[]): Change[][] =>
  changes
    .flatMap((one, at) => changes.slice(at + 1).map((other) => [one, other]))
    .toSorted(([one, two], [three, four]) => sum(one, two) - sum(three, four))

const sum = (one: Change | undefined, other: Change | undefined): number =>
  (one?.cost ?? 0) + (other?.cost ?? 0)
