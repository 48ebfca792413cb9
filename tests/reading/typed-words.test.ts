import { describe, expect, it } from 'vitest'
import { createReading } from '../../server/reading/index.ts'
import { reference } from '../../server/reference/index.ts'
import { aReading } from '../support/a-reading.ts'

const { typed } = aReading()

describe('words typed into a search', () => {
  it('are read for the work, the skill, the shift and a preference for veterans', () => {
    expect(typed('退伍军人 夜班 保安')).toMatchObject({ shift: 'NIGHT', veterans: true })
    expect(typed('保安 不要夜班').shift).toBe('DAY')
    expect(typed('不想倒班 普工').shift).toBe('DAY')
    expect(typed('会修车')).toMatchObject({ skills: ['vehicle-repair'], shift: null, veterans: false })
  })

  it('look for work that is called after the skill, when they are a skill and nothing else', () => {
    expect(typed('修车').names).toContain('汽车维修')
    expect(typed('保安').names).toEqual(['保安'])
  })

  it('mean what sounds the same, or is one slip of typing away', () => {
    expect(typed('驾驶圆').names).toContain('驾驶员')
    expect(typed('forklft operator').names).toContain('forklift operator')
    expect(typed('jiashiyuan').names).toContain('驾驶员')
  })

  it('do not look for veterans when they name an office for them', () => {
    expect(typed('退役军人服务站').veterans).toBe(false)
    expect(typed('退役军人事务局 文员').veterans).toBe(false)
  })
})

describe('a reading', () => {
  it('stands on the tables it was given and remembers nothing for another', () => {
    const tables = reference()
    const one = { ...tables, skills: { ...tables.skills, all: tables.skills.all.slice(0, 1) } }
    expect(createReading(one).skills('会修车')).toEqual([])
    expect(
      createReading(tables)
        .skills('会修车')
        .map(({ id }) => id),
    ).toEqual(['vehicle-repair'])
  })

  it('finds skills by their very names, each once, in the order of the words', () => {
    const { skillsNamed } = createReading(reference())
    expect(skillsNamed(['Ｂ2 证', '叉车证', '会修车', 'B2驾照', ''])).toEqual([
      'driving-licence-b2',
      'forklift-certificate',
    ])
  })
})
