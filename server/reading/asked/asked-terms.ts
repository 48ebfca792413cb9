import type { Degree } from '../../../rules/choices.ts'
import { shiftWordAt } from '../advert/shift-words.ts'
import { whoAt } from '../advert/veteran-words.ts'
import { scan } from '../text/scanner.ts'
import type { AskedMeaning, Finder, Sighting } from './asked.ts'

type Row = readonly [
  pattern: RegExp,
  meaning: AskedMeaning | ((found: RegExpExecArray) => AskedMeaning | null),
]

const finderOf =
  (rows: readonly Row[]): Finder =>
  (text) =>
    rows.flatMap(([pattern, meaning]) =>
      [...text.matchAll(pattern)].flatMap((found): Sighting[] => {
        const read = typeof meaning === 'function' ? meaning(found) : meaning
        return read ? [{ from: found.index, to: found.index + found[0].length, meaning: read }] : []
      }),
    )

const degree = (of: Degree): AskedMeaning => ({ kind: 'DEGREE', degree: of })
const years = (count: number): AskedMeaning => ({ kind: 'EXPERIENCE', years: count })
const fewYears = '一二三四五六七八九十'

/** What only looks like a refusal, and is therefore looked for before those: 无经验, 不加班, 非全日制. */
export const findBeforeRefusals = finderOf([
  [
    /(?:无|没有?|不需要?|不用|无需|无须|不要求?|零|0)(?:任何|工作|相关)?(?:经验|基础)(?:要求)?(?:的?也?(?:可以?|行|能做))?|经验不限|不限经验|小白(?:可做|也行|可)?|no experience(?: needed| required)?|entry[- ]level/g,
    years(0),
  ],
  [
    /(?:\d{2,4}年?届?)?应届(?:毕业)?(?:大学)?生?(?:可以?|能)?(?:做|投)?的?|(?:刚|新)毕业(?:的|生)?|在校(?:大学)?生|毕业生|fresh graduates?|new grads?/g,
    years(0),
  ],
  [/(?:不限学历|学历不限|没有?学历|无学历(?:要求)?|不要求学历|不看学历|无文凭)/g, degree('NONE')],
  [/(?:不用|不要?|无需|没有?|无|少)加班|no overtime/g, { kind: 'BENEFIT', benefit: 'NO_OVERTIME' }],
  [/非全日制(?:用工)?/g, { kind: 'CONTRACT', contract: 'PART_TIME' }],
])

