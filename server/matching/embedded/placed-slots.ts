import { growingColumn } from './growing-column.ts'

/** So many questions are remembered with their slots. */
const mostRemembered = 64

interface Found {
  readonly slots: ReturnType<typeof growingColumn<Uint32Array>>
  count: number
  /** Up to which slot was looked. */
  end: number
}

/** Slots that lie in wished places, found once for each wish: what was looked through does not change but for slots that are given up. */
export function placedSlots() {
  const remembered = new Map<string, Found>()

  const foundFor = (question: string): Found => {
    const known = remembered.get(question)
    if (known) return known
    // The oldest question is the first.
    if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value ?? '')
    const found = { slots: growingColumn(Uint32Array, 256), count: 0, end: 0 }
    remembered.set(question, found)
    return found
  }

  /** Those of the slots up to `end` that lie there, in their order; null when there are more than `most`. */
  return function among(
    question: string,
    end: number,
    most: number,
    liesThere: (slot: number) => boolean,
  ): Uint32Array | null {
    const found = foundFor(question)
    for (; found.end < end && found.count <= most; found.end++)
      if (liesThere(found.end)) {
        found.slots.ensure(found.count + 1)
        found.slots.numbers[found.count++] = found.end
      }
    return found.count > most ? null : found.slots.numbers.subarray(0, found.count)
  }
}
