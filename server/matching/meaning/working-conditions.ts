import type { Shift, WorkLimit, WorkRefusal } from '../../../rules/choices.ts'
import { reference, type Weighted } from '../../reference/index.ts'
import { surely } from './sure.ts'

/** What of a posting tells under which conditions one works. */
interface Said {
  readonly title: string
  readonly conditions: string
  readonly content: string
  readonly shift: Shift | null
  readonly occupations: readonly Weighted[]
}

/** What is not needed is not asked: 无需久站, 不用加班. */
const notSaid = '(?<!无需|不需要?|不用|无须|不必|没有|拒绝|告别|[无不免少非])'
const words = (text: string): RegExp => new RegExp(`${notSaid}(?:${text})`, 'i')

const bodyWords: Partial<Record<WorkLimit, RegExp>> = {
  STANDING: words('久站|长时间站|站立(?:工作|作业|服务)|站岗|站班|全程站'),
  WALKING: words('来回走动|长时间走|徒步|巡逻|跑腿|跑现场|爬楼'),
  SITTING: words('久坐|长时间坐'),
  LIFTING: words('搬运|装卸|重体力|负重|扛包|抬重|搬货|卸货|扛得住|heavy lifting'),
  HEIGHTS: words('登高|高空|高处作业|攀爬|吊篮|爬杆|爬塔|恐高|work(?:ing)? at heights?'),
  HEARING: words('听力(?:正常|良好)|接听电话|接打电话'),
  SIGHT: words('矫正视力|视力(?:正常|良好|\\d)'),
  COLOURS: /色盲|色弱|辨色/,
  DUST: words('粉尘|油烟|刺激性?气味|喷漆|打磨'),
  DRIVING: words('(?:需|能|会)(?:要)?(?:熟练)?(?:自驾|开车|驾车|驾驶)'),
}

const refusedWords: Partial<Record<WorkRefusal, RegExp>> = {
  OVERTIME: words('加班|连班|大小周|996'),
  LONG_HAUL: words('长途|跨省运|干线|跑全国'),
  TRAVEL: words('出差|外勤驻点'),
  AWAY: words('驻外|外派|出国|海外|派往'),
  DRINKING: words('应酬|陪酒|酒量|喝酒'),
}
const sells = /销售|业务员|推销|地推|电销|sales/i
/** 营销员, 保险代理人, 房地产经纪人 and their like. */
const selling = ['4-01-02-01', '4-05-03-01', '4-06-02-01', '2-06-07-02', '4-01-06-02']

const found = <Key extends string>(patterns: Partial<Record<Key, RegExp>>, text: string): Key[] =>
  (Object.keys(patterns) as Key[]).filter((key) => patterns[key]?.test(text))

export function conditionsOf(said: Said) {
  const body = bodyOf(said)
  return { body, unwanted: unwantedIn(said, body) }
}

/** What the work asks of the body: by its occupation, its hours and its own words. */
export function bodyOf({ occupations, shift, title, conditions, content }: Said): WorkLimit[] {
  const text = `${title} ${conditions} ${content}`
  const byWork = occupations.filter(surely).flatMap(({ id }) => reference().body(id)?.demands ?? [])
  const byHours: WorkLimit[] = shift === 'NIGHT' || shift === 'ROTATING' ? ['NIGHTS'] : []
  return [...new Set([...byWork, ...byHours, ...found(bodyWords, text)])].toSorted()
}

/** What of it people may not want. */
export function unwantedIn(said: Said, body: readonly WorkLimit[]): WorkRefusal[] {
  const { occupations, shift, title, conditions, content } = said
  const isSelling = sells.test(title) || occupations.some((each) => surely(each) && selling.includes(each.id))
  return [
    ...(shift === 'NIGHT' || shift === 'ROTATING' ? (['NIGHTS'] as const) : []),
    ...(shift === 'ROTATING' ? (['ROTATING'] as const) : []),
    ...found(refusedWords, `${title} ${conditions} ${content}`),
    ...(body.includes('LIFTING') ? (['HEAVY'] as const) : []),
    ...(body.includes('HEIGHTS') ? (['HEIGHTS'] as const) : []),
    ...(isSelling ? (['SALES'] as const) : []),
  ]
}
