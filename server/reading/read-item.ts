import type { Weighted } from '../reference/index.ts'

/** Something read out of a text: how sure, 0 to 1, and the text's own words that led to it. */
export interface ReadItem extends Weighted {
  readonly words: readonly string[]
}

/** The surest first; among equals by id. */
export const surerFirst = (one: Weighted, other: Weighted): number =>
  other.confidence - one.confidence || (one.id < other.id ? -1 : 1)

/** One entry for each id: the surest reading, all the words. */
export function joined(items: readonly ReadItem[]): ReadItem[] {
  const byId = new Map<string, ReadItem>()
  for (const { id, confidence, words } of items) {
    const known = byId.get(id)
    byId.set(id, {
      id,
      confidence: Math.max(confidence, known?.confidence ?? 0),
      words: [...new Set([...(known?.words ?? []), ...words])],
    })
  }
  return [...byId.values()]
}

/** What the things found bring with them, each with the words that led to the thing and no surer than it. */
export const brought = <Thing extends Omit<ReadItem, 'id'>>(
  things: readonly Thing[],
  weightedOf: (thing: Thing) => readonly Weighted[],
): ReadItem[] =>
  things.flatMap((thing) =>
    weightedOf(thing).map(({ id, confidence }) => ({
      id,
      confidence: confidence * thing.confidence,
      words: thing.words,
    })),
  )
