import { setImmediate } from 'node:timers/promises'

/** For long work: await what it gives once a step, and other work gets its turn whenever `atMostMs` have gone by. */
export function yielding(atMostMs = 8): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < atMostMs) return undefined
    return setImmediate().then(() => {
      since = performance.now()
    })
  }
}
