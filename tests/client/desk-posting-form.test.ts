import { expect, test } from 'vitest'
import {
  emptyPosting,
  inputOf,
  missingIn,
  type PostingValues,
} from '../../client/employer/postings/posting-form.ts'

const whole: PostingValues = {
  ...emptyPosting,
  title: '保安队长',
  headCount: 3,
  content: '巡逻',
  conditions: '能倒班',
  area: { id: '350505', name: '福建省 泉州市 泉港区' },
  place: '示例路 1 号',
  payMin: 5000,
  payMax: 7000,
  validUntil: '2027-01-31',
}

test('a posting with every element of the notice misses nothing', () => expect(missingIn(whole)).toEqual([]))

test('an empty posting misses every element at once, in the order of the form', () =>
  expect(missingIn(emptyPosting)).toEqual([
    'headCount',
    'content',
    'conditions',
    'area',
    'place',
    'payMin',
    'payMax',
    'validUntil',
  ]))

test('blanks are no content', () => expect(missingIn({ ...whole, content: ' \n ' })).toEqual(['content']))

test('what was left empty is sent as nothing, not as empty words', () => {
  const input = inputOf({ ...emptyPosting, title: ' 保安 ', content: '  ' }, 4)
  expect(input).toMatchObject({
    title: '保安',
    content: null,
    place: null,
    areaCode: null,
    payMonths: 12,
    version: 4,
  })
})

test('a number that was taken out of the months of pay is the usual twelve', () =>
  expect(inputOf({ ...whole, payMonths: null }, null).payMonths).toBe(12))
