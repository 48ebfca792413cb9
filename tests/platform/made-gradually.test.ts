import { describe, expect, it, vi } from 'vitest'
import { madeGradually } from '../../server/platform/made-gradually.ts'

const slow = (number: number) => {
  const end = performance.now() + 3
  while (performance.now() < end);
  return number * 2
}
const some = Array.from({ length: 20 }, (_, at) => at)
const doubled = some.map((number) => number * 2)

describe('what is made gradually', () => {
  it('is whole for whoever asks before it is ready, and nothing is made twice', async () => {
    const make = vi.fn<(number: number) => number>(slow)
    const { all, prepare } = madeGradually(some, make)
    const preparing = prepare()
    expect(make.mock.calls.length).toBeLessThan(some.length)
    expect(all()).toEqual(doubled)
    await preparing
    expect(all()).toEqual(doubled)
    expect(make).toHaveBeenCalledTimes(some.length)
  })

  it('is made in steps between which others have their turn', async () => {
    const { all, prepare } = madeGradually(some, slow)
    let turns = 0
    const counting = setInterval(() => turns++)
    await prepare()
    clearInterval(counting)
    expect(turns).toBeGreaterThan(1)
    expect(all()).toEqual(doubled)
  })
})
