import { expect, test } from 'vitest'
import { telling } from '../../client/veteran/matches/telling.ts'

const reasons = (...states: string[]) => states.map((state, at) => ({ state, at }))

test('a card shows its first four reasons', () => {
  expect(telling(reasons('MET', 'NEAR', 'MET', 'MET', 'MISSING')).map(({ at }) => at)).toEqual([0, 1, 2, 3])
})

test('a card on which all is met but the rest is not still says what is missing', () => {
  expect(telling(reasons('MET', 'MET', 'MET', 'MET', 'MET', 'MISSING')).map(({ at }) => at)).toEqual([
    0, 1, 2, 5,
  ])
})

test('a card with few reasons shows them all', () => {
  expect(telling(reasons('MET', 'MISSING'))).toHaveLength(2)
  expect(telling([])).toEqual([])
})
