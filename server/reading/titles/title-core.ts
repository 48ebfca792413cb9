import { compact, normalise } from '../text/normalise.ts'
import { withoutNoise } from './title-noise.ts'

/** What stands in brackets says where, for whom or of what kind: never the work itself. */
const bracketed = /[（(【[<《].*?[)）】\]>》]|[（(【[].*$/g
/** Ranks before the work and behind it: the trade is what stands beside them. */
const before = /^(?:高级|资深|初级|中级|实习|储备|兼职|全职|首席|见习|区域|大区|副)+/
const behind =
  /(?:副?主管|(?<!项目|产品|客户|大堂)副?经理|副?总监|(?<!人大|党|医药|军)代表|(?<!人工智能|行政|医师)助理|总经理|专员|顾问|组长|班长|队长|店长|负责人|学徒工?|储备干部?|储备|实习生|岗位?|人员|主任|领班|合伙人)+$/

/** What is programmed with, or what is programmed. */
const technology =
  /java(?!script)|python|php|golang|\bgo\b|c\+\+|c#|\.net|node|安卓|android|ios|前端|后端|服务端|全栈|web|vue|react|嵌入式|软件|linux|sdk|小程序|鸿蒙|unity|cocos|大数据|数据库|算法/
const making = /工程师|开发|研发|程序|架构|实习|sdk/
/** Work with programs that is another trade. */
const otherwise =
  /测试|运维|讲师|老师|销售|产品经理|项目经理|招聘|顾问|实施|技术支持|硬件|电气|结构|售前|售后|维护/

/** Work that sells, and work beside it. */
const selling = /销售|业务员|电销/
const besideSelling = /财务|会计|内勤|支持|数据|运营|统计|后勤|培训|讲师|客服|售后/

/**
 * A title without what an advert adds to it, without brackets and ranks, whole where nothing else would be left; of software what it is
 * made with, whatever it is made for, and who sells sells, whatever it is.
 */
export function coreOf(title: string): string {
  const core = firstOf(withoutRanks(title))
  const made = technology.exec(core)
  if (made && making.test(core) && !otherwise.test(core)) return `${made[0]}开发工程师`
  return selling.test(core) && !besideSelling.test(core) ? '销售员' : core
}

/** Who drives, where nothing says what, and that it is goods: by the licence, the haul, the load. */
const driver = /(?<![\u3400-\u9fff]车|[客校])(?:司机|驾驶员)/
const goods = /(?<![a-z0-9])[ab]2(?![0-9])|货运|物流|长途|配送|拉货|干线|双驾|挂车|牵引|冷链/
const passengers = /客|公交|校车|出租|网约|小车|商务|专车|轿车|飞机|列车|地铁/

/** A title in which who drives goods is called so: A2驾驶员（长途物流） is a lorry driver. */
export const goodsDriver = (title: string): string =>
  goods.test(title) && !passengers.test(title) ? title.replace(driver, '货车司机') : title

/** What is done besides stands behind: 总经理秘书兼司机, 罐车司机+押运员. */
const besides = /^(.{2,}?)(?:兼(?!职)|[+＋])(?=\p{Script=Han}{2,})/u
const firstOf = (core: string): string => besides.exec(core)?.[1]?.trim() ?? core

/** What noise leaves behind when it goes: empty brackets, marks, 元/月. */
const leftOver =
  /[（(【[<《]\s*[)）】\]>》]|(?:元)?\/(?:月|天|日|时|小时)(?![\p{Script=Han}a-z])|[\s\-–~+|·,，。:：;；!！]+$|^[\s\-–~+|·,，。:：;；!！]+/gu

/** A title without its noise and what that leaves behind. */
export const wholeOf = (title: string): string =>
  withoutNoise(normalise(title)).replaceAll(leftOver, ' ').trim()

function withoutRanks(title: string): string {
  const plain = wholeOf(title)
  const open = plain.replaceAll(bracketed, ' ').trim()
  const said = /[\p{Script=Han}a-z]{2}/u.test(open) ? open : plain.trim()
  const core = said.replace(before, '').replace(behind, '').trim()
  return core.length >= 2 ? core : said
}

/** Ends that tell no trade. */
const generic = /^(?:经理|主管|工程师|助理|专员|员工|技师|老师|店长|总监|顾问|学员|文员)$/
const [shortestHead, longestHead] = [2, 6]

/**
 * What of a core is the trade: what stands first where that is an occupation's own name, or of Chinese compounds the end that is
 * one (保安 of 酒店保安).
 */
export function headOf(core: string, isOccupation: (word: string) => boolean): string {
  const [first = core] = core.split(/[ /、,，|]/)
  if (first !== core && isOccupation(compact(first)) && !generic.test(first)) return first
  const word = compact(core)
  for (let length = Math.min(longestHead, word.length - 1); length >= shortestHead; length--) {
    const end = word.slice(-length)
    if (isOccupation(end) && !generic.test(end)) return end
  }
  return core
}
