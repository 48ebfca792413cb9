import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp, type TestApp } from '../support/test-app.ts'

describe('reference over the API', () => {
  let app: TestApp
  beforeAll(async () => void (app = await testApp()))
  afterAll(() => app.close())

  it('tells anybody the home district with its path, in the language asked for', async () => {
    const query = '{ homeArea { code name path level parentCode } }'
    expect((await app.ask(query)).data.homeArea).toEqual({
      code: '350505',
      name: '泉港区',
      path: '福建省 泉州市 泉港区',
      level: 'DISTRICT',
      parentCode: '350500',
    })
    expect((await app.ask(query, {}, { language: 'en' })).data.homeArea.path).toBe(
      'Fujian Province, Quanzhou City, Quangang District',
    )
  })

  it('finds occupations by initials and names their titles in the language asked for', async () => {
    const query = '{ occupations(search: "jsy", first: 1) { code name titles } }'
    const chinese = await app.ask(query)
    const english = await app.ask(query, {}, { language: 'en' })
    expect(chinese.data.occupations[0].titles).toContain('驾驶员')
    expect(english.data.occupations[0]).toMatchObject({
      code: '4-02-02-01',
      name: 'Passenger Vehicle Driver',
    })
    expect(english.data.occupations[0].titles).toContain('bus driver')
  })

  it('finds skills of the kind asked for only, and posts of the branch asked for only', async () => {
    const answer = await app.ask(
      '{ skills(search: "驾", kind: SKILL, first: 50) { kind } specialties(branch: NAVY, first: 50) { branches } }',
    )
    expect(answer.data.skills.length).toBeGreaterThan(0)
    expect(answer.data.skills.filter(({ kind }: { kind: string }) => kind !== 'SKILL')).toEqual([])
    const elsewhere = answer.data.specialties.filter(
      ({ branches }: { branches: string[] }) => !branches.includes('NAVY'),
    )
    expect([answer.data.specialties.length > 0, elsewhere]).toEqual([true, []])
  })

  it('refuses more than fifty rows or less than one, naming the argument', async () => {
    for (const first of [0, -1, 51]) {
      const answer = await app.ask('query ($first: Int!) { occupations(first: $first) { code } }', { first })
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'first' }] })
    }
  })

  it('lists provinces, what lies below an area, and nothing below one that nobody knows', async () => {
    const query = 'query ($parent: ID) { areas(parent: $parent) { code } }'
    expect((await app.ask(query)).data.areas).toHaveLength(34)
    expect((await app.ask(query, { parent: '350505' })).data.areas).toHaveLength(8)
    expect((await app.ask(query, { parent: 'constructor' })).data.areas).toEqual([])
  })

  it('lists the industries and finds areas of any level', async () => {
    const answer = await app.ask(
      '{ industries { code name } searchAreas(search: "nanpu", first: 1) { code } }',
    )
    expect(answer.data.industries).toHaveLength(117)
    expect(answer.data.searchAreas).toEqual([{ code: '350505100' }])
  })
})
