import { unit, type Features } from './features.ts'
import type { ProfileMeaning } from './meaning.ts'

/** How like a person's meaning an entry is: its title to the names for the work, its occupations to the person's. */
export interface Likeness {
  /** 0 to about 1; near names count much more than many far ones. */
  readonly wording: number
  /** 0 to about 1.2: the overlap of the occupations, their groups and families. */
  readonly occupation: number
}

/** Where a feature stands among the person's: in which name (or the occupations, the last place), and how strongly. */
interface Places {
  readonly places: number[]
  readonly weights: number[]
}

function placesOf({ names, occupations }: ProfileMeaning): Map<number, Places> {
  const byKey = new Map<number, Places>()
  for (const [place, { keys, weights }] of [...names, occupations].entries()) {
    keys.forEach((key, at) => {
      const known = byKey.get(key) ?? { places: [], weights: [] }
      known.places.push(place)
      known.weights.push(weights[at]!)
      byKey.set(key, known)
    })
  }
  return byKey
}

type Compare = (features: Features) => Likeness

/** All names at once, in one pass over the entry's features; hundreds of entries are compared for each question. */
function comparer(meaning: ProfileMeaning): Compare {
  const byKey = placesOf(meaning)
  const names = meaning.names.length
  const sums = new Float64Array(names + 1)
  return ({ keys, weights }) => {
    sums.fill(0)
    for (let at = 0; at < keys.length; at++) {
      const found = byKey.get(keys[at]!)
      if (found === undefined) continue
      for (let nth = 0; nth < found.places.length; nth++)
        sums[found.places[nth]!]! += found.weights[nth]! * weights[at]!
    }
    let squares = 0
    for (let name = 0; name < names; name++) squares += (sums[name]! / unit ** 2) ** 2
    return { wording: Math.sqrt(squares), occupation: sums[names]! / unit ** 2 }
  }
}

const comparers = new WeakMap<ProfileMeaning, Compare>()

/** Pure; what it needs of the person is prepared once. */
export function likeness(meaning: ProfileMeaning, features: Features): Likeness {
  const compare = comparers.get(meaning) ?? comparer(meaning)
  comparers.set(meaning, compare)
  return compare(features)
}
