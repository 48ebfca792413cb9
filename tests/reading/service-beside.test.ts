import { describe, expect, it } from 'vitest'
import { aReading } from '../support/a-reading.ts'

const { service } = aReading()
const pilot = '2-04-01-01'
const cook = '4-03-02-01'
const goods = '4-02-02-02'

function firstThree(text: string): string[] {
  const { occupations, further } = service(text)
  return [...occupations, ...further].slice(0, 3).map(({ id }) => id)
}

describe('what stands beside what was done', () => {
  it.each([
    ['who was served', '给飞行员做饭', cook, pilot],
    ['who was helped', '跟着医生抬担架', '4-14-01-01', '2-05-01-01'],
    ['what was only failed', '飞行员体检没过，后来在场站开加油车', goods, pilot],
    ['what nearly was', '本来要学开坦克，结果分到炊事班做饭', cook, '6-30-05-05'],
    ['what comrades did', '战友都是开车的，我是管仓库的', '4-02-06-01', goods],
    ['who is only kin', '护士长是我对象，我在部队开吊车', '6-30-05-01', '2-05-08-01'],
    ['what was not driven', '装甲车没开过，只管给它加油', '4-02-02-08', '6-30-05-05'],
    ['where it was', '在潜艇上做饭', cook, '6-30-04-02'],
    ['what the unit was', '我们团是高炮团，我在食堂做饭', cook, '4-07-05-01'],
    ['what flies without a pilot', '无人机都飞过', '4-02-04-06', pilot],
  ])('is not given for it: %s', (_, text, done, beside) => {
    const first = firstThree(text)
    expect(first).not.toContain(beside)
    expect(first).toContain(done)
  })

  it('takes no boat that was searched for one that was sailed', () => {
    expect(firstThree('在海警查走私渔船')).not.toContain('5-04-03-02')
    expect(firstThree('在渔船上捕鱼')).toContain('5-04-03-02')
  })

  it('keeps what was done by oneself too', () => {
    expect(firstThree('当过飞行员，也给飞行员讲课')).toContain(pilot)
    expect(firstThree('本来想当兵两年就走，结果开了八年车')).toContain(goods)
    expect(firstThree('本来就是厨师，当兵也在炊事班做饭')).toContain(cook)
    expect(firstThree('我原本是厨师')).toContain(cook)
  })
})
