import { describe, expect, it } from 'vitest'
import { reference, unknown } from '../../server/reference/index.ts'

const pathsOf = (wrong: readonly { path: string }[]) => wrong.map(({ path }) => path)

describe('codes that the tables do not hold', () => {
  it.each([
    ['area', '没有这个地区', 'There is no such area'],
    ['occupation', '没有这个职业', 'There is no such occupation'],
    ['industry', '没有这个行业', 'There is no such industry'],
    ['specialty', '没有这个岗位', 'There is no such post in service'],
    ['skill', '没有这项技能或证书：nothing', 'There is no such skill or certificate: nothing'],
  ] as const)('of the %s are said in one sentence', (table, zh, en) => {
    expect(unknown[table]('field', 'nothing')).toEqual([{ path: 'field', text: { zh, en } }])
  })

  it('are not those they hold, nor none', () => {
    const { areas, occupations, industries, specialties, skills } = reference()
    expect(
      [
        unknown.area('a', areas.home.code),
        unknown.occupation('a', occupations.all[0]?.code),
        unknown.industry('a', industries.all[0]?.code),
        unknown.specialty('a', specialties.all[0]?.id),
        unknown.skill('a', skills.all[0]?.id),
        unknown.area('a', null),
        unknown.skill('a', undefined),
      ].flat(),
    ).toEqual([])
  })

  it('are not names that every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString', ''])
      expect(unknown.area('a', name)).toHaveLength(1)
  })

  it('of a list are named by their place; skills by their field, as the sentence says which', () => {
    const { home } = reference().areas
    expect(pathsOf(unknown.areas('areaCodes', [home.code, 'x', undefined, 'y']))).toEqual([
      'areaCodes.1',
      'areaCodes.3',
    ])
    expect(pathsOf(unknown.occupations('occupationCodes', ['x']))).toEqual(['occupationCodes.0'])
    expect(pathsOf(unknown.skills('gives', ['x', 'y']))).toEqual(['gives', 'gives'])
    expect(unknown.areas('areaCodes', undefined)).toEqual([])
  })
})
