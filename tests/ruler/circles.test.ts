import { describe, expect, it } from 'vitest'
import { circles } from '../../commands/ruler/circles.ts'

const imports = (lines: Record<string, string[]>) => new Map(Object.entries(lines))

describe('circles of imports', () => {
  it('are none where each file imports only what comes before it', () => {
    expect(circles(imports({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([])
  })

  it('are one for each group in which all reach all', () => {
    const two = { a: ['b'], b: ['c'], c: ['a'], d: ['e', 'a'], e: ['d'] }
    expect(circles(imports(two))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })

  it('do not hold a file that only leads to one', () => {
    expect(circles(imports({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual([['b', 'c']])
  })

  it('may be a file that imports itself', () => {
    expect(circles(imports({ a: ['a'] }))).toEqual([['a']])
  })
})
