import { yielding } from '../../platform/event-loop.ts'
import { keyNumbers, type KeyNumbers } from '../../reading/index.ts'
import type { EntryTable } from './entry-table.ts'
import { bytesOf, columnOf, growingColumn } from './growing-column.ts'
import { likeTogether } from './like-together.ts'
import type { Parts, Take } from './snapshot-parts.ts'

/** So many slots are one block. Fewer tell more surely what is in them, and make longer lists. */
export const blockSize = 16

/**
 * Slots that are alike stand together in blocks. For each feature there is a list of the blocks that have it, with the most that a slot
 * of them has: so a whole block can be passed over by what none of it can exceed. Unchanging; made for a stretch of slots.
 */
export interface Blocks extends BlockColumns {
  /** The feature's blocks lie from `from` to `to` in `blocks`. */
  find(key: number): { readonly from: number; readonly to: number } | undefined
  readonly count: number
  /** The stretch of slots they are made for. */
  readonly first: number
  readonly end: number
  parts(): Parts
}

interface BlockColumns {
  /** Where the blocks of each feature begin, by the number of its key; they end where the next ones begin. */
  readonly ofBlocks: Uint32Array
  readonly blocks: Uint32Array
  readonly strongest: Uint8Array
  /** Where in `having` the slots of a block begin that have the feature; they end where the next ones begin. */
  readonly starts: Uint32Array
  /** Each a place in its block and, below eight bits, the weight. */
  readonly having: Uint16Array
  /** The slots, block after block. */
  readonly order: Uint32Array
}

type Visit = (key: number, weight: number, at: number) => void

/** Every feature of the slots in an order, with the place of its slot there. */
async function eachFeature(table: EntryTable, order: Uint32Array, visit: Visit): Promise<void> {
  const yieldIfDue = yielding()
  for (let at = 0; at < order.length; at++) {
    // The columns may grow while others have their turn.
    const { start, keys, weights } = table.packed()
    const slot = order[at] ?? 0
    const to = start[slot + 1] ?? 0
    for (let nth = start[slot] ?? 0; nth < to; nth++) visit(keys[nth] ?? 0, weights[nth] ?? 0, at)
    if (at % blockSize === 0) await yieldIfDue()
  }
}

/** Where each list starts when they stand end to end, and where the last one ends. */
function startsOf(lengths: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  for (let number = 0; number < count; number++)
    starts[number + 1] = (starts[number] ?? 0) + (lengths[number] ?? 0)
  return starts
}

const blockOf = (at: number): number => Math.floor(at / blockSize)

/** Counts for every key the slots and the blocks that have it. */
async function counted(table: EntryTable, order: Uint32Array) {
  const numbers = keyNumbers()
  const columns = [1, 2, 3].map(() => growingColumn(Uint32Array))
  const [slots, blocks, last] = columns as [(typeof columns)[0], (typeof columns)[0], (typeof columns)[0]]
  await eachFeature(table, order, (key, _, at) => {
    const number = numbers.numberOf(key)
    for (const column of columns) column.ensure(number + 1)
    slots.numbers[number] = (slots.numbers[number] ?? 0) + 1
    // The block after the one that was counted last.
    if (last.numbers[number] === blockOf(at) + 1) return
    last.numbers[number] = blockOf(at) + 1
    blocks.numbers[number] = (blocks.numbers[number] ?? 0) + 1
  })
  const count = numbers.count()
  return { numbers, ofBlocks: startsOf(blocks.numbers, count), ofSlots: startsOf(slots.numbers, count) }
}

/** Blocks of the slots `first` to `end` of a table, made in steps that let other work have its turn. */
export async function inBlocks(table: EntryTable, first: number, end: number): Promise<Blocks> {
  const order = await likeTogether(table, first, end)
  const { numbers, ofBlocks, ofSlots } = await counted(table, order)
  const [nextBlock, nextSlot] = [ofBlocks.slice(0, -1), ofSlots.slice(0, -1)]
  const blocks = new Uint32Array(ofBlocks.at(-1) ?? 0)
  const strongest = new Uint8Array(blocks.length)
  const starts = new Uint32Array(blocks.length + 1)
  const having = new Uint16Array(ofSlots.at(-1) ?? 0)
  starts[blocks.length] = having.length
  await eachFeature(table, order, (key, weight, at) => {
    const number = numbers.numberOf(key)
    const place = nextSlot[number] ?? 0
    nextSlot[number] = place + 1
    having[place] = ((at % blockSize) << 8) | weight
    let block = (nextBlock[number] ?? 0) - 1
    if (block < (ofBlocks[number] ?? 0) || blocks[block] !== blockOf(at)) {
      block++
      nextBlock[number] = block + 1
      blocks[block] = blockOf(at)
      starts[block] = place
    }
    if (weight > (strongest[block] ?? 0)) strongest[block] = weight
  })
  return blocksOf(numbers, { ofBlocks, blocks, strongest, starts, having, order }, first)
}

function blocksOf(numbers: KeyNumbers, columns: BlockColumns, first: number): Blocks {
  const { ofBlocks, blocks, strongest, starts, having, order } = columns
  return {
    ...columns,
    find(key) {
      const number = numbers.known(key)
      return number === undefined ? undefined : { from: ofBlocks[number] ?? 0, to: ofBlocks[number + 1] ?? 0 }
    },
    count: blockOf(order.length + blockSize - 1),
    first,
    end: first + order.length,
    *parts(): Parts {
      yield ['first', bytesOf(Uint32Array.of(first))]
      yield ['features', bytesOf(numbers.inOrder())]
      yield ['of', bytesOf(ofBlocks)]
      yield ['blocks', bytesOf(blocks)]
      yield ['strongest', bytesOf(strongest)]
      yield ['starts', bytesOf(starts)]
      yield ['having', bytesOf(having)]
      yield ['order', bytesOf(order)]
    },
  }
}

/** What the parts of others were. */
export async function blocksFrom(take: Take): Promise<Blocks> {
  const yieldIfDue = yielding()
  const keys = columnOf(Uint32Array, take('features'))
  const numbers = keyNumbers(keys.length)
  for (const key of keys) {
    numbers.numberOf(key)
    await yieldIfDue()
  }
  const columns = {
    ofBlocks: columnOf(Uint32Array, take('of')),
    blocks: columnOf(Uint32Array, take('blocks')),
    strongest: columnOf(Uint8Array, take('strongest')),
    starts: columnOf(Uint32Array, take('starts')),
    having: columnOf(Uint16Array, take('having')),
    order: columnOf(Uint32Array, take('order')),
  }
  return blocksOf(numbers, columns, columnOf(Uint32Array, take('first'))[0] ?? 0)
}
