import { describe, expect, it } from 'vitest'
import { entryFrom, wantingFrom } from '../../commands/rank-reading.ts'
import { bySum } from '../../commands/rank-order.ts'
import { aReading } from '../support/a-reading.ts'

const reading = aReading()
const wanting = (wanted: string) => wantingFrom({ line: 0, cells: { id: '', wanted } }, reading)
const firstOf = (wanted: string, titles: readonly string[]) => {
  const entries = titles.map((title) => entryFrom('', { line: 0, cells: { id: title, title } }, reading))
  return bySum(wanting(wanted), entries)[0]?.entry.id
}

describe('what is wanted in a table that is ranked', () => {
  it('is read for a skill, a shift and a preference for veterans beside the work', () => {
    expect(wanting('退伍军人 夜班 保安')).toMatchObject({ veterans: true, seeker: { shifts: ['NIGHT'] } })
    expect(wanting('保安 不要夜班').seeker.shifts).toEqual(['DAY'])
    expect([...wanting('会修车').sought]).toEqual(['vehicle-repair'])
    expect(wanting('会修车').seeker.held.size).toBe(0)
  })

  it('does not look for veterans where an office for them is named', () => {
    expect(wanting('退役军人服务站').veterans).toBe(false)
    expect(wanting('退役军人事务局 文员').veterans).toBe(false)
  })

  it('is read of one wish only: several are names of work and nothing else', () => {
    const several = wanting('夜班保安|会修车')
    expect(several).toMatchObject({ veterans: false, seeker: { shifts: [] } })
    expect(several.sought.size).toBe(0)
  })

  it.each([
    ['修车', '汽车维修工', '修脚师'],
    ['驾驶圆', '驾驶员', '圆通快递客服'],
    ['jiashiyuan', '驾驶员', '家政员'],
    ['退伍军人 保安', '保安（退役军人优先）', '保安'],
  ])('finds by %s %s before %s', (wanted, first, other) => {
    expect(firstOf(wanted, [other, first])).toBe(first)
  })
})
