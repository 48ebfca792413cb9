import { describe, expect, it } from 'vitest'
import { sharedLines } from '../../commands/ruler/shared-lines.ts'

const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) => `const value${at} = reader.read(place${at}, width)\n`).join('')

/** A line that begins and ends with words of its own. */
const own = (name: string): string => `${name}Label: ${name}
`

describe('pairs of places that share lines', () => {
  it('are told with their lines', async () => {
    const files = [
      { path: 'a.ts', text: own('a') + lines(7) },
      { path: 'b.tsx', text: own('b') + own('c') + lines(7) },
    ]
    expect(await sharedLines(files)).toEqual([
      { path: 'b.tsx', line: 3, otherPath: 'a.ts', otherLine: 2, lines: 7 },
    ])
  })

  it('may lie in one file', async () => {
    const found = await sharedLines([{ path: 'a.ts', text: lines(7) + own('a') + lines(7) }])
    expect(found.map(({ line, otherLine }) => [otherLine, line])).toEqual([[1, 9]])
  })

  it('touch six lines at least', async () => {
    const pair = (count: number) =>
      sharedLines([
        { path: 'a.ts', text: own('a') + lines(count) + own('b') },
        { path: 'b.ts', text: own('c') + lines(count) + own('d') },
      ])
    expect(await pair(4)).toEqual([])
    expect(await pair(5)).toHaveLength(1)
  })

  it('are found through comments and blank lines', async () => {
    const spaced = lines(7).replaceAll('\n', '\n\n// why\n')
    expect(
      await sharedLines([
        { path: 'a.ts', text: own('a') + lines(7) },
        { path: 'b.ts', text: own('b') + spaced },
      ]),
    ).toHaveLength(1)
  })

  it('are not imports, which nobody can say once', async () => {
    const imports = Array.from(
      { length: 9 },
      (_, at) => `import { a${at}, b${at} } from './c${at}.ts'\n`,
    ).join('')
    expect(
      await sharedLines([
        { path: 'a.ts', text: imports + own('a') },
        { path: 'b.ts', text: imports + own('b') },
      ]),
    ).toEqual([])
  })
})
