import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createReading, isWording } from '../../server/reading/index.ts'
import { packTitles, reference, unpackTitles } from '../../server/reference/index.ts'
import { sense } from '../../server/reading/sense.ts'
import { aReading } from '../support/a-reading.ts'

const reading = aReading()

const nameOf = (title: string): string | undefined => {
  const [best] = reading.occupations(title)
  return best && reference().occupations.get(best.id)?.name.zh
}

describe('what the encoder makes of titles that are read ahead', () => {
  const names = ['叉车司机', '保安员', '养老护理员', 'security guard']

  it('is the same as of any other, and is not made again', async () => {
    const ahead = createReading(reference())
    await ahead.senseAhead(names)
    const vector = vi.spyOn(sense().encoder, 'vector')
    const found = names.map((name) => ahead.title(name).sensed())
    expect(vector).not.toHaveBeenCalled()
    expect(found).toEqual(names.map((name) => reading.title(name).sensed()))
    expect(vector).toHaveBeenCalled()
    vector.mockRestore()
  })
})

describe('what a title means', () => {
  it.each([
    ['急招货车司机 五险一金 包吃住', '道路货运汽车驾驶员'],
    ['4000无责底薪+免费住宿+保安员', '保安员'],
    ['仓管', '仓储管理员'],
    ['箱包缝纫工', '缝纫工'],
    ['Ｊａｖａ开发工程师-急招', '计算机程序设计员'],
    ['倉庫管理員', '仓储管理员'],
    ['无人机驾驶员', '无人机驾驶员'],
    ['汽修工（月薪8000-12000）', '汽车维修工'],
    ['security guard', '保安员'],
  ])('is the most specific occupation, whatever the advert promises: %s', (title, name) => {
    expect(nameOf(title)).toBe(name)
  })

  it('does not depend on promises, urgency or pay around it', () => {
    const read = (title: string) =>
      reading
        .occupations(title)
        .map(({ id, confidence }) => ({ id, confidence: Math.round(confidence * 100) / 100 }))
    expect(read('【急招】叉车工 双休 五险一金 6000-8000元/月')).toEqual(read('叉车工'))
  })

  it('takes who copies video clips for no porter', () => {
    expect(reading.title('短剧搬运工（兼职）').occupations[0]?.id).toBe('2-09-03-06')
  })

  it('keeps work that is about such promises', () => {
    expect(nameOf('招聘专员')).toBe('招聘师')
    expect(nameOf('社保专员')).not.toBeUndefined()
  })

  it('has wording of unit length, and shares of occupations of at most 1 in all, for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (title) => {
        const { wording, occupations } = reading.title(title)
        const squares = [...wording].reduce((sum, [key, value]) => sum + (isWording(key) ? value ** 2 : 0), 0)
        if (wording.size > 0) expect(squares).toBeCloseTo(1)
        expect(occupations.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('is nothing for nothing', () => {
    expect(reading.title('')).toMatchObject({ occupations: [], english: [] })
    expect(reading.occupations('')).toEqual([])
  })

  it('can be taught a name that no table has', () => {
    const read = createReading(reference(), [{ id: '4-02-02-02', text: '铁甲依维柯' }]).title
    expect(read('铁甲依维柯').occupations[0]?.id).toBe('4-02-02-02')
  })
})

describe('the learned table', () => {
  it('comes back from its packing as it was', () => {
    const rows = {
      classOf: Uint16Array.of(0, 1),
      start: Uint32Array.of(0, 2, 3),
      ids: Uint32Array.of(0, 70_000, 1),
      weights: Uint8Array.of(1, 255, 60),
    }
    const none = {
      classOf: new Uint16Array(0),
      start: Uint32Array.of(0),
      ids: new Uint32Array(0),
      weights: new Uint8Array(0),
    }
    const titles = {
      keys: Uint32Array.of(7, 4_000_000_000),
      rarity: Uint8Array.of(0, 200),
      spaces: [{ name: 'official', classes: ['4-02-02-02', '一'], labels: rows, topics: none }],
    }
    expect(unpackTitles(packTitles(titles))).toEqual(titles)
  })
})
