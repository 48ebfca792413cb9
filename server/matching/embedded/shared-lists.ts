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

  const list = (number: number): readonly T[] => lists[number] ?? []

  return {
    numberOf,
    list,
    /** The kept list that equals this one. */
    kept: (given: readonly T[]): readonly T[] => list(numberOf(given)),
    /** For every list whether it fits, as a column of ones and zeros. */
    fitting: (fits: (list: readonly T[]) => boolean): Uint8Array =>
      Uint8Array.from(lists, (each) => (fits(each) ? 1 : 0)),
  }
}
