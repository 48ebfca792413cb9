import { eachLine, linesAsBytes, type Parts, type Take } from './snapshot-parts.ts'

/** So many questions are remembered with their answers. */
const mostRemembered = 64

/** Lists that many postings share (areas, certificates, skills): equal ones are kept once, under a number. */
export function sharedLists<T>() {
  const numbers = new Map<string, number>()
  const lists: (readonly T[])[] = []

  function numberOf(list: readonly T[]): number {
    const key = JSON.stringify(list)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, lists.length)
    return lists.push(list) - 1
  }

  const remembered = new Map<string, Uint8Array>()

  /** For every list whether it fits, as a column of ones and zeros; of a question that was asked before only for new lists. */
  function fitting(question: string, fits: (list: readonly T[]) => boolean): Uint8Array {
    const known = remembered.get(question)
    if (known?.length === lists.length) return known
    const column = new Uint8Array(lists.length)
    if (known) column.set(known)
    for (let number = known?.length ?? 0; number < lists.length; number++)
      column[number] = fits(list(number)) ? 1 : 0
    // The oldest question is the first.
    if (!known && remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value ?? '')
    remembered.set(question, column)
    return column
  }

  const list = (number: number): readonly T[] => lists[number] ?? []

  return {
    numberOf,
    list,
    fitting,
    *parts(): Parts {
      yield ['lists', linesAsBytes([...numbers.keys()])]
    },
    async take(take: Take): Promise<void> {
      await eachLine(take('lists'), (line) => {
        numbers.set(line, lists.length)
        lists.push(JSON.parse(line) as readonly T[])
      })
    },
  }
}
