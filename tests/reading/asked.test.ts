import { describe, expect, it } from 'vitest'
import type { AskedPart } from '../../server/reading/index.ts'
import { aReading } from '../support/a-reading.ts'

const { asked } = aReading()

/** What a part says in a word, with an exclamation mark where it is refused. */
function said(part: AskedPart): string {
  const mark = part.refused ? '!' : ''
  if (part.kind === 'WORK') return mark + (part.names[0] ?? '')
  return mark + (part.kind === 'PLACE' ? part.name.zh : part.id.replace(/^NOT_/, ''))
}
const parts = (typed: string): string[] => asked(typed).parts.map(said)

/** What is typed, and what is understood of it, in the order of the words. */
const readings: readonly (readonly [kind: string, typed: string, understood: readonly string[]])[] = [
  ['a region that is no area', '北上广 java', ['北上广', 'java']],
  ['a region that is refused', '除北上广深 java开发', ['!北上广深', 'java开发']],
  ['the province, and what lies outside', '省外 电工', ['省外', '电工']],
  ['a refusal of distance', '电工 不去外地', ['电工', 'NEARBY:CITY']],
  ['a refusal of other provinces', '焊工，不出省', ['焊工', 'NEARBY:PROVINCE']],
  ['a refusal of what is far', '不想跑远的保安', ['NEARBY:', '保安']],
  ['a refusal of distance in traditional characters', '電工 不去外地', ['电工', 'NEARBY:CITY']],
  ['a refusal of distance in English', "welder won't relocate", ['welder', 'NEARBY:CITY']],
  ['work that only names the city', '市内配送司机', ['市内配送司机']],
  ['an inner part of a place', '福建省内 施工员', ['福建省', '施工员']],
  ['a town that no table has', '晋江市陈埭镇 鞋厂', ['晋江市', '鞋厂']],
  ['a town of home by its sound', 'security guard nanpu', ['security guard', '南埔镇']],
  ['the district of home behind an English word', 'driver Quangang', ['driver', '泉港区']],
  ['the district of home before an English word', 'Quangang driver', ['泉港区', 'driver']],
  ['a place behind a preposition', 'welder in Quanzhou', ['welder', '泉州市']],
  ['a short name behind a preposition', 'cook in Anxi', ['cook', '安溪县']],
  ['a place with its kind in English', 'cook Nanpu Town', ['cook', '南埔镇']],
  ['an English address, from the inside out', 'cook Quangang District, Quanzhou, Fujian', ['cook', '泉港区']],
  ['a district far away in its city', 'nurse Chaoyang, Beijing', ['nurse', '朝阳区']],
  ['an English name of several words', 'driver Inner Mongolia', ['driver', '内蒙古自治区']],
  ['a name with an apostrophe', "forklift Xi'an", ['forklift', '西安市']],
  ['a refused place in English', 'driver not in Quanzhou', ['driver', '!泉州市']],
  ['two places in English', 'driver Quanzhou or Xiamen', ['driver', '泉州市', '厦门市']],
  ['no place in what manages a city', 'Quanzhou city manager', ['泉州市', 'city manager']],
  ['no place in syllables', 'ruo dian gong cheng shi', ['弱电工程师']],
  ['several places', '厦门或泉州 会计', ['厦门市', '泉州市', '会计']],
  ['several places refused together', '不去上海和北京 java', ['!上海市', '!北京市', 'java']],
  ['no place in the name of a firm', '阿里巴巴', ['阿里巴巴']],
  ['age', '四十五岁可以做的保安', ['SELF:四十五岁可以做的', '保安']],
  ['sex', '女保洁', ['SELF:女', '保洁']],
  ['no sex in what is made for women', '女装设计', ['女装设计']],
  ['somebody fresh from school', '应届毕业生 行政', ['EXPERIENCE:0', '行政']],
  ['years by themselves', '五年 会计', ['EXPERIENCE:5', '会计']],
  ['years from and to', '1-3年 前端', ['EXPERIENCE:3', '前端']],
  ['pay whose time comes first', '一天200 搬运', ['PAY:4350-', '搬运']],
  ['pay between other words', '深圳6000包吃住普工', ['深圳市', 'PAY:6000-', 'BENEFIT:LODGING', '普工']],
  ['office hours', '朝九晚五 文员', ['SHIFT:DAY', '文员']],
  ['work at home', '在家兼职 打字', ['BENEFIT:FROM_HOME', 'CONTRACT:PART_TIME', '打字']],
  ['what follows a refusal without a blank', '不跑长途的司机', ['!长途', '司机']],
  ['a refusal before a Latin word', '不要外包 java', ['!外包', 'java']],
  ['a refusal without a verb', '不出差 销售', ['!出差', '销售']],
  ['several works refused together', '除了销售和客服都行', ['!销售', '!客服']],
  ['people named without a blank', '会计出纳', ['会计', '出纳']],
  ['two Latin names', 'java python', ['java', 'python']],
  ['words around it', '工资高的司机', ['司机']],
  ['a place that hires', '深圳招聘', ['深圳市']],
  ['the work of hiring', '招聘', ['招聘']],
  ['nothing', '随便什么工作都行', []],
  ['pinyin of what goes with work', 'baoan baiban', ['保安', 'SHIFT:DAY']],
  ['pinyin of a refusal', 'siji buyao yeban', ['司机', '!SHIFT:NIGHT']],
  ['a slip in a whole word', '收银元', ['收银员']],
  ['a homophone of which no character is right', '快记', ['会计']],
  ['a phrase of everyday speech', '看大门', ['保安']],
  ['another', '教英语', ['英语老师']],
]

describe('a typed search', () => {
  it.each(readings)('is read: %s', (_, typed, understood) => {
    expect(parts(typed)).toEqual(understood)
  })

  it('keeps each part as it was typed, also where it was spelled', () => {
    expect(asked('siji buyao yeban').parts.map(({ words }) => words)).toEqual(['siji', 'yeban'])
  })

  it('knows what Chinese titles call an English name', () => {
    const [work] = asked('frontend developer').parts
    expect(work?.kind === 'WORK' && work.others.map(({ id }) => id)).toContain('前端开发')
  })
})
