import { stubRefusals } from './meili-refusals.ts'
import type { StubIndex } from './meili-stub-index.ts'

export interface Swap {
  readonly indexes: readonly [string, string]
  readonly rename?: boolean
}

/** Changes names over, or gives the first index the name of the second, which must not be taken then; all or none. */
export function swapAll(indexes: Map<string, StubIndex>, swaps: readonly Swap[]): Record<string, unknown> {
  for (const { indexes: pair, rename = false } of swaps) {
    const missing = [pair[0], ...(rename ? [] : [pair[1]])].find((uid) => !indexes.has(uid))
    if (missing !== undefined) throw stubRefusals.indexNotFound(missing)
    if (rename && indexes.has(pair[1])) throw stubRefusals.indexExists(pair[1])
  }
  for (const { indexes: pair } of swaps) {
    const [one, other] = [indexes.get(pair[0]), indexes.get(pair[1])]
    if (one) indexes.set(pair[1], one)
    if (other) indexes.set(pair[0], other)
    else indexes.delete(pair[0])
  }
  return {}
}
