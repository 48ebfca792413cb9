import { describe, expect, it } from 'vitest'
import { aReading } from '../support/a-reading.ts'

const { proposals, service } = aReading()
const told = (text: string): string[] => proposals(text).map(({ kind, value }) => `${kind}:${value}`)

describe('what a description says beside service', () => {
  it.each([
    [
      '大专，想在泉港干白班，月薪六千以上，不想跑长途',
      'DEGREE:ASSOCIATE AREA:350505 PAY_MIN:6000 SHIFT:DAY REFUSAL:LONG_HAUL',
    ],
    [
      '2010年入伍，2018年退役，二级上士，中专学汽修',
      'DEGREE:HIGH_SCHOOL SERVICE_YEARS:2010-2018 RANK:STAFF_SERGEANT_2',
    ],
    ['98年兵，当了12年兵，四级军士长', 'SERVICE_YEARS:1998-2010 RANK:STAFF_SERGEANT_1'],
    ['服役8年，2020年退役，大学毕业', 'DEGREE:BACHELOR SERVICE_YEARS:2012-2020'],
    ['2003.12-2015.12 在海军服役，一级上士', 'SERVICE_YEARS:2003-2015 RANK:STAFF_SERGEANT_1'],
    ['最好在厦门或者泉州，待遇八千左右，可以倒班', 'AREA:350200 AREA:350500 PAY_MIN:8000'],
    ['除了保安都行，一个月六七千，不去外地', 'PAY_MIN:6000 REFUSED_OCCUPATION:4-07-05-01 REFUSAL:AWAY'],
    ['想找个保管员的活，不倒班、不加班', 'OCCUPATION:4-02-06-01 REFUSAL:ROTATING REFUSAL:OVERTIME'],
    ['2004年冬季兵，2016年转业，少校', 'SERVICE_YEARS:2004-2016 RANK:MAJOR'],
    ['军龄十六年，2019年底退的', 'SERVICE_YEARS:2003-2019'],
    ['求职：司机，6k以上，晋江石狮都可以', 'OCCUPATION:4-02-02-01 AREA:350582 AREA:350581 PAY_MIN:6000'],
    ['炮兵，左耳被炮震伤，腰椎间盘突出，夜班不行', 'REFUSAL:NIGHTS LIMIT:HEARING LIMIT:LIFTING'],
    ['膝盖做过手术，恐高', 'LIMIT:STANDING LIMIT:WALKING LIMIT:HEIGHTS'],
    ['手榴弹炸伤右眼', 'LIMIT:SIGHT'],
    ['对粉尘过敏，熬夜吃不消', 'LIMIT:DUST LIMIT:NIGHTS'],
    ['想在泉州、厦门做外贸', 'AREA:350500 AREA:350200'],
    ['农闲想在南安、泉港找个短工', 'AREA:350583 AREA:350505'],
    ['想找个白天的班', 'SHIFT:DAY'],
    ['中专护理毕业，想找个离家近的', 'DEGREE:HIGH_SCHOOL REFUSAL:FAR'],
    ['当过炊事员，不去外地，不出省', 'REFUSAL:AWAY REFUSAL:OUT_OF_PROVINCE'],
    ['開過大車，不想跑太遠', 'REFUSAL:FAR'],
    ['干过仓库，想找个活，省内就行', 'REFUSAL:OUT_OF_PROVINCE'],
    ["army cook, don't want to work far from home", 'REFUSAL:FAR'],
    ['truck driver, will not leave my province', 'REFUSAL:OUT_OF_PROVINCE'],
    ['mechanic, not willing to relocate', 'REFUSAL:AWAY'],
    ['在英国读了一年硕士', 'DEGREE:MASTER'],
    ['bad knee, cannot stand long, no night shifts', 'REFUSAL:NIGHTS LIMIT:STANDING LIMIT:WALKING'],
  ])('is read: %s', (text, expected) => {
    expect(told(text)).toEqual(expected.split(' '))
  })

  it.each([
    ['本科在读', 'schooling that is not finished'],
    ['初中没念完', 'schooling that was broken off'],
    ['教高中数学', 'schooling of others'],
    ['给首长开车，首长是大校', 'the rank of others'],
    ['身体好，腿没受过伤，耳朵没问题', 'limits that are denied'],
    ['给腿受伤的战友包扎', 'wounds of others'],
    ['照顾腿脚不便的老首长', 'limits of others'],
    ['在部队没上过夜班，不怕夜班，不怕出差', 'what is not minded'],
  ])('is not made of %s: %s', (text) => {
    expect(told(text)).toEqual([])
  })

  it('takes no licence that is still learned for, or was lost', () => {
    const skillsOf = (text: string): string[] => service(text).skills.map(({ id }) => id)
    expect(skillsOf('C1驾照，A2增驾中')).toEqual(['driving-licence-c1'])
    expect(skillsOf('正在学A2')).toEqual([])
    expect(skillsOf('驾照被吊销了')).toEqual([])
  })

  it('takes no licence where it is said in the same text that there is none', () => {
    const skillsOf = (text: string): string[] => service(text).skills.map(({ id }) => id)
    expect(skillsOf('军用驾驶证没换成地方驾照，现在没有驾照')).not.toContain('driving-licence-any')
    expect(skillsOf('有军用驾驶证，现在没有驾照')).toEqual(skillsOf('没有驾照'))
  })

  it('takes no skill from what is refused or only wished for', () => {
    const skillsOf = (text: string): string[] => service(text).skills.map(({ id }) => id)
    expect(skillsOf('炊事员，会做饭，不做销售，不上夜班')).toEqual(skillsOf('炊事员，会做饭'))
    expect(skillsOf('会做饭，不进流水线')).toEqual(skillsOf('会做饭'))
    expect(skillsOf('炊事员，会做饭，想在物业做保洁、绿化')).toEqual(skillsOf('炊事员，会做饭'))
    expect(skillsOf('想在物业做保洁，会做饭')).toEqual(skillsOf('会做饭'))
  })

  it('takes the grade of a trade certificate for no English, and what a wish goes on with for no service', () => {
    const surely = (text: string): string[] =>
      service(text)
        .occupations.filter(({ confidence }) => confidence >= 0.5)
        .map(({ id }) => id)
    expect(service('炊事员，中式烹调师四级证').occupations.map(({ id }) => id)).not.toContain('2-10-05-00')
    expect(surely('汽车兵，希望在泉港上班，先做仓管也行')).not.toContain('4-02-06-01')
  })

  it('is no service, and denies none', () => {
    const { occupations } = service('汽车兵，大专，听力不好，不想跑长途')
    expect(occupations[0]?.id).toBe('4-02-02-02')
    expect(service('听力不好').occupations).toEqual([])
  })
})
