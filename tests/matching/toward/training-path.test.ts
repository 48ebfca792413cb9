import { describe, expect, it } from 'vitest'
import { askedOften, comparedWith, eachOnce } from '../../../server/matching/toward/toward.ts'
import { pathTo } from '../../../server/matching/toward/training-path.ts'
import type { OpenTrainings } from '../../../server/matching/ways/way.ts'
import { noTrainings, seekerWith, undemanding } from '../../support/a-seeker.ts'

const courses = (...all: [id: string, days: number, gives?: string[]][]): OpenTrainings => {
  const bySkill = new Map<string, { _id: string; days: number; gives: string[] }[]>()
  for (const [id, days, gives = [id]] of all)
    for (const each of gives)
      bySkill.set(each, [...(bySkill.get(each) ?? []), { _id: `c-${id}`, days, gives }])
  return bySkill
}
const ladder = courses(
  ['driving-licence-c1', 45],
  ['driving-licence-b2', 60],
  ['driving-licence-a2', 40],
  ['road-transport-goods', 10],
)

describe('the trainings towards what is lacking', () => {
  it('stand in the order in which they can be taken, none twice, with the years of waiting', () => {
    const { steps, days, beyond } = pathTo(
      [['driving-licence-b2'], ['driving-licence-a2'], ['road-transport-goods']],
      seekerWith(['driving-licence-c1']),
      ladder,
    )
    expect(steps.map(({ training, years }) => [training, years])).toEqual([
      ['c-driving-licence-b2', 0],
      ['c-driving-licence-a2', 2],
      ['c-road-transport-goods', 0],
    ])
    expect(days).toBe(60 + 2 * 365 + 40 + 10)
    expect(beyond).toEqual([])
  })

  it('begin with what must come before, which gives nothing that is asked for itself', () => {
    const { steps } = pathTo([['driving-licence-b2']], seekerWith([]), ladder)
    expect(steps.map(({ training, gives }) => [training, gives.length > 0])).toEqual([
      ['c-driving-licence-c1', false],
      ['c-driving-licence-b2', true],
    ])
  })

  it('are the shortest of those that do alike, and none for what is there', () => {
    const trainings = courses(['low-voltage-certificate', 15], ['high-voltage-certificate', 18])
    const either = [['high-voltage-certificate', 'low-voltage-certificate']]
    expect(pathTo(either, seekerWith([]), trainings).steps.map(({ training }) => training)).toEqual([
      'c-low-voltage-certificate',
    ])
    expect(pathTo(either, seekerWith(['low-voltage-certificate']), trainings).steps).toEqual([])
  })

  it('are one for two things that it gives together', () => {
    const trainings = courses(['forklift', 12, ['forklift-certificate', 'forklift-operation']])
    const { steps, days } = pathTo(
      [['forklift-certificate'], ['forklift-operation']],
      seekerWith([]),
      trainings,
    )
    expect(steps.map(({ gives }) => gives.toSorted())).toEqual([
      ['forklift-certificate', 'forklift-operation'],
    ])
    expect(days).toBe(12)
  })

  it('say what nothing leads to, instead of leaving it out', () => {
    const { steps, days, beyond } = pathTo([['welding-certificate']], seekerWith([]), noTrainings)
    expect({ steps, days, beyond }).toEqual({ steps: [], days: 0, beyond: ['welding-certificate'] })
  })
})

describe('what work asks for', () => {
  const asking = (...mustSkills: string[]) => undemanding({ id: mustSkills.join(), mustSkills })

  it('is what its postings demand again and again, with the share that does', () => {
    const postings = [asking('welding'), asking('welding', 'driving'), asking(), asking('welding')]
    expect(askedOften(postings)).toEqual([{ anyOf: ['welding'], by: 'POSTINGS', share: 75, rule: null }])
    expect(askedOften([])).toEqual([])
  })

  it('is said once, by the law where that asks for it', () => {
    const law = { anyOf: ['low-voltage-certificate', 'high-voltage-certificate'], by: 'LAW' as const }
    const demands = [
      { ...law, share: null, rule: '规定' },
      { anyOf: ['high-voltage-certificate'], by: 'POSTINGS' as const, share: 40, rule: null },
    ]
    expect(eachOnce(demands)).toEqual(demands.slice(0, 1))
  })

  it('is there or lacking', () => {
    const demands = [['welding'], ['driving']].map((anyOf) => ({
      anyOf,
      by: 'POSTING' as const,
      share: null,
      rule: null,
    }))
    const { held, lacking } = comparedWith(seekerWith(['driving']), demands)
    expect([held, lacking.map(({ anyOf }) => anyOf)]).toEqual([['driving'], [['welding']]])
  })
})
