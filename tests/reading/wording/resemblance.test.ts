import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { learnWordings } from '../../../commands/learn-wording.ts'
import { packWordings } from '../../../server/reference/index.ts'
import { aReading } from '../../support/a-reading.ts'

const check = aReading().wording

interface Judged {
  readonly text: string
  readonly verdict: string
}
const judged: Judged[] = parse(readFileSync(join(import.meta.dirname, 'judged-practice.csv')), {
  columns: true,
})
const some = judged
  .filter((_, at) => at % 9 === 0)
  .map(({ text, verdict }) => ({ text, refused: verdict === 'refused', weight: 1 }))

describe('A sentence that reads like those that shut people out', () => {
  it.each(['走路不稳当的师傅我们带不动，别来', '信用卡有逾期的就不要投了', '祖上三代都得是本村的才要'])(
    '%s is caught, though by no list',
    (text) => {
      expect(check(text).some(({ severity }) => severity !== 'WARNED')).toBe(true)
    },
  )

  it.each([
    '负责海鲜分拣、打包和装车，每天八小时',
    '怀孕的同事可以调到轻便岗位',
    '工资每月十五日发到银行卡',
    '年满五十的师傅也能做',
    '我公司成立于2003年，主营石化管道安装，现有员工120人',
  ])('%s smells of nothing', (text) => {
    expect(check(text)).toEqual([])
  })

  it('is held for a person to decide, whole, with its rule in both languages', () => {
    const found = check('每天两班倒。钱没还完的就不要投了。')
    expect(found).toMatchObject([{ severity: 'HELD', topic: 'RESEMBLANCE', words: '钱没还完的就不要投了' }])
    expect(found[0]?.rule.en).toContain('staff decide')
  })

  it('is not suspected where the rules have already found something', () => {
    expect(check('只招男性，信用卡有逾期的就不要投了').map(({ topic }) => topic)).not.toContain('RESEMBLANCE')
  })

  it('is learned to the same numbers from the same texts, in whatever order', () => {
    const [one, other] = [learnWordings(some), learnWordings(some.toReversed())]
    expect(packWordings(one).equals(packWordings(other))).toBe(true)
  })
})
