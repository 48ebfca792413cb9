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
  {
    kind: 'people spoken of, and told one or two clauses on that they are not taken',
    caught: [
      '手指缺一节的不能上流水线，别问为什么',
      '美容院门面重要，脸上有痘坑的顾问请不要投',
      '年轻时进去过的，改好了我们也不用',
      '属虎的和老板犯冲，实在抱歉',
      '脸圆的身子宽的就不面了',
      'Ladies with babies, try us again later',
    ],
    kept: [
      '五十多岁的阿姨，手脚麻利的我们也欢迎',
      '怀孕员工不上夜班，工资照发',
      '三天打鱼两天晒网的我们不要',
      '未满十八岁的顾客不卖烟酒',
      '残疾人来面试请走无障碍通道',
    ],
  },
  {
    kind: 'money owed, kin, house, guarantors',
    caught: [
      '名下有网贷或信用卡欠款的不收',
      '芝麻分650以上',
      '洗碗工也要查三代，家里有人坐过牢的不要',
      '两名有房的guarantor签字后方可上班',
      'No loans, no credit card debt',
      'Two guarantors with government jobs are required',
    ],
    kept: [
      '信贷经理，负责审核个体户征信报告和抵押物',
      '有没有房贷我们不问',
      '不需要担保，不需要熟人',
      'Loan officer, checks credit reports of borrowers',
    ],
  },
  {
    kind: 'none but those who have served, by whatever words',
    caught: ['未在部队服过役的请勿报名', '部队出来的才收', '巡楼岗也只用当过兵的', 'Ex-army only'],
    kept: [
      '没当过兵也可以',
      '退役军人优先，没当过兵的同样欢迎',
      '提醒会员单位：只限退役军人不可以写',
      'Veterans welcome, civilians too',
    ],
  },
  {
    kind: 'childbirth put off, and tests by hint',
    caught: [
      '入职需签一份三十个月内暂缓生育的承诺书',
      '上岗前自测，一条杠可以，两条杠回家',
      'H·B·s·A·g須陰性',
      '合同期内结婚要经店长同意',
    ],
    kept: [
      '面试时不会问婚姻和生育打算',
      'HBs系列砂轮磨工',
      '体外诊断公司生产HBsAg试剂盒',
      '求职者被要求验孕的，可以投诉',
    ],
  },
  {
    kind: 'papers, figures and characters by parts',
    caught: [
      '户口簿首页盖有思明区或湖里区公安的章',
      '身份证第7至10位数字须≥1993',
      '柜员报名者须为1998年元旦后出生',
      '巳婚巳育的来谈',
      '身髙≥①⑦②，躰重≤①③⓪斤',
      '二本💨 三本💨 双1流✅',
      '限九八年后出生',
    ],
    kept: ['户口迁移代办窗口', '12星座盲盒注塑机长', '第35期电工培训，4月8日开课', '身份证只看不扣'],
  },
  {
    kind: 'works by name, reports of such wording, signs of a cross, both sexes at once',
    caught: ['限《男性》', '《女性》优先', '男❌', '女老师男老师只要一个'],
    kept: [
      '《80后·90后》怀旧主题餐厅传菜员',
      '提醒：看到“田力优先”“限♂”这类写法请举报',
      '❌限男 ❌限女 ❌限本地 ✅会焊就行',
      '园里男老师女老师都缺',
      '三八节女工发两百块购物卡，男工也有水果',
      '男工底薪5000，女工底薪5000',
      '45岁以上妇女体检接待',
      '产品对形象有一定要求',
      '客户以二十来岁的年轻女孩为主',
    ],
  },
  {
    kind: 'money by part, by deposit, by what must be bought',
    caught: [
      '签合同需交违约金',
      '体检卡在我们劳务公司买，一张一百二，别处的不认',
      '上岗前先在本行存款五万',
      '毕业证原件交人事科锁柜，合同到期归还',
      '剩下三成年底没走的一次发清',
      'Interview fee 50',
    ],
    kept: ['员工可把手机放进储物柜，下班取回', '入职体检费用我们出', '没干满一个月也按天结'],
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
