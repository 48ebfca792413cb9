import type { EmployerSize, PayBasis } from '../../../rules/choices.ts'
import type { Text } from '../../../rules/text.ts'
import type { PostingEnd } from '../../postings/index.ts'

const said = <Name extends string>(words: Readonly<Record<Name, readonly [zh: string, en: string]>>) =>
  Object.fromEntries(
    Object.entries<readonly [string, string]>(words).map(([name, [zh, en]]) => [name, { zh, en }]),
  ) as Readonly<Record<Name, Text>>

/** What the open pages say: the words of the client, which the server cannot read, and those of their own. */
export const words = said({
  product: ['戎桥', 'Rongqiao'],
  what: ['退役军人就业服务', 'Work for veterans'],
  jobs: ['在招岗位', 'Open jobs'],
  search: ['搜索', 'Search'],
  searchLabel: ['想找什么工作', 'What work do you look for'],
  fairs: ['招聘会', 'Job fairs'],
  home: ['首页', 'First page'],
  other: ['English', '中文'],
  content: ['工作内容', 'The work'],
  conditions: ['要求', 'Requirements'],
  must: ['必备条件', 'Required'],
  preferred: ['优先条件', 'Welcome'],
  pay: ['待遇', 'Pay'],
  contract: ['合同', 'Contract'],
  shift: ['班次', 'Shift'],
  degree: ['学历', 'Schooling'],
  anyDegree: ['不限', 'Any'],
  years: ['经验', 'Experience'],
  headCount: ['人数', 'People sought'],
  area: ['地区', 'Area'],
  address: ['地址', 'Address'],
  validity: ['有效期', 'Valid'],
  unstatedPay: ['未注明薪资', 'pay not stated'],
  veterans: ['退役军人优先', 'Veterans preferred'],
  employer: ['用人单位', 'Employer'],
  unnamed: ['来源未写明单位', 'The source names no employer'],
  checked: ['执照已由服务站核验', 'Licence checked by a service station'],
  industry: ['行业', 'Trade'],
  size: ['规模', 'Size'],
  about: ['单位简介', 'About'],
  veteranOwned: ['退役军人创办（单位自己申报）', 'Founded by a veteran (as it says itself)'],
  source: ['信息来源', 'Source'],
  apply: ['申请该岗位', 'Apply'],
  signUp: ['注册并申请', 'Sign up and apply'],
  signUpFair: ['注册并报名', 'Sign up and register'],
  registerFair: ['报名', 'Register'],
  share: ['分享', 'Share'],
  card: ['分享图片，含二维码', 'Picture to share, with a QR code'],
  openJobs: ['在招岗位', 'Open jobs'],
  noJobs: ['目前没有在招岗位。', 'No job is open at the moment.'],
  noneFound: ['没有找到岗位，请换个说法。', 'Nothing was found; say it in other words.'],
  next: ['下一页', 'Next page'],
  nearest: ['相近的在招岗位', 'The nearest open jobs'],
  comingFairs: ['即将举办的招聘会', 'Fairs to come'],
  when: ['时间', 'When'],
  where: ['地点', 'Where'],
  places: ['名额', 'Places'],
  closes: ['报名截止', 'Register by'],
  occupations: ['主要职业', 'Occupations'],
  allOccupations: ['各类职业都有', 'All kinds'],
  notes: ['须知', 'Please note'],
  calendar: ['加入日历（.ics）', 'Add to the calendar (.ics)'],
  host: ['主办', 'Held by'],
  unknownTitle: ['没有这个页面', 'There is no such page'],
  unknown: [
    '没有这个岗位、单位或招聘会，或尚未公开。',
    'There is no such job, employer or fair, or it is not public.',
  ],
  goneFair: ['该招聘会已结束', 'This fair is over'],
  goneFirm: ['该单位已停止使用本平台', 'This employer has left the platform'],
  waited: ['访问过于频繁，请稍后再试。', 'Too many pages were asked for; try again in a while.'],
})

export const endWords: Readonly<Record<PostingEnd, Text>> = {
  FILLED: { zh: '该岗位已招满', en: 'This job has been filled' },
  EXPIRED: { zh: '该岗位已过有效期', en: 'This job has passed its last day' },
  WITHDRAWN: { zh: '该岗位已停止招聘', en: 'This job has been withdrawn' },
}

export const sizeWords: Readonly<Record<EmployerSize, Text>> = {
  MICRO: { zh: '1–19 人', en: '1–19 people' },
  SMALL: { zh: '20–99 人', en: '20–99 people' },
  MEDIUM: { zh: '100–499 人', en: '100–499 people' },
  LARGE: { zh: '500 人以上', en: '500 people or more' },
}

/** One hour, day or piece of work. */
export const perWords: Readonly<Record<Exclude<PayBasis, 'MONTH'>, Text>> = {
  DAY: { zh: '元/天', en: 'a day' },
  HOUR: { zh: '元/小时', en: 'an hour' },
  PIECE: { zh: '元/件', en: 'a piece' },
}
