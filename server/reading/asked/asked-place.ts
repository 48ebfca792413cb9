import { once } from '../../platform/once.ts'
import { shortPlace, type Area, type Reference } from '../../reference/index.ts'
import { wordsAt } from '../text/scanner.ts'
import type { AskedNearness, Finder, Sighting } from './asked.ts'
import { latinPlaces } from './latin-places.ts'

/** An area's name as people write it: whole, or without what it is a kind of. */
interface PlaceName {
  readonly area: Area
  readonly isWhole: boolean
}

type Found = { readonly from: number; readonly to: number; readonly names: readonly PlaceName[] }

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s'’-]/g, '')

/** Short names of districts that are everyday words say nothing by themselves: 平安, 和平, 东方. */
const leastShort = 2

function namesOf({ all }: Reference['areas']) {
  const written = new Map<string, PlaceName[]>()
  const add = (name: string, place: PlaceName): void => {
    const same = written.get(name)
    if (!same) written.set(name, [place])
    else if (!same.some(({ area }) => area.code === place.area.code)) same.push(place)
  }
  for (const area of all) {
    const [whole, short] = [plain(area.name.zh), plain(shortPlace(area.name.zh))]
    add(whole, { area, isWhole: true })
    if (short !== whole && short.length >= leastShort) add(short, { area, isWhole: false })
  }
  return written
}

const outermost = ({ level }: Area): number =>
  ['PROVINCE', 'CITY', 'DISTRICT', 'TOWN', 'VILLAGE'].indexOf(level)

/** Of places of one name the outermost, and the city that is called like its province or county with it. */
function meantBy(names: readonly PlaceName[], within: readonly Area[]): Area[] {
  const inside = names.filter(({ area }) =>
    within.some(({ code }) => area.code !== code && area.code.startsWith(code.replace(/(?:00){1,2}$/, ''))),
  )
  const choice = inside.length > 0 ? inside : names
  const first = Math.min(...choice.map(({ area }) => outermost(area)))
  return choice.map(({ area }) => area).filter((area) => outermost(area) === first)
}

/** What belongs to a place behind its name: 泉州市区内, 福建省内, and a town that no table has: 晋江陈埭镇. */
const tail =
  /^(?:[省市区县镇](?!场|长|内|政|委))?(?:\p{Script=Han}{1,3}(?:镇|街道)(?!长|政|企))?(?:[省市区县]?(?:境内|范围内|内(?![勤科训衣审贸饰容燃河部]))|地区|一带)?/u
/** Short names that mean something else by themselves, or are the beginning of a name: 大厂, 平安, 阿里巴巴. */
const otherwise =
  /^(?:大厂|平安|和平|东方|新城|新华|友好|前进|向阳|东风)(?![市区县])|^阿里(?=巴|云|妈|健)|^\p{Script=Han}{2,3}(?:烤鸭|拉面|牛肉面|小吃|火锅|白药|米线|麻辣烫|菜|料理|美食)|^(?:南京|上海|北京|宁波|江苏|杭州)银行/u
const boundary = /[^\p{Script=Han}]/u
/** What may stand around a place in a sentence. */
const beforePlace = /(?:^|[^\p{Script=Han}]|在|去|到|来|回|于|找|住|的|及|和|、)$/u
const afterPlace =
  /^(?:$|[^\p{Script=Han}]|的|这|那|市|区|县|镇|附近|周边|本地|招|找|上班|工作|[做当干有开跑]|上[白夜晚早])/u

/** Whether the short name of a district can be meant: it stands for itself, or in the city before it. */
const isMeant = (
  text: string,
  { from, to, names }: Found,
  before: Found | undefined,
  home: string,
): boolean =>
  !otherwise.test(text.slice(from)) &&
  (names.some(({ area, isWhole }) => isWhole || outermost(area) < 2 || area.code.startsWith(home)) ||
    before?.to === from ||
    (beforePlace.test(text.slice(0, from)) && afterPlace.test(text.slice(to))))

