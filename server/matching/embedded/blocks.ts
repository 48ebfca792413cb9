import { yielding } from '../../platform/event-loop.ts'
import { keyNumbers } from '../meaning/key-numbers.ts'
import type { EntryTable } from './entry-table.ts'
import { growingColumn } from './growing-column.ts'
import { likeTogether } from './like-together.ts'

/** So many slots are one block. Fewer tell more surely what is in them, and make longer lists. */
export const blockSize = 16

/**
 * Slots that are alike stand together in blocks; for each feature is kept which blocks have it, and how strongly at most. So a whole
 * block can be passed over by what none of it can exceed. Unchanging; made for a stretch of slots.
 */
export interface Blocks {
  /** The blocks with the feature lie from `from` to `to` in `blocks`, beside their greatest weights. */
  find(key: number): { readonly from: number; readonly to: number } | undefined
  readonly blocks: Uint32Array
  readonly strongest: Uint8Array
  /** The slots, block after block. */
  readonly order: Uint32Array
  readonly count: number
  /** The stretch of slots they are made for. */
  readonly first: number
  readonly end: number
}

type Visit = (key: number, weight: number, block: number) => void

async function eachFeature(table: EntryTable, order: Uint32Array, visit: Visit): Promise<void> {
  const yieldIfDue = yielding()
  for (let at = 0; at < order.length; at++) {
    // The columns may grow while others have their turn.
    const { start, keys, weights } = table.packed()
    const slot = order[at] ?? 0
    const to = start[slot + 1] ?? 0
    for (let nth = start[slot] ?? 0; nth < to; nth++)
      visit(keys[nth] ?? 0, weights[nth] ?? 0, Math.floor(at / blockSize))
    if (at % blockSize === 0) await yieldIfDue()
  }
}

/** Where each list starts when they stand end to end, and where the last one ends. */
function startsOf(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  for (let number = 0; number < lengths.length; number++)
    starts[number + 1] = (starts[number] ?? 0) + (lengths[number] ?? 0)
  return starts
}

/** Counts for every key the blocks that have it. */
async function blocksWith(table: EntryTable, order: Uint32Array) {
  const numbers = keyNumbers()
  const lengths = growingColumn((length) => new Uint32Array(length))
  /** The block after the one that was counted last. */
  const counted = growingColumn((length) => new Uint32Array(length))
  await eachFeature(table, order, (key, _, block) => {
    const number = numbers.numberOf(key)
    lengths.ensure(number + 1)
    counted.ensure(number + 1)
    if (counted.numbers[number] === block + 1) return
    counted.numbers[number] = block + 1
    lengths.numbers[number] = (lengths.numbers[number] ?? 0) + 1
  })
  return { numbers, starts: startsOf(lengths.numbers.subarray(0, numbers.count())) }
}

/** Blocks of the slots `first` to `end` of a table, made in steps that let other work have its turn. */
export async function inBlocks(table: EntryTable, first: number, end: number): Promise<Blocks> {
  const order = await likeTogether(table, first, end)
  const { numbers, starts } = await blocksWith(table, order)
  const ends = starts.slice(0, -1)
  const blocks = new Uint32Array(starts.at(-1) ?? 0)
  const strongest = new Uint8Array(blocks.length)
  await eachFeature(table, order, (key, weight, block) => {
    const number = numbers.numberOf(key)
    let at = (ends[number] ?? 0) - 1
    if (at < (starts[number] ?? 0) || blocks[at] !== block) {
      at = ends[number] ?? 0
      ends[number] = at + 1
      blocks[at] = block
    }
    if (weight > (strongest[at] ?? 0)) strongest[at] = weight
  })
  const find: Blocks['find'] = (key) => {
    const number = numbers.known(key)
    return number === undefined ? undefined : { from: starts[number] ?? 0, to: starts[number + 1] ?? 0 }
  }
  const count = Math.ceil(order.length / blockSize)
  return { find, blocks, strongest, order, count, first, end }
}
