import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWording, meaningOfTitle, readTitle, shiftIn, titleReader } from '../../server/reading/index.ts'
import { packTitles, reference, unpackTitles } from '../../server/reference/index.ts'

const nameOf = (title: string): string | undefined => {
  const [best] = readTitle(title).occupations
  return best && reference().occupations.get(best.id)?.name.zh
}

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
    expect(readTitle('【急招】叉车工 双休 五险一金 6000-8000元/月').occupations).toEqual(
      readTitle('叉车工').occupations,
    )
  })

  it('keeps work that is about such promises', () => {
    expect(nameOf('招聘专员')).toBe('招聘师')
    expect(nameOf('社保专员')).not.toBeUndefined()
  })

  it('has wording of unit length, and shares of occupations of at most 1 in all, for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (title) => {
        const { wording, occupations } = meaningOfTitle(title)
        const squares = [...wording].reduce((sum, [key, value]) => sum + (isWording(key) ? value ** 2 : 0), 0)
        if (wording.size > 0) expect(squares).toBeCloseTo(1)
        expect(occupations.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  it('is nothing for nothing', () => {
    expect(meaningOfTitle('')).toMatchObject({ occupations: [], english: [] })
    expect(readTitle('')).toEqual({ occupations: [], skills: [], shift: null, veteransPreferred: false })
  })

  it('can be taught a name that no table has', () => {
    const read = titleReader([{ id: '4-02-02-02', text: '铁甲依维柯' }])
    expect(read('铁甲依维柯').occupations[0]?.id).toBe('4-02-02-02')
  })
})

describe('what an advert asks', () => {
  const skillsOf = (title: string, text = '') =>
    Object.fromEntries(readTitle(title, text).skills.map(({ id, demanded }) => [id, demanded]))

  it('tells demanded from welcome, and leaves out what is denied', () => {
    expect(skillsOf('仓管员', '无需驾照，叉车证优先，会用电脑')).toMatchObject({
      'forklift-certificate': false,
    })
    expect(skillsOf('仓管员', '无需驾照，叉车证优先')).not.toHaveProperty('driving-licence-any')
    expect(skillsOf('货车司机', '需持B2驾照')).toMatchObject({ 'driving-licence-b2': true })
  })

  it.each([
    ['夜班保安', 'NIGHT'],
    ['保安 不要夜班', 'DAY'],
    ['白班保安', 'DAY'],
    ['操作工 两班倒', 'ROTATING'],
    ['文员 不倒班', 'DAY'],
    ['保安 白班夜班', 'ROTATING'],
    ['骑手 时间自由', 'FLEXIBLE'],
    ['night shift nurse', 'NIGHT'],
    ['cook, no night shift', 'DAY'],
    ['会计', null],
  ])('reads the shift, refusals included: %s', (text, shift) => {
    expect(shiftIn(text)).toBe(shift)
  })

  it.each([
    ['保安（退役军人优先）', true],
    ['退伍军人同等条件下优先录用', true],
    ['欢迎退役士兵报名', true],
    ['Veterans preferred', true],
    ['退役军人服务站工作人员', false],
    ['保安', false],
  ])('reads whether veterans are preferred: %s', (text, preferred) => {
    expect(readTitle(text).veteransPreferred).toBe(preferred)
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
