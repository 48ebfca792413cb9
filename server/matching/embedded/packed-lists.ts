import { growingColumn } from './growing-column.ts'
import type { Parts, Take } from './snapshot-parts.ts'

const leastPlaces = 64

const hashOf = (list: ArrayLike<number>): number => {
  let hash = list.length
  for (let at = 0; at < list.length; at++) {
    hash = Math.imul(hash ^ (list[at] ?? 0), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

/** Lists of numbers end to end, each of them once, under a number of its own. */
export function packedLists() {
  const starts = growingColumn(Uint32Array)
  const numbers = growingColumn(Uint32Array)
  let count = 0
  /** Where a list is looked up by what it holds: its number and one; made when the first is looked up. */
  let places = new Uint32Array(0)

  const at = (number: number): Uint32Array =>
    numbers.numbers.subarray(starts.numbers[number] ?? 0, starts.numbers[number + 1] ?? 0)

  function isAt(number: number, list: ArrayLike<number>): boolean {
    const from = starts.numbers[number] ?? 0
    if ((starts.numbers[number + 1] ?? 0) - from !== list.length) return false
    for (let nth = 0; nth < list.length; nth++) if (numbers.numbers[from + nth] !== list[nth]) return false
    return true
  }

  /** The place of an equal list, or the free one where it belongs. */
  function placeOf(list: ArrayLike<number>): number {
    const mask = places.length - 1
    let place = hashOf(list) & mask
    for (let held = places[place] ?? 0; held !== 0; held = places[place] ?? 0) {
      if (isAt(held - 1, list)) return place
      place = (place + 1) & mask
    }
    return place
  }

  /** Half of the places stay free. */
  function makeRoom(): void {
    if (places.length > 2 * count) return
    places = new Uint32Array(Math.max(leastPlaces, 4 * 2 ** Math.ceil(Math.log2(count + 1))))
    for (let number = 0; number < count; number++) places[placeOf(at(number))] = number + 1
  }

  return {
    at,
    count: () => count,
    /** The number of a list, which is kept when there is none like it. */
    numberOf(list: ArrayLike<number>): number {
      makeRoom()
      const place = placeOf(list)
      const held = places[place] ?? 0
      if (held !== 0) return held - 1
      const from = starts.numbers[count] ?? 0
      numbers.ensure(from + list.length)
      numbers.numbers.set(list, from)
      starts.ensure(count + 2)
      starts.numbers[count + 1] = from + list.length
      places[place] = ++count
      return count - 1
    },
    *parts(): Parts {
      yield ['starts', starts.bytes(count + 1)]
      yield ['numbers', numbers.bytes(starts.numbers[count] ?? 0)]
    },
    take(take: Take): void {
      starts.take(take('starts'))
      numbers.take(take('numbers'))
      count = starts.numbers.length - 1
    },
  }
}
