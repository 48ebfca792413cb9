import { expect, test } from 'vitest'
import { answeringSaid } from '../../rules/answering.ts'

test('how an employer answers is said in words, in both languages', () => {
  expect(answeringSaid({ rate: 92, medianDays: 3 }, 'zh-CN')).toBe('答复率 92%，一般 3 天内答复')
  expect(answeringSaid({ rate: 92, medianDays: 1 }, 'en')).toBe('92% answered, usually within 1 day')
})

test('whoever answers on the same day is said to do so, and of whoever never did no days are told', () => {
  expect(answeringSaid({ rate: 100, medianDays: 0 }, 'zh-CN')).toBe('答复率 100%，一般当天答复')
  expect(answeringSaid({ rate: 0, medianDays: null }, 'en')).toBe('0% answered')
})
