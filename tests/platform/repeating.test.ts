import { expect, it } from 'vitest'
import { insisting } from '../../server/platform/repeating.ts'

it('insists with growing pauses while the work fails, and goes on as it says once it does not', async () => {
  const began: number[] = []
  const outcomes = [false, false, false, false, true, true]
  const work = async () => {
    began.push(performance.now())
    if (outcomes[began.length - 1] === false) throw new Error('away')
    return 1
  }
  const insistent = insisting(40, work, 10)
  await expect.poll(() => began.length).toBeGreaterThan(7)
  await insistent.close()
  const pauses = began.slice(1).map((at, n) => at - (began[n] ?? 0))
  for (const [at, least] of [10, 20, 40, 40].entries()) expect(pauses[at]).toBeGreaterThanOrEqual(least - 1)
  const done = began.length
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(began).toHaveLength(done)
})
