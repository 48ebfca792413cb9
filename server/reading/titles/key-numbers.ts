const hashOf = (key: number, mask: number): number => (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 8) & mask

const free = -1

/** Feature keys numbered from 0, in an open-addressing table; a plain Map takes four times the memory. So many are `expected`. */
export function keyNumbers(expected = 0) {
  let mask = Math.max(0xff, 2 ** (33 - Math.clz32(expected)) - 1)
  let keys = new Uint32Array(mask + 1)
  let numbers = new Int32Array(mask + 1).fill(free)
  let count = 0

  function placeOf(key: number): number {
    let at = hashOf(key, mask)
    while (numbers[at] !== free && keys[at] !== key) at = (at + 1) & mask
    return at
  }

  function put(key: number, number: number): void {
    const at = placeOf(key)
    keys[at] = key
    numbers[at] = number
  }

  function grow(): void {
    const [oldKeys, oldNumbers] = [keys, numbers]
    mask = mask * 2 + 1
    keys = new Uint32Array(mask + 1)
    numbers = new Int32Array(mask + 1).fill(free)
    oldNumbers.forEach((number, at) => {
      if (number !== free) put(oldKeys[at] ?? 0, number)
    })
  }

  /** The key's number; undefined when it has none. */
  function known(key: number): number | undefined {
    const number = numbers[placeOf(key)]
    return number === free ? undefined : number
  }

  /** The key's number, the next one when it has none. */
  function numberOf(key: number): number {
    const number = known(key)
    if (number !== undefined) return number
    put(key, count)
    if (++count * 2 > mask) grow()
    return count - 1
  }

  /** All keys in the order of their numbers. */
  function inOrder(): Uint32Array {
    const all = new Uint32Array(count)
    numbers.forEach((number, at) => {
      if (number !== free) all[number] = keys[at] ?? 0
    })
    return all
  }

  return { known, numberOf, inOrder, count: () => count }
}

export type KeyNumbers = ReturnType<typeof keyNumbers>
