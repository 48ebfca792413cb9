import { describe, expect, it } from 'vitest'
import { liftingChanges } from '../../../server/matching/changes/lifting.ts'
import { changeText } from '../../../server/matching/changes/change-text.ts'
import { seekerOf, type SeekerFile } from '../../../server/matching/meaning/seeker.ts'
import type { PostingEntry } from '../../../server/matching/posting-index.ts'
import { noWishes } from '../../../server/veterans/veteran.ts'
import { aReading } from '../../support/a-reading.ts'
import { noTrainings, trainingsFor, undemanding } from '../../support/a-seeker.ts'

const reading = aReading()
const driver = '4-02-02-02'

const aFile = (wishes: Partial<SeekerFile['wishes']> = {}, more: Partial<SeekerFile> = {}): SeekerFile => ({
  areaCode: '350505',
  degree: null,
  servicePeriods: [],
  skills: [{ id: 'driving', answer: 'CONFIRMED', words: [], confidence: 1 }],
  occupations: [],
  wishes: { ...noWishes, occupationCodes: [driver], ...wishes },
  ...more,
})

const entry = (said: Partial<PostingEntry> = {}) =>
  undemanding({ id: 'p', occupations: [{ id: driver, confidence: 0.9 }], ...said })

const lifting = (file: SeekerFile, said: Partial<PostingEntry>, trainings = noTrainings) => {
  const { changes, together, fits } = liftingChanges(file, entry(said), trainings, (so) =>
    seekerOf(so, reading),
  )
  return { together, fits, texts: changes.map((change) => changeText(change).zh), changes }
}

describe('what would change a label', () => {
  it('is nothing where it cannot be better', () => {
    expect(lifting(aFile(), {}).changes).toEqual([])
  })

  it.each([
    ['a shift', { shifts: ['DAY'] as const }, { shift: 'NIGHT' as const }, '也接受夜班'],
    [
      'a kind of contract',
      { contractTypes: ['FIXED_TERM'] as const },
      { contract: 'DISPATCH' as const },
      '也接受劳务派遣',
    ],
    ['less pay', { payMin: 8_000 }, { payMin: 4_000, payMax: 6_000 }, '月薪 6000 元也接受'],
    [
      'a place',
      { areaCodes: ['350505'] },
      { areas: ['350521104', '350521', '350500', '350000'] },
      '也接受在惠安县工作',
    ],
  ])('is %s, where that wish alone is broken', (_, wishes, said, text) => {
    const file = aFile(wishes as Partial<SeekerFile['wishes']>)
    expect(lifting(file, said)).toMatchObject({ texts: [text], fits: ['STRONG'], together: false })
  })

  it('is the course that gives what is demanded, with its days', () => {
    const asks = { mustCertificates: ['forklift-certificate'] }
    const { texts, fits } = lifting(aFile(), asks, trainingsFor('forklift-certificate', 12))
    expect({ texts, fits }).toEqual({ texts: ['参加“叉车证(N1)”培训，12 天'], fits: ['STRONG'] })
    expect(lifting(aFile(), asks).changes).toEqual([])
  })

  it('is first of all to confirm what the person’s own words suggest', () => {
    const skills = [
      { id: 'forklift-certificate', answer: 'SUGGESTED' as const, words: ['叉车'], confidence: 0.8 },
    ]
    const asks = { mustCertificates: ['forklift-certificate'] }
    const { changes } = lifting(aFile({}, { skills }), asks, trainingsFor('forklift-certificate', 12))
    expect(changes.map(({ kind }) => kind)).toEqual(['CONFIRM'])
  })

  it('is two facts together where neither alone lifts the label', () => {
    const file = aFile({ shifts: ['DAY'], payMin: 8_000 })
    const found = lifting(file, { shift: 'NIGHT', payMin: 4_000, payMax: 6_000 })
    expect(found).toMatchObject({ together: true, fits: ['STRONG', 'STRONG'] })
    expect(found.texts).toEqual(['也接受夜班', '月薪 6000 元也接受'])
  })

  it('names one course once, though it gives two things that are lacking, and two at most', () => {
    const course = [{ _id: 'both', days: 20, gives: ['forklift-certificate', 'warehouse-management'] }]
    const trainings = new Map([
      ['forklift-certificate', course],
      ['warehouse-management', course],
    ])
    const asks = { mustCertificates: ['forklift-certificate'], mustSkills: ['warehouse-management'] }
    const { changes, together } = lifting(aFile(), asks, trainings)
    expect(changes.map(({ kind, number }) => [kind, number])).toEqual([['LEARN', 20]])
    expect(together).toBe(false)
  })

  it('is to wish for the occupation, for who has not', () => {
    const { texts } = lifting(aFile({ occupationCodes: ['4-03-02-01'] }), {})
    expect(texts).toEqual(['把“道路货运汽车驾驶员”加进想做的职业'])
  })
})