/** Finds places: 泉港区, 福建泉州, 昆明的, quangang; each innermost of a path. */
export function placeFinder(areas: Reference['areas']): Finder {
  const tables = once(() => {
    return { writtenAt: wordsAt(namesOf(areas)), latin: latinPlaces(areas) }
  })

  const inLatin = (text: string): Found[] =>
    tables()
      .latin(text)
      .map(({ areas: called, ...span }) => ({
        ...span,
        names: called.map((area) => ({ area, isWhole: true })),
      }))

  function inHan(text: string): Found[] {
    const found: Found[] = []
    for (let from = 0; from < text.length;) {
      const word = tables().writtenAt(text, from)
      const seen = word && { from, to: word.to, names: word.meaning }
      const before = found.at(-1)
      if (seen && !boundary.test(text.charAt(from)) && isMeant(text, seen, before, areas.home.code)) {
        found.push(seen)
        from = seen.to
      } else from += 1
    }
    return found
  }

  return (text) => {
    const sightings: Sighting[] = []
    let within: readonly Area[] = []
    let path: { from: number; to: number } | null = null
    for (const { from, to, names } of [...inHan(text), ...inLatin(text)].toSorted(
      (one, other) => one.from - other.from,
    )) {
      const meant = meantBy(
        names,
        path && /^[省市区县,，\s·]{0,2}$/.test(text.slice(path.to, from)) ? within : [],
      )
      const continues: boolean =
        path !== null &&
        /^[省市区县,，\s·]{0,2}$/.test(text.slice(path.to, from)) &&
        meant.some((area) =>
          within.some(
            ({ code }) => area.code !== code && area.code.startsWith(code.replace(/(?:00){1,2}$/, '')),
          ),
        )
      if (continues) sightings.pop()
      const end = to + (tail.exec(text.slice(to))?.[0].length ?? 0)
      path = { from: continues && path ? path.from : from, to: end }
      within = meant
      const [first] = meant
      if (first)
        sightings.push({
          ...path,
          meaning: { kind: 'PLACE', codes: meant.map(({ code }) => code), name: first.name },
        })
    }
    return sightings
  }
}

const kilometres = String.raw`(\d{1,3}(?:\.\d)?|[一二两三四五六七八九十]{1,2})\s?(?:公里|千米|km|kilomet(?:re|er)s?)`
const within = new RegExp(
  `(?:方圆|周边|周围|附近|within |离家)?${kilometres}(?:以内|之内|内|范围内?|左右)?(?: of home| of here)?`,
  'g',
)
const merely =
  /(?:我|我家|家|家门口|离家)?(?:附近|周边|周围)|离家近|家门口|同城|本地|本市|nearby|near me|close to home/g

const countOf = (text: string): number => {
  if (/\d/.test(text)) return Number(text)
  const [tens, ones] = text.replace('两', '二').split('十')
  const of = (digit = '') => '一二三四五六七八九'.indexOf(digit) + 1
  return ones === undefined ? of(tens) : (tens ? of(tens) : 1) * 10 + of(ones)
}

/** Nearness: 附近, 5公里内, near me. */
export const findNearness: Finder = (text) => [
  ...[...text.matchAll(within)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    meaning: { kind: 'NEARBY', km: countOf(match[1] ?? '') } as const,
  })),
  ...[...text.matchAll(merely)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    meaning: { kind: 'NEARBY', km: null } as const,
  })),
]

const notGo =
  '(?:不(?:太)?(?:想|愿意?|要|能|考虑|接受|打算)?(?:去|到|跑|做|找|离开|出)?|别(?:去|出)?|拒绝|谢绝|非)'
/** Not 福建省内, which is a place, nor 市内配送, which is work. */
const alone = (words: string): string =>
  String.raw`(?<!\p{Script=Han})(?:限|就?在|只在|只要)?(?:${words})(?:就行|就好|即可|的)?(?!\p{Script=Han})`
const bounds: readonly (readonly [RegExp, Omit<AskedNearness, 'kind'>])[] = [
  [
    new RegExp(
      `${notGo}(?:外省|省外|跨省|出省|外地省份)|不出省|${alone('省内|本省')}|(?:not outside|not out of|within|only in|in) my province`,
      'gu',
    ),
    { km: null, bound: 'PROVINCE' },
  ],
  [
    new RegExp(
      `${notGo}(?:外地|异地|外市|出市|出远门)|不出市|${alone('市内')}|(?:not outside|not out of|within|only in) my (?:city|town)|(?:no|not willing to|won't|will not) relocat(?:e|ion|ing)`,
      'gu',
    ),
    { km: null, bound: 'CITY' },
  ],
  [
    /(?:不(?:太)?(?:想|愿意?|要|能)|别)(?:去|到)?(?:跑|走|离家)?(?:太|很|得太?)?远(?:的(?:地方)?)?|离家不(?:要)?(?:太)?远|not (?:too )?far(?: away)?(?: from home)?/g,
    { km: null },
  ],
]

/** Refusals of distance, before they are taken for refusals of work: 不去外地, 不出省, 不想跑远. */
export const findBounds: Finder = (text) =>
  bounds.flatMap(([pattern, meaning]) =>
    [...text.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      meaning: { kind: 'NEARBY', ...meaning } as const,
    })),
  )
