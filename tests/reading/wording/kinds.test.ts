import { describe, expect, it } from 'vitest'
import { mended } from '../../../rules/wording.ts'
import { standsAgainst } from '../../../server/reading/index.ts'
import { aReading } from '../../support/a-reading.ts'
import { kinds } from './judged-kinds.ts'

const check = aReading().wording
const stands = (text: string) => check(text).some(standsAgainst)

describe.each(kinds)('$kind', ({ caught, kept }) => {
  it.each(caught)('“%s” is caught', (text) => expect(stands(text)).toBe(true))
  it.each(kept)('“%s” is kept', (text) => expect(check(text).filter(standsAgainst)).toEqual([]))
})

describe('a rewrite', () => {
  it('changes nothing but the words that were found', () => {
    for (const text of kinds.flatMap(({ caught }) => caught))
      for (const finding of check(`早班。${text}。包吃住`)) {
        const now = mended(`早班。${text}。包吃住`, finding)
        expect(now).toMatch(/^早班/)
        expect(now).toMatch(/包吃住$/)
      }
  })
})

describe('a long text', () => {
  const lines = [
    '限',
    '35',
    'a',
    'a ',
    '女',
    '的',
    '要交',
    '身份证',
    '不要',
    'only young man ',
    '工资试工培训',
    '，',
    '👩',
  ]
  // What grows without bound would take hours: processor time tells that apart from a machine that others use too.
  it.each(lines)('of nothing but “%s” is judged without growing out of bounds', (line) => {
    const began = process.cpuUsage()
    check(line.repeat(Math.ceil(20_000 / line.length)))
    const { user } = process.cpuUsage(began)
    expect(user / 1000).toBeLessThan(10_000)
  })
})
