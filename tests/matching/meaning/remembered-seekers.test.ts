import { describe, expect, it } from 'vitest'
import { rememberedSeekers } from '../../../server/matching/meaning/remembered-seekers.ts'
import { seekerOf, type SeekerFile } from '../../../server/matching/meaning/seeker.ts'
import { widerSeekerOf } from '../../../server/matching/meaning/wider-seeker.ts'
import { noWishes } from '../../../server/veterans/veteran.ts'
import { aReading } from '../../support/a-reading.ts'

const reading = aReading()
const cook: SeekerFile = {
  areaCode: '350505',
  degree: 'HIGH_SCHOOL',
  servicePeriods: [],
  skills: [],
  occupations: [{ id: '4-03-02-01', answer: 'CONFIRMED', words: [], confidence: 1 }],
  wishes: noWishes,
}
const driver: SeekerFile = { ...cook, wishes: { ...noWishes, occupationCodes: ['4-02-02-01'] } }

describe('seekers that are remembered', () => {
  it('are those of the file, the wider one too', () => {
    const { seekerFrom, widerFrom } = rememberedSeekers(reading)
    for (const file of [cook, driver]) {
      const own = seekerOf(file, reading)
      expect(seekerFrom(file)).toEqual(own)
      expect(widerFrom(file)).toEqual(widerSeekerOf(file, own, reading))
      expect(widerFrom({ ...file })).toBe(widerFrom(file))
    }
  })

  it('are others as soon as the file says something else', () => {
    const { seekerFrom, widerFrom } = rememberedSeekers(reading)
    const pairs = [
      [cook, driver],
      [cook, { ...cook, areaCode: '350502' }],
      [cook, { ...cook, degree: 'BACHELOR' as const }],
    ] as const
    for (const [one, other] of pairs) {
      expect(seekerFrom(one)).not.toEqual(seekerFrom(other))
      expect(widerFrom(one)).not.toEqual(widerFrom(other))
    }
  })
})
