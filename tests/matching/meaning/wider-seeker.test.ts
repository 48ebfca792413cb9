import { describe, expect, it } from 'vitest'
import { widerSeekerOf } from '../../../server/matching/meaning/wider-seeker.ts'
import { seekerOf, type SeekerFile } from '../../../server/matching/meaning/seeker.ts'
import { scored } from '../../../server/matching/reasons/score.ts'
import { basisOf } from '../../../server/matching/reasons/tally.ts'
import { noWishes } from '../../../server/veterans/veteran.ts'
import { aReading } from '../../support/a-reading.ts'
import { noTrainings, undemanding } from '../../support/a-seeker.ts'

const reading = aReading()
const fireFighter: SeekerFile = {
  areaCode: '350505',
  degree: 'HIGH_SCHOOL',
  servicePeriods: [],
  skills: [],
  occupations: [{ id: '3-02-03-01', answer: 'CONFIRMED', words: [], confidence: 1 }],
  wishes: noWishes,
}
const wider = (file: SeekerFile) => widerSeekerOf(file, seekerOf(file, reading), reading)
const posting = (id: string) => undemanding({ id, occupations: [{ id, confidence: 0.9 }] })

describe('for whom the own occupations lead to nothing', () => {
  const wide = wider(fireFighter)

  it('neighbours are related work, and said to rest on skills', () => {
    expect(wide.neighbours).toEqual(expect.arrayContaining(['4-07-05-03', '4-07-05-01', '3-02-03-08']))
    for (const id of ['4-07-05-03', '4-07-05-01'])
      expect(scored(wide, posting(id), noTrainings).fit).toBe('PARTIAL')
    expect(scored(wide, posting('2-10-07-00'), noTrainings).fit).toBe('SLIGHT')
    expect(basisOf(wide)).toBe('SKILLS')
  })

  it('nothing more is proven than before, and what was rejected or is refused is no neighbour', () => {
    expect(wide.provenOccupations).toEqual(seekerOf(fireFighter, reading).provenOccupations)
    const refusing = { ...noWishes, refusedOccupationCodes: ['4-07-05-01'] }
    expect(wider({ ...fireFighter, wishes: refusing }).neighbours).not.toContain('4-07-05-01')
  })

  it('work that is open to beginners counts for who has little schooling, and an engineer’s is none', () => {
    expect(wide.entry).toBe(true)
    expect(wider({ ...fireFighter, degree: 'BACHELOR' }).entry).toBe(false)
    const entry = (id: string) =>
      scored(wide, posting(id), noTrainings).reasons.find(({ kind }) => kind === 'ENTRY')?.state
    expect([entry('4-02-05-01'), entry('2-02-18-02')]).toEqual(['NEAR', 'UNKNOWN'])
  })
})