const degrees = finderOf([
  [
    /(?:(?:小学|初中)(?:学历|毕业|文化|文凭|以上)+)|(?<![\p{Script=Han}a-z])初中(?![\p{Script=Han}a-z])/gu,
    degree('JUNIOR_HIGH'),
  ],
  [
    /(?:(?:高中|职高|中职)(?:学历|毕业|文化|文凭|以上)+)|(?:中专|中技|技校)(?:学历|毕业|文凭|以上)*(?!老师|教师)|(?<![\p{Script=Han}a-z])高中(?![\p{Script=Han}a-z])|high school (?:diploma|graduate)/gu,
    degree('HIGH_SCHOOL'),
  ],
  [
    /(?:大专|专科(?!医|护|门诊)|高职)(?:学历|毕业|文凭|生|及?以上)*(?!老师|教师)|associate'?s? degree/g,
    degree('ASSOCIATE'),
  ],
  [
    /(?:全日制|统招)?本科(?:学历|毕业|文凭|生|及?以上)*|学士(?:学位)?|bachelor'?s?(?: degree)?/g,
    degree('BACHELOR'),
  ],
  [/硕士(?:学历|毕业|学位|及?以上)*|研究生(?:学历|毕业|及?以上)*(?!院)|master'?s degree/g, degree('MASTER')],
  [/博士(?!后)(?:学历|毕业|学位)*|ph\.?d\b/g, degree('DOCTORATE')],
])

const numberOf = (text: string): number =>
  /\d/.test(text) ? Number(text) : text === '两' ? 2 : fewYears.indexOf(text) + 1

const experience = finderOf([
  [
    /(\d{1,2}|[两一二三四五六七八九十])年(?:以上|左右|多)?(?:的?(?:工作|相关|从业)?经[验历]|工龄|驾龄)/g,
    (found) => years(numberOf(found[1] ?? '')),
  ],
  [/经验(\d{1,2}|[两一二三四五六七八九十])年(?:以上)?/g, (found) => years(numberOf(found[1] ?? ''))],
  [/(\d{1,2})\+? years?(?: of)?(?: experience)?/g, (found) => years(Number(found[1]))],
  [
    /(?<![\d\p{Script=Han}-])(?:\d{1,2}[-~至到])?(\d|1[0-5]|[两一二三四五六七八九十])年(?:以上|以下|以内|左右|多)?(?=$|[^\p{Script=Han}\d]|的)/gu,
    (found) => years(numberOf(found[1] ?? '')),
  ],
])

const benefits = finderOf([
  [
    /(?:包|管|提供|供|免费)(?:食宿|吃住|吃包住|吃管住)|包吃包住|管吃管住/g,
    { kind: 'BENEFIT', benefit: 'LODGING' },
  ],
  [
    /(?:包|管|提供|免费|有)(?:住宿?|宿舍)|accommodation(?: provided)?/g,
    { kind: 'BENEFIT', benefit: 'LODGING' },
  ],
  [
    /(?:包|管|免费|提供)(?:吃|餐|饭|三餐|午餐|工作餐)|有食堂|meals(?: provided)?/g,
    { kind: 'BENEFIT', benefit: 'BOARD' },
  ],
  [/双休|周末双?休(?:息)?|weekends off/g, { kind: 'BENEFIT', benefit: 'WEEKENDS' }],
  [
    /(?:[五六]险(?:[一二两]金)?|(?:有|交|买|缴)?(?:社保|公积金)(?!专员|代理|主管|会计))/g,
    { kind: 'BENEFIT', benefit: 'INSURANCE' },
  ],
  [
    /居家办公|在家办公|远程(?:办公|工作)|在家(?:做|工作|(?=兼职|办公|客服))|居家(?!养老|护理|照护|保洁|服务)|work from home|remote(?: work| job)?/g,
    { kind: 'BENEFIT', benefit: 'FROM_HOME' },
  ],
  [/无责任?底薪/g, { kind: 'BENEFIT', benefit: 'NO_BASE_PAY' }],
])

const bases = finderOf([
  [
    /可?日结(?:工资)?|当天结(?:算)?|现结|天结|每?天(?:发|结)(?:工资|薪)|按天(?:结|算|付)?|daily pay|paid daily/g,
    { kind: 'PAY_BASIS', basis: 'DAY' },
  ],
  [/可?周结(?:工资)?|按周结|weekly pay|paid weekly/g, { kind: 'PAY_BASIS', basis: 'WEEK' }],
  [/按?时薪|按小?时(?:算|结|付)?|小时结|hourly(?: pay)?/g, { kind: 'PAY_BASIS', basis: 'HOUR' }],
  [/计件(?:工资|制)?|按件(?:算|计)?|piece ?(?:rate|work)/g, { kind: 'PAY_BASIS', basis: 'PIECE' }],
])

const contracts = finderOf([
  [
    /(?<!专|全)兼职(?:工作)?(?!招聘|平台|网)|小时工|钟点工|半职|part[- ]?time/g,
    { kind: 'CONTRACT', contract: 'PART_TIME' },
  ],
  [
    /暑[期假]工|寒[期假]工|寒暑假工|季节工|短期工?|seasonal(?: work)?|summer job/g,
    { kind: 'CONTRACT', contract: 'SEASONAL' },
  ],
  [/全职(?:工作)?(?!妈妈)|正式工|full[- ]?time/g, { kind: 'CONTRACT', contract: 'FULL_TIME' }],
  [/长期(?:合同|工)?|无固定期限|permanent/g, { kind: 'CONTRACT', contract: 'PERMANENT' }],
  [/劳务派遣(?:工)?(?!公司|专员|主管|经理|顾问)|派遣[工制]/g, { kind: 'CONTRACT', contract: 'DISPATCH' }],
  [/合同工|固定期限|fixed[- ]term/g, { kind: 'CONTRACT', contract: 'FIXED_TERM' }],
])

const shifts: Finder = (text) =>
  scan(text, shiftWordAt).flatMap(({ from, to, meaning }) =>
    meaning === 'OTHER' ? [] : [{ from, to, meaning: { kind: 'SHIFT', shift: meaning } as const }],
  )

const veterans: Finder = (text) =>
  scan(text, whoAt).flatMap(({ from, to, meaning }) => {
    if (meaning !== 'VETERAN') return []
    const tail = /^(?:优先|优待|专岗|专场|可|的)*/.exec(text.slice(to))?.[0].length ?? 0
    return [{ from, to: to + tail, meaning: { kind: 'VETERANS' } as const }]
  })

/** One after another, each on what those before have left. */
export const termFinders: readonly Finder[] = [
  experience,
  veterans,
  bases,
  benefits,
  shifts,
  contracts,
  degrees,
]
