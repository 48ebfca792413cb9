import { yielding } from '../../platform/event-loop.ts'
import type { EntryTable } from './entry-table.ts'

const digits = 2 ** 16

/** One pass of a sort by digits of sixteen bits: stable, so that the passes before still tell among equals. */
async function sorted(
  order: Uint32Array,
  digitOf: (at: number) => number,
  yieldIfDue: () => Promise<void> | undefined,
): Promise<Uint32Array> {
  const starts = new Uint32Array(digits + 1)
  for (let at = 0; at < order.length; at++) {
    const digit = digitOf(order[at] ?? 0) + 1
    starts[digit] = (starts[digit] ?? 0) + 1
  }
  for (let digit = 0; digit < digits; digit++)
    starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0)
  await yieldIfDue()
  const next = new Uint32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const given = order[at] ?? 0
    const digit = digitOf(given)
    const place = starts[digit] ?? 0
    starts[digit] = place + 1
    next[place] = given
  }
  await yieldIfDue()
  return next
}

/** Fewer are sorted at once: the passes cost the same however few there are. */
const few = 4_096

/** The slots `first` to `end` so that those of one occupation, and in it those of like titles, stand together. */
export async function likeTogether(table: EntryTable, first: number, end: number): Promise<Uint32Array> {
  const yieldIfDue = yielding()
  const [high, low] = [new Uint32Array(end - first), new Uint16Array(end - first)]
  for (let slot = first; slot < end; slot++) {
    high[slot - first] = table.occupationNumber(slot)
    low[slot - first] = table.strongestKey(slot) & (digits - 1)
    await yieldIfDue()
  }
  let order: Uint32Array = Uint32Array.from({ length: end - first }, (_, at) => at)
  if (order.length <= few) {
    const byLikeness = (one: number, other: number) =>
      (high[one] ?? 0) - (high[other] ?? 0) || (low[one] ?? 0) - (low[other] ?? 0) || one - other
    return order.sort(byLikeness).map((at) => at + first)
  }
  await yieldIfDue()
  for (const digitOf of [
    (at: number) => low[at] ?? 0,
    (at: number) => (high[at] ?? 0) & (digits - 1),
    (at: number) => (high[at] ?? 0) >>> 16,
  ])
    order = await sorted(order, digitOf, yieldIfDue)
  for (let at = 0; at < order.length; at++) order[at] = (order[at] ?? 0) + first
  return order
}
