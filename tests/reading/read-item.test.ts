import { describe, expect, it } from 'vitest'
import { brought, joined, surerFirst } from '../../server/reading/index.ts'

const item = (id: string, confidence: number, ...words: string[]) => ({ id, confidence, words })

describe('readings of one text', () => {
  it('are joined to one for each id: the surest, with all the words', () => {
    expect(joined([item('a', 0.5, 'x'), item('b', 0.2, 'y'), item('a', 0.9, 'z', 'x')])).toEqual([
      item('a', 0.9, 'x', 'z'),
      item('b', 0.2, 'y'),
    ])
  })

  it('come surest first, by id among equals', () => {
    const ids = [item('b', 0.5), item('c', 0.9), item('a', 0.5)].toSorted(surerFirst).map(({ id }) => id)
    expect(ids).toEqual(['c', 'a', 'b'])
  })

  it('bring with them what is no surer than they are, under their own words', () => {
    const post = { skills: [{ id: 'driving', confidence: 0.5 }], ...item('driver', 0.8, '汽车兵') }
    expect(brought([post], ({ skills }) => skills)).toEqual([item('driving', 0.4, '汽车兵')])
  })
})
