import { packedLists } from './packed-lists.ts'
import { eachLine, linesAsBytes, named, takenFrom, type Parts, type Take } from './snapshot-parts.ts'

/** So many questions are remembered with their answers. */
const mostRemembered = 64

/** Things under numbers, equal ones under one. */
function numberedItems<T>() {
  const items: T[] = []
  const numbers = new Map<string, number>()
  const keyOf = (item: T): string => (typeof item === 'string' ? item : JSON.stringify(item))
  const add = (item: T): number => {
    numbers.set(keyOf(item), items.length)
    return items.push(item) - 1
  }
  return {
    at: (number: number): T => items[number] as T,
    numberOf: (item: T): number => numbers.get(keyOf(item)) ?? add(item),
    bytes: () => linesAsBytes(items.map((item) => JSON.stringify(item))),
    take: (bytes: Uint8Array) => eachLine(bytes, (line) => line !== '' && add(JSON.parse(line) as T)),
  }
}

/**
 * Lists that many postings share (areas, certificates, skills): equal ones are kept once, under a number. They lie packed, since there
 * are nearly as many lists of skills as postings, and are made to lists when somebody asks for them, once.
 */
export function sharedLists<T>() {
  const items = numberedItems<T>()
  const lists = packedLists()
  const made: (readonly T[])[] = []
  const remembered = new Map<string, Uint8Array>()

  const list = (number: number): readonly T[] => {
    while (made.length <= number) made.push(notMade)
    const known = made[number]
    if (known !== undefined && known !== notMade) return known
    return (made[number] = Array.from(lists.at(number), items.at))
  }

  /** For every list whether it fits, as a column of ones and zeros; of a question that was asked before only for new lists. */
  function fitting(question: string, fits: (list: readonly T[]) => boolean): Uint8Array {
    const known = remembered.get(question)
    const count = lists.count()
    if (known?.length === count) return known
    const column = new Uint8Array(count)
    if (known) column.set(known)
    for (let number = known?.length ?? 0; number < count; number++)
      column[number] = fits(list(number)) ? 1 : 0
    // The oldest question is the first.
    if (!known && remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value ?? '')
    remembered.set(question, column)
    return column
  }

  return {
    numberOf: (given: readonly T[]): number => lists.numberOf(given.map(items.numberOf)),
    list,
    fitting,
    *parts(): Parts {
      yield ['items', items.bytes()]
      yield* named('lists', lists.parts())
    },
    async take(take: Take): Promise<void> {
      await items.take(take('items'))
      lists.take(takenFrom('lists', take))
    },
  }
}

/** Stands for a list that nobody has asked for yet. */
const notMade: readonly never[] = []
