import { describe, expect, it } from 'vitest'
import { assertionsIn } from '../../commands/ruler/assertions.ts'

const assertions = (text: string) => assertionsIn({ path: 'a.ts', text })

describe('claims without proof', () => {
  it('are a non-null assertion and a cast', () => {
    expect(assertions('const a = b!.c as D\nconst e = <F>g\nh[0]![1]!()\n')).toEqual({ nonNull: 3, casts: 2 })
  })

  it('are not a constant, a satisfied type, a renamed import, a negation or a definite field', () => {
    const text = `import { a as b } from './c.ts'
      export { b as d }
      const e = ['x'] as const
      const f = { g: 1 } satisfies Record<string, number>
      if (!e || e !== f) throw new Error()
      class H { i!: string }`
    expect(assertions(text)).toEqual({ nonNull: 0, casts: 0 })
  })

  it('are not words in a comment or a text', () => {
    expect(assertions('// as good as it gets!\nconst a = "b! as C"\n')).toEqual({ nonNull: 0, casts: 0 })
  })
})
