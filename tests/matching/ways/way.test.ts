import { describe, expect, it } from 'vitest'
import { reasonText } from '../../../server/matching/reasons/reason-text.ts'
import { skillReasons } from '../../../server/matching/reasons/skill-reasons.ts'
import { learningOf, obtainableOf, wayTo, type OpenTrainings } from '../../../server/matching/ways/way.ts'
import { reference } from '../../../server/reference/index.ts'
import { seekerWith, undemanding } from '../../support/a-seeker.ts'

/** Open courses, each listed under all that what it gives implies, as trainings are. */
function courses(...given: (readonly [id: string, days: number])[]): OpenTrainings {
  const all = new Map<string, { _id: string; days: number; gives: string[] }[]>()
  for (const [id, days] of given)
    for (const covered of reference().skillClosure([id]))
      all.set(covered, [...(all.get(covered) ?? []), { _id: `${id}-course`, days, gives: [id] }])
  return all
}

const ladder = courses(['driving-licence-c1', 30], ['driving-licence-b2', 45], ['driving-licence-a2', 40])
const asking = (id: string) => undemanding({ id: 'p', mustCertificates: [id] })
const reasonFor = (seeker: ReturnType<typeof seekerWith>, id: string, trainings = ladder) =>
  skillReasons(seeker, asking(id), trainings)[0]!

describe('the way to what is lacking', () => {
  it('is a training only for who has what it asks for: a heavy lorry after a car, an articulated lorry after years', () => {
    expect(reasonFor(seekerWith(['driving-licence-c1']), 'driving-licence-b2')).toMatchObject({
      state: 'NEAR',
      number: 45,
      trainings: ['driving-licence-b2-course'],
    })
    expect(reasonFor(seekerWith(['cooking']), 'driving-licence-b2').state).toBe('MISSING')
    expect(reasonFor(seekerWith(['driving-licence-b2']), 'driving-licence-a2').state).toBe('MISSING')
  })

  it('is otherwise shown whole, with its honest length', () => {
    const reason = reasonFor(seekerWith(['cooking']), 'driving-licence-a2')
    expect(reason.way).toMatchObject({
      days: 30 + 45 + 2 * 365 + 40,
      steps: [
        { id: 'driving-licence-c1', years: 0, days: 30 },
        { id: 'driving-licence-b2', years: 0, days: 45 },
        { id: 'driving-licence-a2', years: 2, days: 40 },
      ],
    })
    expect(reasonText(reason)).toEqual({
      zh: '需A2驾驶证(重型牵引挂车)，需逐步取得：C1驾驶证(小型汽车)（30 天）→B2驾驶证(大型货车)（45 天）→满 2 年后A2驾驶证(重型牵引挂车)（40 天），全程约 2.3 年',
      en: 'Needs: driving licence A2 (articulated lorry); step by step: driving licence C1 (car, manual) (30 days), then driving licence B2 (heavy lorry) (45 days), then after 2 years driving licence A2 (articulated lorry) (40 days), some 2.3 years in all',
    })
    expect(reason.trainings).toEqual([
      'driving-licence-c1-course',
      'driving-licence-b2-course',
      'driving-licence-a2-course',
    ])
  })

  it('does not exist where a step has no open training, or the schooling is not there or not known', () => {
    expect(wayTo('driving-licence-b2', seekerWith([]), courses(['driving-licence-b2', 45]))).toBeNull()
    const builders = courses(['constructor-level-2', 60])
    const school = (degreeRank: number | null) =>
      wayTo('constructor-level-2', { ...seekerWith([]), degreeRank }, builders)
    expect(school(null)).toBeNull()
    expect(school(1)).toBeNull()
    expect(school(2)).toMatchObject({ days: 60 })
  })

  it('does not take a course for a higher licence as a way to the lower one that it builds on', () => {
    const { direct, way } = learningOf(
      'driving-licence-c1',
      seekerWith([]),
      courses(['driving-licence-b2', 45]),
    )
    expect([direct, way]).toEqual([[], null])
  })

  it('puts within reach what can be had within a year, and nothing that takes longer', () => {
    const reach = obtainableOf(seekerWith([]), ladder)
    expect(reach).toContain('driving-licence-c1')
    expect(reach).toContain('driving-licence-b2')
    expect(reach).not.toContain('driving-licence-a2')
  })

  it('rests on a table that names only what the catalogue knows, and ends nowhere in a circle', () => {
    const { steps, skills } = reference()
    for (const { id, after } of steps.all) {
      expect(skills.has(id)).toBe(true)
      for (const { id: before, years } of after) {
        expect(skills.has(before)).toBe(true)
        expect(years).toBeGreaterThanOrEqual(0)
      }
    }
    expect(wayTo('driving-licence-a1', seekerWith([]), courses(['driving-licence-a1', 9]))).toBeNull()
  })
})
