import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merged, withAnswers, withSpecialties } from '../../server/veterans/suggestion.ts'
import type { Answered } from '../../server/veterans/veteran.ts'

const read = (id: string, confidence = 0.8, words = [id]) => ({ id, confidence, words })
const suggestion = (id: string): Answered => ({ id, answer: 'SUGGESTED', words: [id], confidence: 0.8 })

describe('new words on service', () => {
  it('suggest the surest first', () => {
    expect(merged([], [read('a', 0.2), read('b', 0.9)]).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('take away suggestions whose words are gone', () => {
    expect(merged([suggestion('a')], [])).toEqual([])
  })

  it('leave answers as they are, whether the words are still there or not', () => {
    const answered: Answered[] = [
      { ...suggestion('a'), answer: 'CONFIRMED' },
      { ...suggestion('b'), answer: 'REJECTED' },
    ]
    expect(merged(answered, [])).toEqual(answered)
    expect(merged(answered, [read('a', 0.1, ['other']), read('b')])).toEqual(answered)
  })

  it('never suggest what was rejected, and never name one thing twice, in any order of words and answers', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd')
    const step = fc.oneof(
      fc.array(ids, { maxLength: 6 }).map((words) => ({ words })),
      fc.record({ id: ids, answer: fc.constantFrom('CONFIRMED' as const, 'REJECTED' as const) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let items: Answered[] = []
        const lastAnswer = new Map<string, string>()
        for (const one of steps) {
          if ('words' in one) {
            const said = withSpecialties({ skills: one.words.map((word) => read(word)), occupations: [] }, [])
            items = merged(items, said.skills)
          } else {
            lastAnswer.set(one.id, one.answer)
            items = withAnswers(items, [one])
          }
        }
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        for (const [id, answer] of lastAnswer)
          expect(items.find((item) => item.id === id)?.answer).toBe(answer)
      }),
    )
  })
})

describe('posts picked from the table', () => {
  const driver = {
    id: 'truck-driver',
    branches: ['ARMY' as const],
    name: { zh: '汽车驾驶员', en: 'truck driver' },
    words: [],
    skills: [{ id: 'driving', confidence: 0.9 }],
    occupations: [{ id: '4-02-02-01', confidence: 0.7 }],
  }

  it('bring their skills and occupations, under their own name', () => {
    expect(withSpecialties({ skills: [], occupations: [] }, [driver])).toEqual({
      skills: [{ id: 'driving', confidence: 0.9, words: ['汽车驾驶员'] }],
      occupations: [{ id: '4-02-02-01', confidence: 0.7, words: ['汽车驾驶员'] }],
    })
  })

  it('join with the same thing read out of words: the surest reading, all the words', () => {
    const fromText = { skills: [read('driving', 0.6, ['开车'])], occupations: [] }
    expect(withSpecialties(fromText, [driver, driver]).skills).toEqual([
      { id: 'driving', confidence: 0.9, words: ['开车', '汽车驾驶员'] },
    ])
  })
})

describe('an answer', () => {
  it('to what was not suggested is an addition by the person', () => {
    expect(withAnswers([], [{ id: 'a', answer: 'CONFIRMED' }])).toEqual([
      { id: 'a', answer: 'CONFIRMED', words: [], confidence: 1 },
    ])
  })

  it('keeps the words that led to the suggestion', () => {
    expect(withAnswers([suggestion('a')], [{ id: 'a', answer: 'CONFIRMED' }])).toEqual([
      { ...suggestion('a'), answer: 'CONFIRMED' },
    ])
  })

  it('given twice for one thing counts as it was given last', () => {
    const answers = [
      { id: 'a', answer: 'CONFIRMED' },
      { id: 'a', answer: 'REJECTED' },
    ] as const
    expect(withAnswers([], answers)).toEqual([{ id: 'a', answer: 'REJECTED', words: [], confidence: 1 }])
  })
})
