import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aReading } from '../support/a-reading.ts'

const { service: readService } = aReading()

const skillsOf = (text: string): string[] => readService(text).skills.map(({ id }) => id)
const occupationsOf = (text: string): string[] => readService(text).occupations.map(({ id }) => id)
const postsOf = (text: string): string[] => readService(text).specialties.map(({ id }) => id)
const wordsFor = (text: string, id: string) =>
  readService(text).skills.find((skill) => skill.id === id)?.words

describe('reading service in plain words', () => {
  it('reads the post, the skills and the licence out of one sentence, each with the words that led to it', () => {
    const text = '汽车连驾驶员，会修车，B2 证'
    expect(postsOf(text)).toContain('transport-driver')
    expect(wordsFor(text, 'vehicle-repair')).toContain('修车')
    expect(wordsFor(text, 'driving-licence-b2')).toContain('B2 证')
    expect(occupationsOf(text)).toContain('4-02-02-02')
  })

  it('is surer of what was said than of what a post usually brings', () => {
    const { skills } = readService('汽车连驾驶员，有B2证')
    const sure = (id: string) => skills.find((skill) => skill.id === id)?.confidence ?? 0
    expect(sure('driving-licence-b2')).toBeGreaterThan(sure('vehicle-repair'))
  })

  it('reads several posts at once', () => {
    expect(postsOf('先在炊事班做饭，后来转到汽车连开车').length).toBeGreaterThan(1)
  })

  it('gives nothing far below the first beside it, and both of two posts', () => {
    const { occupations, further } = readService('大客，接送干部家属，A1没扣过分')
    const all = [...occupations, ...further].map(({ confidence }) => confidence)
    expect(Math.min(...all)).toBeGreaterThan(Math.max(...all) - 0.5)
    const two = occupationsOf('先在炊事班做饭，后来转到汽车连开车')
    expect(two).toEqual(expect.arrayContaining(['4-03-02-01', '4-02-02-02']))
  })

  it('puts what rests on one short word behind what rests on more', () => {
    const [first] = occupationsOf('边防检查站，查验护照、过X光看行李')
    expect(['4-07-05-02', '4-07-05-01', '3-02-02-02']).toContain(first)
  })

  it('puts what is wanted no more behind, but not for how it was done', () => {
    expect(occupationsOf('仓库搬运、记账，退伍后不要再叫我搬东西')[0]).not.toBe('4-02-05-01')
    expect(occupationsOf('汽车连开大车十年，不想再跑长途')[0]).toBe('4-02-02-02')
  })

  it.each(['不会修车', '没修过车，但会做饭', '修车不会，做饭可以', 'I cannot do car repair'])(
    'suggests nothing that is denied: %s',
    (text) => {
      expect(skillsOf(text)).not.toContain('vehicle-repair')
    },
  )

  it.each(['没有B2证，会修车', '无B2驾照'])('takes no licence from a denial: %s', (text) => {
    expect(skillsOf(text)).not.toContain('driving-licence-b2')
  })

  it('is not misled by words that only look like a denial', () => {
    expect(skillsOf('在部队没少修车')).toContain('vehicle-repair')
    expect(skillsOf('不仅会修车')).toContain('vehicle-repair')
  })

  it.each(['汽车连驾驶圆', '汽车连假驶员'])('forgives a slip that sounds the same: %s', (text) => {
    expect(postsOf(text)).toContain('transport-driver')
  })

  it.each([
    ['traditional characters', '汽車連駕駛員，會修車'],
    ['full width letters', '汽车连驾驶员，Ｂ２证，会修车'],
    ['blanks anywhere', '汽车连 驾驶员 会 修车'],
  ])('understands %s', (_name, text) => {
    expect(skillsOf(text)).toContain('vehicle-repair')
  })

  it('shows the words as the person wrote them', () => {
    expect(wordsFor('汽車連駕駛員，會修車', 'vehicle-repair')).toContain('修車')
  })

  it('takes no post from a part of a longer occupation', () => {
    expect(postsOf('无人机驾驶员')).not.toContain('transport-driver')
    expect(occupationsOf('无人机驾驶员')).toContain('4-02-04-06')
  })

  it('reads English', () => {
    expect(occupationsOf('I was a truck driver in a transport company and did car repair')).toContain(
      '4-02-02-02',
    )
    expect(skillsOf('did car repair for five years')).toContain('vehicle-repair')
  })

  it('takes one Latin word that is no English for pinyin or initials', () => {
    expect(postsOf('jiashiyuan').length).toBeGreaterThan(0)
  })

  it.each([
    ['pinyin', 'kaiche de, hui xiu che', '4-02-02-02'],
    ['a slip in a word of two', '当过文舒', '3-01-02-02'],
    ['a sound that is nearly right', '通迅兵', '4-04-02-02'],
    ['a verb with its object', '打针换药', '2-05-08-01'],
    ['a verb before a whole list', '修洗衣机、冰箱', '4-12-03-01'],
    ['what nobody wrote down, by its sense', '给伤病员量体温记病历', '2-05-08-01'],
  ])('reads %s: %s', (_kind, text, occupation) => {
    expect(occupationsOf(text).slice(0, 3)).toContain(occupation)
  })

  it('takes the post, not the unit it was in', () => {
    expect(occupationsOf('坦克团卫生员')[0]).toMatch(/^(4-14-01|2-05-08)/)
    expect(occupationsOf('雷达站炊事员')[0]).toBe('4-03-02-01')
  })

  it('takes what is wished for, or was never done, for no service', () => {
    expect(occupationsOf('步兵，想干炊事员').slice(0, 3)).not.toContain('4-03-02-01')
    expect(occupationsOf('没干过炊事，一直是卫生员').slice(0, 3)).not.toContain('4-03-02-01')
  })

  it('is never silent: the nearest are given, with a low confidence', () => {
    const { occupations } = readService('在部队干了点杂七杂八的')
    expect(occupations.length).toBeGreaterThan(0)
    expect(occupations[0]?.confidence).toBeLessThan(0.3)
  })

  it('does not find a short code inside a longer one', () => {
    expect(skillsOf('在B25号楼值班')).not.toContain('driving-licence-b2')
  })

  it('reads nothing out of nothing, and never fails', () => {
    expect(readService('')).toEqual({
      specialties: [],
      skills: [],
      occupations: [],
      further: [],
    })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { confidence } of readService(text).skills) expect(confidence).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })

  it('is given only words that stand in the text', () => {
    const text = '炮兵连侦察班长，负责测地和通信，会开挖掘机，考了叉车证和低压电工证'
    for (const { words } of readService(text).skills) for (const word of words) expect(text).toContain(word)
  })

  it('reads a text of 100,000 characters without a limit being hit', () => {
    expect(skillsOf('会修车，'.repeat(25_000))).toContain('vehicle-repair')
  })
})
