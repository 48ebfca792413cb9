import { describe, expect, it } from 'vitest'
import { believed } from '../../server/platform/believed.ts'

describe('an answer that is believed for a moment', () => {
  const asking = () => {
    const asked: string[] = []
    let now = 0
    const answers = believed(
      2_000,
      async (key) => {
        asked.push(key)
        if (key === 'wrong') throw new Error('away')
        return asked.length
      },
      () => now,
    )
    return { asked, answers, pass: (ms: number) => (now += ms) }
  }

  it('is asked once by many, and again when its time is over', async () => {
    const { asked, answers, pass } = asking()
    expect(await Promise.all([answers.of('a'), answers.of('a')])).toEqual([1, 1])
    pass(1_999)
    expect(await answers.of('a')).toBe(1)
    pass(1)
    expect(await answers.of('a')).toBe(2)
    expect(asked).toEqual(['a', 'a'])
  })

  it('is forgotten when it changes, and is the answer to one question only', async () => {
    const { answers } = asking()
    expect(await answers.of('a')).toBe(1)
    answers.forget()
    expect(await answers.of('a')).toBe(2)
    expect(await answers.of('b')).toBe(3)
    expect(await answers.of('a')).toBe(4)
  })

  it('is never a failure', async () => {
    const { asked, answers } = asking()
    await expect(answers.of('wrong')).rejects.toThrow('away')
    await expect(answers.of('wrong')).rejects.toThrow('away')
    expect(asked).toEqual(['wrong', 'wrong'])
  })
})
