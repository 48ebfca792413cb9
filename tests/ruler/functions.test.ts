import { describe, expect, it } from 'vitest'
import { functionsIn } from '../../commands/ruler/functions.ts'

const functions = (text: string) => functionsIn({ path: 'a.tsx', text })

describe('the length of a function', () => {
  it('leaves blank lines out of its own, and has them in the whole', () => {
    expect(functions('function one() {\n  const a = 1\n\n  return a\n}\n')).toEqual([
      { line: 1, own: 4, whole: 5 },
    ])
  })

  it('gives the lines of a function inside to that one, but for the line it begins on', () => {
    const text = 'const outer = () => {\n  const inner = () => {\n    return 1\n  }\n  return inner\n}\n'
    expect(functions(text)).toEqual([
      { line: 1, own: 4, whole: 6 },
      { line: 2, own: 3, whole: 3 },
    ])
  })

  it('counts methods, getters and functions in markup', () => {
    const text =
      'class A {\n  get b() { return 1 }\n  c() {}\n}\nconst D = () => <p onClick={() => go()}>x</p>\n'
    expect(functions(text).map(({ line }) => line)).toEqual([2, 3, 5, 5])
  })

  it('does not count what has no body', () => {
    expect(
      functions('interface A {\n  b(): void\n}\ntype C = () => void\ndeclare function d(): void\n'),
    ).toEqual([])
  })
})
