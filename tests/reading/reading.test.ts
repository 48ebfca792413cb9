import { describe, expect, it } from 'vitest'
import { createReading } from '../../server/reading/index.ts'
import { reference } from '../../server/reference/index.ts'

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
