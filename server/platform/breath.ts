import { setImmediate } from 'node:timers/promises'

/** Lets the event loop take a breath whenever work has held it for `atMostMs`; await it once a step. */
export function breathing(atMostMs = 8): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < atMostMs) return undefined
    return setImmediate().then(() => {
      since = performance.now()
    })
  }
}
