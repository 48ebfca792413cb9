import { breathing } from '../../platform/breath.ts'
import type { EntryTable } from './entry-table.ts'

/** Which slots have a feature, and how strongly. Unchanging; made for a range of slots. */
export interface PostingLists {
  /** Where the feature's list lies in `slots` and `weights`, and its greatest weight, when there is one. */
  find(key: number): { from: number; to: number; strongest: number } | undefined
  readonly slots: Uint32Array
  readonly weights: Uint8Array
  /** The range of slots they are made for. */
  readonly first: number
  readonly end: number
}

const hashOf = (key: number, mask: number): number => (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 8) & mask

/** An open-addressing table from feature keys to running numbers; a plain Map takes four times the memory. */
function numbering() {
  let mask = 0xff
  let keys = new Uint32Array(mask + 1)
  let numbers = new Int32Array(mask + 1).fill(-1)
  let count = 0

  function place(key: number): number {
    let at = hashOf(key, mask)
    while (numbers[at]! >= 0 && keys[at] !== key) at = (at + 1) & mask
    return at
  }

  function grow(): void {
    const [oldKeys, oldNumbers] = [keys, numbers]
    mask = mask * 2 + 1
    keys = new Uint32Array(mask + 1)
    numbers = new Int32Array(mask + 1).fill(-1)
    oldNumbers.forEach((number, from) => {
      if (number < 0) return
      const at = place(oldKeys[from]!)
      keys[at] = oldKeys[from]!
      numbers[at] = number
    })
  }

  return {
    numberOf(key: number): number {
      return numbers[place(key)]!
    },
    /** The key's number, a new one when it has none. */
    number(key: number): number {
      const at = place(key)
      if (numbers[at]! >= 0) return numbers[at]!
      keys[at] = key
      numbers[at] = count++
      if (count * 2 > mask) grow()
      return count - 1
    },
    count: () => count,
  }
}

/** Lists for the slots `from` to `to` of a table, made in two passes that let the event loop breathe. */
export async function makePostingLists(table: EntryTable, first: number, end: number): Promise<PostingLists> {
  const breathe = breathing()
  const numbers = numbering()
  let lengths = new Uint32Array(1_024)
  let total = 0
  for (let slot = first; slot < end; slot++) {
    const row = table.packed(slot)
    total += row.to - row.from
    for (let at = row.from; at < row.to; at++) {
      const number = numbers.number(row.keys[at]!)
      if (number >= lengths.length) lengths = grown(lengths)
      lengths[number]!++
    }
    await breathe()
  }
  const start = new Uint32Array(numbers.count() + 1)
  for (let number = 0; number < numbers.count(); number++)
    start[number + 1] = start[number]! + lengths[number]!
  const fill = start.slice()
  const slots = new Uint32Array(total)
  const weights = new Uint8Array(total)
  const strongest = new Uint8Array(numbers.count())
  for (let slot = first; slot < end; slot++) {
    const row = table.packed(slot)
    for (let at = row.from; at < row.to; at++) {
      const number = numbers.numberOf(row.keys[at]!)
      const place = fill[number]!++
      slots[place] = slot
      weights[place] = row.weights[at]!
      if (row.weights[at]! > strongest[number]!) strongest[number] = row.weights[at]!
    }
    await breathe()
  }
  const find = (key: number) => {
    const number = numbers.numberOf(key)
    return number < 0
      ? undefined
      : { from: start[number]!, to: start[number + 1]!, strongest: strongest[number]! }
  }
  return { find, slots, weights, first, end }
}

function grown(lengths: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(lengths.length * 2)
  more.set(lengths)
  return more
}
