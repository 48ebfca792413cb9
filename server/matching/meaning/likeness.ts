import type { Features } from '../posting-index.ts'
import { eachFeature, unit } from './features.ts'
import type { SeekerMeaning } from './seeker-meaning.ts'

/** How like a seeker's meaning an entry is: its title to the names for the work, its occupations to the seeker's. */
export interface Likeness {
  /** 0 to about 1; near names count much more than many far ones. */
  readonly wording: number
  /** 0 to about 1.2: the overlap of the occupations, their groups and families. */
  readonly occupation: number
}

/** Where the seeker has a feature, in which name (or the occupations, the last place), and how strongly. */
interface Place {
  readonly place: number
  readonly weight: number
}

function placesOf({ names, occupations }: SeekerMeaning): Map<number, Place[]> {
  const byKey = new Map<number, Place[]>()
  for (const [place, features] of [...names, occupations].entries())
    eachFeature(features, (key, weight) => {
      const places = byKey.get(key)
      if (places) places.push({ place, weight })
      else byKey.set(key, [{ place, weight }])
    })
  return byKey
}

type Compare = (features: Features) => Likeness

/** All names at once, in one pass over the entry's features; hundreds of entries are compared for each question. */
function comparer(meaning: SeekerMeaning): Compare {
  const byKey = placesOf(meaning)
  const names = meaning.names.length
  const sums = new Float64Array(names + 1)
  return ({ keys, weights }) => {
    sums.fill(0)
    for (let at = 0; at < keys.length; at++) {
      const places = byKey.get(keys[at] ?? 0)
      if (places === undefined) continue
      for (const { place, weight } of places) sums[place] = (sums[place] ?? 0) + weight * (weights[at] ?? 0)
    }
    let squares = 0
    for (let name = 0; name < names; name++) squares += ((sums[name] ?? 0) / unit ** 2) ** 2
    return { wording: Math.sqrt(squares), occupation: (sums[names] ?? 0) / unit ** 2 }
  }
}

const comparers = new WeakMap<SeekerMeaning, Compare>()

/** Pure; what it needs of the seeker is prepared once. */
export function likeness(meaning: SeekerMeaning, features: Features): Likeness {
  const compare = comparers.get(meaning) ?? comparer(meaning)
  comparers.set(meaning, compare)
  return compare(features)
}
