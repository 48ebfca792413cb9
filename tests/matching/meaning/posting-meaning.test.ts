import { describe, expect, it } from 'vitest'
import { product } from '../../../server/matching/meaning/features.ts'
import { meaningOfPosting, type PostingWords } from '../../../server/matching/meaning/posting-meaning.ts'
import { featureKey } from '../../../server/reading/index.ts'
import { aReading } from '../../support/a-reading.ts'

const reading = aReading()

const plain: PostingWords = {
  title: '货车司机',
  statedOccupation: null,
  skills: [],
  shift: null,
  veteransPreferred: false,
  says: [],
}
const meaningOf = (said: Partial<PostingWords> = {}) => meaningOfPosting({ ...plain, ...said }, reading.title)
const nearness = (one: Partial<PostingWords>, other: Partial<PostingWords>): number =>
  product(meaningOf(one).features, meaningOf(other).features)

describe('what a posting means', () => {
  it('is the same for the same words', () => {
    expect(meaningOf()).toEqual(meaningOf())
  })

  it('is at most three occupations, surest first, none of them a mere guess', () => {
    for (const title of ['货车司机', '保安', 'Warehouse Worker', '行政 文员 前台', '']) {
      const { occupations } = meaningOf({ title })
      const confidences = occupations.map(({ confidence }) => confidence)
      expect(occupations.length).toBeLessThanOrEqual(3)
      expect(confidences).toEqual(confidences.toSorted((one, other) => other - one))
      expect(confidences.every((confidence) => confidence >= 0.1 && confidence <= 1)).toBe(true)
    }
  })

  it('believes the occupation that the employer states more than what the title says', () => {
    const stated = meaningOf({ statedOccupation: '4-07-05-01' }).occupations[0]
    expect(stated).toEqual({ id: '4-07-05-01', confidence: 0.7 })
    const agreed = meaningOf({ statedOccupation: meaningOf().occupations[0]?.id ?? null }).occupations[0]
    expect(agreed?.confidence).toBeGreaterThan(0.7)
  })

  it('is near to work of the same kind, less near to other work', () => {
    expect(nearness({ title: '货车司机' }, { title: '货运驾驶员' })).toBeGreaterThan(
      nearness({ title: '货车司机' }, { title: '中餐厨师' }),
    )
  })

  it('is nearer to another of the same shift, and to another that prefers veterans', () => {
    const without = nearness({}, {})
    expect(nearness({ shift: 'NIGHT' }, { shift: 'NIGHT' })).toBeGreaterThan(without)
    expect(nearness({ shift: 'NIGHT' }, { shift: 'DAY' })).toBe(without)
    expect(nearness({ veteransPreferred: true }, { veteransPreferred: true })).toBeGreaterThan(without)
  })

  it('holds every skill, those that the catalogue does not know as well', () => {
    const { keys } = meaningOf({ skills: ['driving', '开塔吊'] }).features
    for (const skill of ['driving', '开塔吊']) expect(keys).toContain(featureKey('skill', skill))
  })
})
