import { expect, it } from 'vitest'
import type { Log } from '../../server/platform/log.ts'
import { troubleLog } from '../../server/platform/trouble.ts'

function listening() {
  const said: { what: string; times?: number }[] = []
  const log = {
    warn: ({ times }: { times?: number }, what: string) => void said.push({ what, ...(times && { times }) }),
  } as unknown as Log
  let now = 0
  const trouble = troubleLog(log, () => now)
  return { said, trouble, advance: (ms: number) => void (now += ms) }
}

it('says a trouble at once, and ever more rarely while it lasts: a night is a page', () => {
  const { said, trouble, advance } = listening()
  for (let second = 0; second < 8 * 3_600; second++) {
    trouble(new Error('connect ENOENT'), 'redis')
    advance(1_000)
  }
  expect(said[0]).toEqual({ what: 'redis' })
  expect(said[1]).toEqual({ what: 'redis', times: 10 })
  expect(said.length).toBeLessThan(60)
  expect(said.reduce((sum, { times = 1 }) => sum + times, 0)).toBeGreaterThan(8 * 3_600 - 600)
})

it('says another trouble, and the same one after it was over, at once', () => {
  const { said, trouble, advance } = listening()
  trouble(new Error('one'), 'redis')
  trouble(new Error('two'), 'redis')
  trouble(new Error('one'), 'queue')
  trouble(new Error('one'), 'redis')
  expect(said).toHaveLength(3)
  advance(60_000)
  trouble(new Error('one'), 'redis')
  trouble(new Error('one'), 'redis')
  expect(said).toHaveLength(4)
})
