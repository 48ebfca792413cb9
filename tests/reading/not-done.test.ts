import { describe, expect, it } from 'vitest'
import { aReading } from '../support/a-reading.ts'

const { service } = aReading()

/** Work as it is done, as it has been done, and who does it; with the codes it leads to. */
const trades = [
  ['开车', '开过车', '司机', ['4-02-02-01', '4-02-02-02']],
  ['做饭', '做过饭', '厨师', ['4-03-02-01']],
  ['修车', '修过车', '修理工', ['4-12-01-01']],
  ['电焊', '干过电焊', '电焊工', ['6-18-02-04']],
  ['理发', '理过发', '理发员', ['4-10-03-02']],
  ['打针', '打过针', '护士', ['2-05-08-01', '2-05-08-05']],
  ['记账', '记过账', '会计', ['2-06-03-00']],
] as const
const done = [
  ['在菜地种菜', ['5-01-02-02', '5-01-02-01']],
  ['管仓库', ['4-02-06-01']],
  ['在总机接电话', ['4-04-05-03', '4-07-02-03', '4-04-01-02']],
  ['看大门站岗', ['4-07-05-01']],
  ['给连队洗衣服', ['4-10-02-02']],
] as const

/** How a text says of work that it was not its writer's: {V} is the work, {E} having done it, {P} who does it, {W} what was done. */
const sentences: readonly (readonly [string, string])[] = [
  ['told to and refused', '连长让我去{V}，我没去，一直{W}'],
  ['proposed, with a reason between', '领导建议我去{V}，我身体不行，不去，就{W}'],
  ['planned', '本来分到{V}的，后来{W}'],
  ['applied for', '申请过{V}没批，两年都在{W}'],
  ['learned without success', '想学{V}没学成，一直{W}'],
  ['promised', '招兵时说{V}，到了{W}'],
  ['unreal', '要是能{V}就好了，可惜{W}'],
  ['meant by superiors', '领导想让我{V}，我还是{W}'],
  ['believed of one', '大家以为我{V}，其实我{W}'],
  ['of a comrade', '同班的小王{V}，我{W}'],
  ['of the next squad', '隔壁班{V}，我们班{W}'],
  ['of a superior', '排长以前{V}，我是{W}的'],
  ['of whom it was', '{V}的是老兵，我{W}'],
  ['not mine', '{V}不归我管，我{W}'],
  ['of a specialist', '{V}有专门的人，我{W}'],
  ['of kin within a part', '家里两个娃，老婆在外面{V}，我{W}'],
  ['of the house', '家里是{V}的，我在部队{W}'],
  ['only seen', '天天看着人家{V}，我{W}'],
  ['never done', '从来没{E}，就{W}'],
  ['not known', '{V}一窍不通，就{W}'],
  ['put behind', '{V}我不会，我会{W}'],
  ['excepted', '除了{V}什么都干，主要{W}'],
  ['refused for later', '在部队{W}，别让我{V}'],
  ['wished for', '退伍想去{V}，以前{W}'],
  ['corrected', '不是{V}而是{W}'],
  ['lived with', '跟{P}住一个屋，我{W}'],
  ['a nickname', '外号叫{P}，干的是{W}'],
  ['taught by', '{P}教过我两天没学会，我{W}'],
  ['failed', '考{P}没考上，{W}'],
  ['only heard of', '听老乡讲{V}挣钱，我{W}'],
  ['not let do', '部队没让我{V}，一直{W}'],
  ['only studied', '学的是{V}，部队没让我干，就{W}'],
  ['urged by kin who did', '当过{P}的侄子劝我去{V}，我没去，{W}'],
  ['a paper unused', '{P}证考了一直没用上，我{W}'],
  ['a paper lapsed', '{P}证早过期了，我{W}'],
]

function firstThree(text: string): string[] {
  const { occupations, further } = service(text)
  return [...occupations, ...further].slice(0, 3).map(({ id }) => id)
}

describe('work that was not done', () => {
  it.each(sentences)('is not given for what was: %s', (_, sentence) => {
    const wrong: string[] = []
    trades.forEach(([work, having, who, theirs], at) => {
      const [doing, own] = done[at % done.length]!
      const text = sentence
        .replace('{V}', work)
        .replace('{E}', having)
        .replace('{P}', who)
        .replace('{W}', doing)
      const first = firstThree(text)
      const isTheirs = (code: string): boolean => theirs.some((each) => each === code)
      if (first.some(isTheirs) || !own.some((code) => first.includes(code))) wrong.push(text)
    })
    expect(wrong).toEqual([])
  })
})

describe('a word', () => {
  it.each([
    ['torn from two others', '部队医院检验科', '队医', '2-09-07-04'],
    ['that begins the name of another thing', '监控室装摄像头、门禁', '摄像', '4-13-02-09'],
    ['that is another word but for its sound', '人武部文件归档', '文件柜', '4-02-06-01'],
  ])('is not heard where it is %s', (_, text, __, wrong) => {
    expect(firstThree(text)[0]).not.toBe(wrong)
    expect(
      service(text).occupations.filter(({ id, confidence }) => id === wrong && confidence > 0.8),
    ).toEqual([])
  })

  it('is set off by blanks as by marks, where parts are so long', () => {
    expect(firstThree('空降兵 跳伞三十七次 最好有个坐着的活 消控室那种')).not.toEqual([])
    expect(firstThree('班长以前开车 我是管仓库的')[0]).toBe('4-02-06-01')
  })
})
