import { expect, test } from 'vitest'
import { yielding } from '../../server/platform/event-loop.ts'

const busy = (ms: number): void => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

test('long work lets other work have its turn once it has held the event loop for so long, and not before', async () => {
  const yieldIfDue = yielding(20)
  let turns = 0
  setImmediate(() => turns++)
  expect(yieldIfDue()).toBeUndefined()
  busy(25)
  await yieldIfDue()
  expect(turns).toBe(1)
  expect(yieldIfDue()).toBeUndefined()
})
