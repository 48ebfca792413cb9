import { describe, expect, it } from 'vitest'
import { createSecrets } from '../../server/platform/secrets.ts'
import { newFile, type VeteranDraft } from '../../server/veterans/veteran-draft.ts'
import { missingSections, missingToSubmit } from '../../server/veterans/veteran-section.ts'
import { aResidentId } from '../support/a-veteran.ts'

const now = new Date('2026-11-23T04:00:00Z')
const makers = {
  clock: () => now,
  newId: () => 'v1',
  secrets: createSecrets('a test key of more than thirty-two characters'),
}
const file = (draft: Partial<VeteranDraft> = {}) =>
  newFile({ accountId: 'a1', name: '陈建国', ...draft }, makers)

describe('what is missing', () => {
  it('is everything in a blank file, the most useful first', () => {
    expect(missingSections(file())).toEqual(['SERVICE', 'SKILLS', 'WISHES', 'LIVING', 'IDENTITY'])
  })

  it('is nothing in a whole file', () => {
    const whole = file({
      residentId: aResidentId(),
      serviceText: '汽车兵',
      skills: [{ id: 's', answer: 'CONFIRMED', words: [], confidence: 1 }],
      wishes: { statedAt: now },
      areaCode: '350505',
      degree: 'HIGH_SCHOOL',
    })
    expect(missingSections(whole)).toEqual([])
  })

  it('is service until words or a stretch are there; blanks are no words', () => {
    const stretch = { branch: 'ARMY', specialtyId: null, startYear: null, endYear: null } as const
    expect(missingSections(file({ serviceText: ' \n' }))).toContain('SERVICE')
    expect(missingSections(file({ servicePeriods: [stretch] }))).not.toContain('SERVICE')
  })

  it.each(['SUGGESTED', 'REJECTED'] as const)('is skills while all there are were only %s', (answer) => {
    const skills = [{ id: 's', answer, words: [], confidence: 1 }]
    expect(missingSections(file({ skills }))).toContain('SKILLS')
  })

  it('is no longer wishes once they were stated, even that anything fits', () => {
    expect(missingSections(file({ wishes: { statedAt: now } }))).not.toContain('WISHES')
  })

  it('is the living section while either place or schooling is open', () => {
    expect(missingSections(file({ areaCode: '350505' }))).toContain('LIVING')
    expect(missingSections(file({ degree: 'NONE' }))).toContain('LIVING')
  })

  it('names all that handing in needs at once', () => {
    expect(missingToSubmit(file({ name: '' }))).toEqual(['name', 'residentId', 'areaCode', 'serviceText'])
    expect(missingToSubmit(file({ residentId: aResidentId(), serviceText: '汽车兵' }))).toEqual(['areaCode'])
  })
})

describe('a resident ID in a file', () => {
  it('is sealed anew each time, found by one hash, shown by its last four', () => {
    const residentId = aResidentId()
    const [one, other] = [file({ residentId }), file({ residentId })]
    expect(JSON.stringify(one)).not.toContain(residentId)
    expect(one).toMatchObject({ residentIdTail: residentId.slice(-4) })
    expect('residentIdHash' in one && one.residentIdHash).toEqual(makers.secrets.keyedHashes(residentId))
    expect('residentIdHash' in other && other.residentIdHash).toEqual(makers.secrets.keyedHashes(residentId))
    expect('residentIdSealed' in one && makers.secrets.decrypt(one.residentIdSealed)).toBe(residentId)
  })
})
