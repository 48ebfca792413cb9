import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { keepAlive, type Service } from '../../embedded/keep-alive.ts'

/** A service that ends when it is told to, or at once when `dies` says so; it cannot start when `fails` says so. */
function fragile({ dies = () => false, fails = () => false }: Record<string, () => boolean> = {}) {
  const starts: number[] = []
  const launch = async (): Promise<Service> => {
    starts.push(performance.now())
    if (fails()) throw new Error('the disk is full')
    let end = (_how: string): void => {}
    const ended = new Promise<string>((resolve) => (end = resolve))
    if (dies()) end('SIGKILL')
    return { ended, stop: async () => end('SIGTERM') }
  }
  return { starts, launch }
}

const pauses = { shortestMs: 5, longestMs: 80, wellAfterMs: 10_000 }

it('starts what keeps ending ever more rarely, and never gives up', async () => {
  const { starts, launch } = fragile({ dies: () => true })
  const kept = await keepAlive('It', launch, () => {}, pauses)
  await setTimeout(600)
  await kept.close()
  const waits = starts.slice(1).map((at, index) => at - (starts[index] ?? 0))
  expect(waits.length).toBeGreaterThan(5)
  expect(waits[0]).toBeLessThan(waits[3] ?? 0)
  expect(Math.max(...waits)).toBeGreaterThan(70)
  const many = starts.length
  await setTimeout(200)
  expect(starts).toHaveLength(many)
})

it('says once why it cannot start, and that it runs again', async () => {
  let starts = 0
  const { launch } = fragile({
    dies: () => starts === 1,
    fails: () => (starts += 1) > 1 && starts < 8,
  })
  const said: string[] = []
  const kept = await keepAlive('The store', launch, (line) => said.push(line), pauses)
  await expect.poll(() => said.length).toBe(3)
  await kept.close()
  expect(said).toEqual([
    '· The store ended (SIGKILL); starting it again …',
    '· The store cannot start: the disk is full … trying on',
    '· The store runs again.',
  ])
})

it('rejects when the very first start fails', async () => {
  const { launch } = fragile({ fails: () => true })
  await expect(keepAlive('It', launch, () => {}, pauses)).rejects.toThrow('the disk is full')
})
