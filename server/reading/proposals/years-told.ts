import type { ProposalSpan } from './proposal.ts'

const year = String.raw`(?<!\d)(19[5-9]\d|20[0-4]\d|(?<![\d.])\d{2}(?=年|届|级兵))年?(?:\d{1,2}(?:月份?|\.)?)?`
const stretch = new RegExp(
  String.raw`(?<!\d)(19[5-9]\d|20[0-4]\d)[年.]?(?:\d{1,2}月?份?)?(?:入伍|参军|当兵)?(?:到|至|-|—|~|–| to )+(19[5-9]\d|20[0-4]\d)(?!\d)年?`,
  'g',
)
const shortStretch = /(?<!\d)(\d{2})年(?:入伍|参军|当兵|去当兵)?(?:到|至|-|—|~)(\d{2})年/g
const joined = new RegExp(
  `${year}(?:底|初|[冬夏秋春]季?)?(?:应征)?(?:入伍|参军|当兵|服役|去当兵|去部队|从军|进部队|兵(?!团))|(?:joined(?: up)?|enlisted)(?: in)? (\\d{4})`,
)
const left = new RegExp(
  `${year}(?:底|初|[冬夏秋春]季?)?(?:刚)?(?:从部队)?(?:退伍|退役|退出现役|转业|复员|离队|退的|退了|回来|脱军装)|(?:discharged|left|demobilised|retired)(?: in)? (\\d{4})`,
)
/** 当了五年兵, 服役 12 年, 五年老兵. */
const lasted =
  /(?:当了?|服役|服务|部队里?|干了|在部队)(?:了|待了|干了|整整)?(\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:义务|汽车|消防|武警|海军|陆军|空军)?(?:兵|后|，|,|。|$)|(\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:老)?(?:兵龄|军龄|军旅)|(?:军龄|兵龄)(?:有)?(\d{1,2}|[一二两三四五六七八九十]{1,3})年/

const digits = '零一二三四五六七八九'
function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word)
  const spoken = word.replace('两', '二')
  const [tens = '', ones = ''] = spoken.includes('十') ? spoken.split('十') : ['零', spoken]
  return 10 * (tens === '' ? 1 : digits.indexOf(tens)) + (ones === '' ? 0 : digits.indexOf(ones))
}

/** 98 is 1998, 12 is 2012: no service lies before 1950. */
const fullYear = (word: string): number => {
  const stated = Number(word)
  return stated > 99 ? stated : stated + (stated >= 50 ? 1_900 : 2_000)
}

interface Told {
  readonly year: number
  readonly from: number
  readonly to: number
}

function toldBy(pattern: RegExp, text: string): Told | null {
  const found = pattern.exec(text)
  const stated = found?.slice(1).find((group) => group !== undefined)
  if (!found || stated === undefined) return null
  return { year: fullYear(stated), from: found.index, to: found.index + found[0].length }
}

/** From when to when, by the year of joining, the year of leaving and how long it was: two of the three. */
function byEnds(text: string): ProposalSpan[] {
  const [first, last] = [toldBy(joined, text), toldBy(left, text)]
  const length = lasted.exec(text)
  const years = length ? numberOf(length[1] ?? length[2] ?? length[3] ?? '') : null
  const known = [first, last].filter((each) => each !== null)
  const spans = length ? [...known, { from: length.index, to: length.index + length[0].length }] : known
  const startYear = first?.year ?? (last && years ? last.year - years : null)
  const endYear = last?.year ?? (first && years ? first.year + years : null)
  if (startYear === null || endYear === null || startYear > endYear || endYear - startYear > 45) return []
  const from = Math.min(...spans.map((span) => span.from))
  const to = Math.max(...spans.map((span) => span.to))
  return [{ kind: 'SERVICE_YEARS', value: `${startYear}-${endYear}`, from, to }]
}

/** First and last year of each stretch of service that a text tells. */
export function yearsTold(text: string): ProposalSpan[] {
  const stretches = [...text.matchAll(stretch), ...text.matchAll(shortStretch)]
    .map((found) => ({ found, from: fullYear(found[1] ?? ''), to: fullYear(found[2] ?? '') }))
    .filter(({ from, to }) => from <= to)
    .map(({ found, from, to }): ProposalSpan => ({
      kind: 'SERVICE_YEARS',
      value: `${from}-${to}`,
      from: found.index,
      to: found.index + found[0].length,
    }))
  return stretches.length > 0 ? stretches : byEnds(text)
}
