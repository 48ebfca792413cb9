import type { Redis } from 'ioredis'
import type { Connection } from 'mongoose'
import { describe, expect, it } from 'vitest'
import { healthOf } from '../../server/platform/health.ts'

const there = {
  connection: { db: { command: () => Promise.resolve({ ok: 1 }) } } as unknown as Connection,
  redis: { ping: () => Promise.resolve('PONG') } as unknown as Redis,
  index: () => Promise.resolve(1),
  indexIs: () => Promise.resolve({ whole: true, isTroubled: false }),
  embedder: () => null,
  matches: () => true,
}
const away = () => Promise.reject(new Error('away'))

describe('the health of a process, as far as the index goes', () => {
  it.each([
    ['all is there', there, { indexLacks: null, well: true, away: [] }],
    ['it does not answer', { ...there, index: away }, { indexLacks: 'AWAY', well: true, away: ['index'] }],
    [
      'it is being filled',
      { ...there, indexIs: () => Promise.resolve({ whole: false, isTroubled: false }) },
      { indexLacks: 'INCOMPLETE', well: true, away: [] },
    ],
    [
      'somebody must see to it',
      { ...there, indexIs: () => Promise.resolve({ whole: true, isTroubled: true }) },
      { indexLacks: 'TROUBLED', well: false, away: [] },
    ],
    ['nobody can tell', { ...there, indexIs: away }, { indexLacks: 'INCOMPLETE', well: true }],
  ])('is ready and names what the index lacks when %s', async (_, asked, expected) => {
    expect(await healthOf(asked, false)).toMatchObject({ ready: true, ...expected })
  })
})
