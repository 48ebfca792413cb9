import { expect, test } from 'vitest'
import { deskEn } from '../../client/desk/words.en.ts'
import { deskZh } from '../../client/desk/words.zh-CN.ts'
import { employerEn } from '../../client/employer/words.en.ts'
import { employerZh } from '../../client/employer/words.zh-CN.ts'
import { staffEn } from '../../client/staff/words.en.ts'
import { staffZh } from '../../client/staff/words.zh-CN.ts'

type Words = { readonly [key: string]: string | Words }

const flat = (words: Words, above = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[above + key, value]] : flat(value, `${above}${key}.`),
  )

const holes = (text: string) =>
  Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name ?? '')
    .toSorted((one, other) => one.localeCompare(other))
    .join()

const pairs: [string, Words, Words][] = [
  ['desk', deskZh, deskEn],
  ['employer', employerZh, employerEn],
  ['staff', staffZh, staffEn],
]

test.each(pairs)('%s: both languages are given the same numbers and names to say', (_, zh, en) => {
  const english = new Map(flat(en))
  const different = flat(zh).filter(([key, text]) => holes(text) !== holes(english.get(key) ?? ''))
  expect(different).toEqual([])
})

test.each(pairs)('%s: English speaks English, but for an example of a Chinese title', (_, _zh, en) => {
  const chinese = flat(en).filter(
    ([key, text]) => /\p{Script=Han}/u.test(text) && key !== 'fair.hints.titleZh',
  )
  expect(chinese).toEqual([])
})
