import { expect, test } from 'vitest'
import { shutsOut } from '../../rules/posting-shutting.ts'

const said = (asked: Parameters<typeof shutsOut>[0]) => shutsOut(asked).map(({ en }) => en)

test.for([
  ['fresh graduates only', { conditions: '仅限应届毕业生。' }, 'Fresh graduates'],
  ['years of work', { minYears: 3 }, 'Years of service'],
  ['a college degree', { degree: 'ASSOCIATE' }, 'college degree'],
  ['six demanded skills', { mustSkillIds: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'more than 5'],
] as const)('%s is said to shut out those who served long', ([, asked, words]) => {
  expect(said(asked)).toEqual([expect.stringContaining(words)])
})

test('what prefers, or asks little, is not', () => {
  expect(
    said({
      title: '保安',
      conditions: '应届生优先',
      degree: 'HIGH_SCHOOL',
      minYears: 0,
      mustSkillIds: ['a'],
    }),
  ).toEqual([])
  expect(said({})).toEqual([])
})
