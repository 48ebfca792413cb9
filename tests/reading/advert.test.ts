import { describe, expect, it } from 'vitest'
import { aReading } from '../support/a-reading.ts'

const { advert } = aReading()

describe('what an advert asks', () => {
  it('is nothing when it says nothing', () => {
    expect(advert('')).toEqual({ skills: [], shift: null, veteransPreferred: false })
  })

  const skillsOf = (title: string, text = '') =>
    Object.fromEntries(advert(`${title}\n${text}`).skills.map(({ id, demanded }) => [id, demanded]))

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
    expect(advert(text).shift).toBe(shift)
  })

  it.each([
    ['保安（退役军人优先）', true],
    ['退伍军人同等条件下优先录用', true],
    ['欢迎退役士兵报名', true],
    ['Veterans preferred', true],
    ['退役军人服务站工作人员', false],
    ['保安', false],
  ])('reads whether veterans are preferred: %s', (text, preferred) => {
    expect(advert(text).veteransPreferred).toBe(preferred)
  })
})
