import { keyNumbers } from '../../reading/index.ts'
import type { PackedFeatures, PostingEntry } from '../posting-index.ts'
import { eachFeature, unit } from './features.ts'
import { nearnessOf } from './nearness.ts'
import type { SeekerMeaning } from './seeker-meaning.ts'

/** How like a seeker's meaning an entry is: its title to the names for the work, its occupations to the seeker's. */
export interface Likeness {
  /** 0 to about 1; near names count much more than many far ones. */
  readonly wording: number
  /** 0 to about 1.2: the overlap of the occupations, their groups and families. */
  readonly occupation: number
  /** 0 to 1: how near the encoder finds the title to the names. */
  readonly nearness: number
  /** 0 to 1: the overlap of what the encoder takes the title and the names for, in the classification's tree. */
  readonly branches: number
}

/** What of an entry is compared. */
export type Compared = Pick<PostingEntry, 'features' | 'vector' | 'ownVector'> & {
  /** The same features, of an entry that lies among others; to be read at once, since they move when more come. */
  readonly packed?: PackedFeatures
}

/** The seeker's features: for each key the names that have it (the occupations come after the last name, then the branches), and how strongly. */
interface Places {
  /** The key's number; undefined when the seeker has it nowhere. */
  known(key: number): number | undefined
  /** Where the places of each number begin; one more than there are numbers. */
  readonly starts: Uint32Array
  readonly places: Uint16Array
  readonly weights: Uint8Array
}

function placesOf({ names, occupations, branches }: SeekerMeaning): Places {
  const numbers = keyNumbers()
  const found: { number: number; place: number; weight: number }[] = []
  for (const [place, features] of [...names, occupations, branches].entries())
    eachFeature(features, (key, weight) => found.push({ number: numbers.numberOf(key), place, weight }))
  found.sort((one, other) => one.number - other.number)
  const starts = new Uint32Array(numbers.count() + 1)
  for (const { number } of found) starts[number + 1] = (starts[number + 1] ?? 0) + 1
  for (let number = 0; number < numbers.count(); number++)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0)
  return {
    known: numbers.known,
    starts,
    places: Uint16Array.from(found, ({ place }) => place),
    weights: Uint8Array.from(found, ({ weight }) => weight),
  }
}

/** An entry that lies nowhere among others. */
const alone = ({ features: { keys, weights } }: Compared): PackedFeatures => ({
  keys,
  weights,
  from: 0,
  to: keys.length,
})

type Compare = (entry: Compared) => Likeness

/** All names at once, in one pass over the entry's features; hundreds of entries are compared for each question. */
function comparer(meaning: SeekerMeaning): Compare {
  const { known, starts, places, weights: strengths } = placesOf(meaning)
  const names = meaning.names.length
  const sums = new Float64Array(names + 2)
  return (entry) => {
    const { keys, weights, from, to } = entry.packed ?? alone(entry)
    sums.fill(0)
    for (let at = from; at < to; at++) {
      const number = known(keys[at] ?? 0)
      if (number === undefined) continue
      const end = starts[number + 1] ?? 0
      for (let nth = starts[number] ?? 0; nth < end; nth++) {
        const place = places[nth] ?? 0
        sums[place] = (sums[place] ?? 0) + (strengths[nth] ?? 0) * (weights[at] ?? 0)
      }
    }
    let squares = 0
    for (let name = 0; name < names; name++) squares += ((sums[name] ?? 0) / unit ** 2) ** 2
    return {
      wording: Math.sqrt(squares),
      occupation: (sums[names] ?? 0) / unit ** 2,
      nearness: nearnessOf(meaning.vector, entry[meaning.compares]),
      branches: (sums[names + 1] ?? 0) / unit ** 2,
    }
  }
}

const comparers = new WeakMap<SeekerMeaning, Compare>()

/** Pure; what it needs of the seeker is prepared once. */
export function likeness(meaning: SeekerMeaning, entry: Compared): Likeness {
  const compare = comparers.get(meaning) ?? comparer(meaning)
  comparers.set(meaning, compare)
  return compare(entry)
}
