import { describe, expect, it } from 'vitest'
import { isTest, linesOf, roomOf } from '../../commands/ruler/files.ts'
import { median } from '../../commands/ruler/room.ts'
import { aligned } from '../../commands/ruler/report.ts'

describe('which room a file is counted in', () => {
  it.each([
    ['server/fairs/fair.ts', 'server'],
    ['packages/tiny-mongo/query/find.ts', 'packages/tiny-mongo'],
    ['packages/tiny-mongo/tests/find.test.ts', 'tests'],
    ['packages/encoder/encoder.bench.ts', 'tests'],
    ['tests/fairs/fair.test.ts', 'tests'],
  ])('%s: %s', (path, room) => {
    expect(roomOf(path)).toBe(room)
  })

  it('takes no file of the product for a test because of its name', () => {
    expect(isTest('server/demo/latest.ts')).toBe(false)
    expect(isTest('packages/tiny-mongo/query/test-operators.ts')).toBe(false)
  })
})

describe('figures', () => {
  it('count the lines of a file as an editor does', () => {
    expect(linesOf('one\ntwo\n')).toBe(2)
  })

  it('take the middle of an even number of values between the two', () => {
    expect(median([9, 1, 4])).toBe(4)
    expect(median([9, 1, 4, 2])).toBe(3)
    expect(median([])).toBe(0)
  })

  it('stand under each other', () => {
    expect(
      aligned([
        ['room', 'files'],
        ['client', '7'],
      ]),
    ).toBe('room    files\nclient      7')
  })
})
