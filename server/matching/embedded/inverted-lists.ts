import { yielding } from '../../platform/event-loop.ts'
import type { EntryTable } from './entry-table.ts'
import { growingColumn } from './growing-column.ts'
import { keyNumbers } from '../meaning/key-numbers.ts'

/** Which slots have a feature, and how strongly. Unchanging; made for a stretch of slots. */
export interface InvertedLists {
  /** Where the feature's list lies in `slots` and `weights`, and its greatest weight, when there is one. */
  find(key: number): { from: number; to: number; strongest: number } | undefined
  readonly slots: Uint32Array
  readonly weights: Uint8Array
  /** The stretch of slots they are made for. */
  readonly first: number
  readonly end: number
}

type Visit = (key: number, weight: number, slot: number) => void

async function eachFeature(table: EntryTable, first: number, end: number, visit: Visit): Promise<void> {
  const yieldIfDue = yielding()
  for (let slot = first; slot < end; slot++) {
    const { keys, weights, from, to } = table.packed(slot)
    for (let at = from; at < to; at++) visit(keys[at] ?? 0, weights[at] ?? 0, slot)
    await yieldIfDue()
  }
}

/** Where each list starts when they stand end to end, and where the last one ends. */
function startsOf(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, number) => (starts[number + 1] = (starts[number] ?? 0) + length))
  return starts
}

/** Lists for the slots `first` to `end` of a table, made in two passes that let other work have its turn. */
export async function invert(table: EntryTable, first: number, end: number): Promise<InvertedLists> {
  const numbers = keyNumbers()
  const lengths = growingColumn((length) => new Uint32Array(length))
  await eachFeature(table, first, end, (key) => {
    const number = numbers.numberOf(key)
    lengths.ensure(number + 1)
    lengths.numbers[number] = (lengths.numbers[number] ?? 0) + 1
  })
  const starts = startsOf(lengths.numbers.subarray(0, numbers.count()))
  const next = starts.slice()
  const slots = new Uint32Array(starts.at(-1) ?? 0)
  const weights = new Uint8Array(slots.length)
  const strongest = new Uint8Array(numbers.count())
  await eachFeature(table, first, end, (key, weight, slot) => {
    const number = numbers.numberOf(key)
    const at = next[number] ?? 0
    next[number] = at + 1
    slots[at] = slot
    weights[at] = weight
    if (weight > (strongest[number] ?? 0)) strongest[number] = weight
  })
  const find: InvertedLists['find'] = (key) => {
    const number = numbers.known(key)
    if (number === undefined) return undefined
    return { from: starts[number] ?? 0, to: starts[number + 1] ?? 0, strongest: strongest[number] ?? 0 }
  }
  return { find, slots, weights, first, end }
}
