import { describe, expect, it } from 'vitest'
import { mended } from '../../../rules/wording.ts'
import { standsAgainst } from '../../../server/reading/index.ts'
import { aReading } from '../../support/a-reading.ts'

const check = aReading().wording
const stands = (text: string) => check(text).some(standsAgainst)

/** Each kind with wordings that are caught, and with such as look like them and are kept. */
const kinds: readonly { kind: string; caught: readonly string[]; kept: readonly string[] }[] = [
  {
    kind: 'a demand that stands apart from whom it is about',
    caught: ['招泡茶小妹一名', '店里想找个会笑的姑娘', '家里有小孩要带的别来', '云南、贵州两省请勿投简历'],
    kept: ['招会泡茶的店员一名', '有女装销售经验者优先', '有育儿经验优先', '喜欢小孩、有耐心优先'],
  },
  {
    kind: 'a list under a heading, and a demand behind a comma',
    caught: ['以下人员请勿投递：孕妇、残疾人', '五十岁以上的，请勿来电', '结过婚的靠谱，优先'],
    kept: ['以下人员优先：退役军人、残疾人', '未满18周岁的，请勿来电'],
  },
  {
    kind: 'a value demanded of what everybody has',
    caught: [
      '生源地须为福建',
      '体重指数不得高于24',
      '出生年月应在1990年以后',
      '毕业院校须为双一流',
      '岁数要小一点',
    ],
    kept: ['籍贯、民族如实填写', '毕业院校不限', '出生日期以身份证为准', '包裹重量不超过24公斤'],
  },
  {
    kind: 'somebody sent away for no lawful reason, whoever it is',
    caught: ['花臂勿扰', '跳广场舞的别来', '吃百忧解的不要', '左手拿筷子的绕道'],
    kept: ['酒驾毒驾勿扰', '没有驾照的不要', '怕累的别来', '中介勿扰', '童工不要', '不会电脑的勿投'],
  },
  {
    kind: 'persons by nickname, dialect and chat',
    caught: ['查埔优先', '细妹优先', '老登勿扰', 'MM速来，GG勿扰', '集美们优先', '阿北仔不要'],
    kept: ['小姐妹奶茶店招店员', '老乡菜馆招服务员', '男女都行，MM店里招店员', '退伍兄弟优先'],
  },
  {
    kind: 'words with one character by its sound, another of the same sound, or in parts',
    caught: ['外di人勿扰', '共产d员优先', '退五军人勿扰', '氵可南人勿扰', 'ɴᴀɴ性优先', '大3阳勿扰'],
    kept: ['hukou在哪都行', '【诚招】助理医生', '医药招商（河南省）'],
  },
  {
    kind: 'charges by whoever names them',
    caught: [
      '进厂押200元',
      '衣服钱一百二自己出',
      '转账200锁定入职名额',
      '头一周不开工资',
      '身份证先放老板那',
    ],
    kept: ['体检费厂里出', '房租水电自己承担', '工服押金？没有！', '当月工资次月15日发', '身份证核对后归还'],
  },
  {
    kind: 'English by the same grammar',
    caught: [
      'We need a handsome young man for the front desk',
      'Mothers of young children need not apply',
      'Not planning a pregnancy within two years',
      'f e m a l e  only',
      'Born in the 1990s or later',
    ],
    kept: [
      'Male and female connectors assembly worker',
      'No night shifts for workers under 18',
      'We do not ask for your age or hukou',
      'Men, women and non-binary people may apply',
    ],
  },
  {
    kind: 'what is said of customers, wares, houses and of the law',
    caught: ['面向男性公民招聘', '对年龄超过三十五周岁的，不予受理', '不会录女的'],
    kept: [
      '面向女性客户销售',
      '面向退役军人招聘保安员',
      '原告示中“男工优先”四字已删除',
      '把“限男”“90后”统统删掉再发布',
      '性别、婚育状况均不作为录用条件',
      '帅哥烧饼店招揉面工',
    ],
  },
  {
    kind: 'a demand told over a sentence, and the same words denied or told of others',
    caught: [
      '对外写的是年龄不限，内部定的是四十五往上一律不看简历',
      '工人须在本镇土生土长，其他地方的不登记',
      '我司一向不歧视，只是这个岗位男的坐不住，别投',
      '一百二十斤往上的同学转身都难，咱就别互相为难',
      '报名时请准备六百元，作为工作服的保证金，做满一年后如数返还',
    ],
    kept: [
      '有人说我们只要年轻的，那是误传，六十岁身体好照样来',
      '网传本公司招工要交押金，不属实，请勿相信',
      '也有四五十岁的老同事，大家相处融洽',
      '超重的包裹往后排，先送小件',
      '干满一年发年终奖两千元，满三年送旅游',
    ],
  },
  {
    kind: 'English, and Chinese with English words in it',
    caught: [
      'Sorry, we cannot accept black teachers.',
      'If you are past 50 save your time',
      'Your passport will stay in our office safe until the season ends.',
      '只考虑post-00s',
      'single的小姐姐会被pick',
      '35↓才可以apply',
    ],
    kept: [
      'Some people say we turn away mothers. This is not true.',
      'Report any notice that says "no men" to the labour office.',
      'Our customers are mostly women over forty, so patience is needed.',
      'local市场销售专员，负责key account，五险一金',
      '男女都ok，年龄no limit，能上夜班就行',
    ],
  },
]

describe.each(kinds)('$kind', ({ caught, kept }) => {
  it.each(caught)('“%s” is caught', (text) => expect(stands(text)).toBe(true))
  it.each(kept)('“%s” is kept', (text) => expect(check(text).filter(standsAgainst)).toEqual([]))
})

describe('a rewrite', () => {
  it('changes nothing but the words that were found', () => {
    for (const text of kinds.flatMap(({ caught }) => caught))
      for (const finding of check(`早班。${text}。包吃住`)) {
        const now = mended(`早班。${text}。包吃住`, finding)
        expect(now).toMatch(/^早班/)
        expect(now).toMatch(/包吃住$/)
      }
  })
})

describe('a long text', () => {
  const lines = [
    '限',
    '35',
    'a',
    'a ',
    '女',
    '的',
    '要交',
    '身份证',
    '不要',
    'only young man ',
    '工资试工培训',
    '，',
    '👩',
  ]
  it.each(lines)('of nothing but “%s” is judged in time', (line) => {
    const began = performance.now()
    check(line.repeat(Math.ceil(20_000 / line.length)))
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
