import { once } from '../../platform/once.ts'
import type { Weighted } from '../../reference/index.ts'
import { cutsOf, type Cuts } from '../text/cuts.ts'
import type { Span } from '../text/scanner.ts'
import type { Heard } from './hearing.ts'

/** What a unit or a place of work ends with. */
const unit = '[团营连排班队旅师站院所库室部处科股厂房基地]'
const isUnit = new RegExp(`${unit}$`)
/** What may stand between a unit's name and the post in it: 坦克|团|卫生员, 消防大队|的|文员, 汽车连|当|卫生员, 潜艇|上|做饭. */
const between = new RegExp(`^(?:[大中支小分总]?${unit})*(?:的|里的?|当|上的?)?$`)
/** So much counts what only says where the post was. */
const asPlace = 0.55

/** For whom or beside whom something was done: 给飞行员做饭, 跟着医生抬担架. */
const forWhom = /(?:给|为|替|帮|保障|服务|伺候|跟着|陪着?|协助|配合|接送|管|教过?我的)(?:我?们?的?|全|各)?$/
const isUnitOrSomebody = new RegExp(`(?:${unit}|[员长兵师生]|公安|首长|领导|干部|家属)$`)
const isSomebody = /(?:[员长兵生师士工匠手]|公安|警察|司机|会计|中医|军医)$/
const doer = /[员兵手工师士匠]/
/** With whom something was done, told by what goes on: 跟老中医学的, 和厨师一个班. */
const withWhom = /(?:跟|和|与|同|像|认识)(?:了|过|着)?(?:一?[个位名])?(?:老)?$/
const goesOnWith = /^(?:们)?(?:学|住|一个|一起|一块|同|聊|打交道|搭|混|熟|认识|是|似的|一样|，|$)/
/** Whom there was, whom one was called: 连里有司机, 外号叫司机, 缺个会计. */
const whoThereWas =
  /(?:[里中队连班排营](?:面|间)?(?:也|还|都)?(?:有|缺|没有)|外号叫?|绰号叫?|带过)(?:一?[个位名]|几个|专职的?|专门的?)?$/
/** What something else stood next to: 在招待所隔壁的油料库. */
const nextTo = /^(?:的)?(?:隔壁|旁边|对面|附近|边上|门口)/
/** What others did is told of them: 厨师教过我, 司机请假时. */
const whoDid = /^(?:们)?(?:教过?我|教了我|带过?我|请假|休假|探家|叫我|让我|喊我|找我|问我)/
/** So much counts who was only served or helped. */
const asServed = 0.15

/** What was searched, seized or only sat in was not worked with: 查走私渔船, 坐副驾驶. */
const notOperated =
  /(?:走私|偷渡|可疑|非法|违法|违规|越界|外籍|查扣|扣押?|扣留|拦截|拦下|抓捕?|登临|坐在?|乘坐?)的?$/

/** What a thing's word ends with when it is only named after something else: 空调车, 摄像头, 潜水艇. */
const thing = /^[车船艇舰楼箱柜弹头城服针油片泵]$/
/** What goes on with a word and leaves its meaning: who does it, where, or with what paper. */
const goesOn = new RegExp(
  `^(?:${unit}|[员兵手工师长匠生证员]|[大中支小分总]队|机|系统|技术|专业|职称|资格|作业|保障|设备|观测|士|组|线|管)`,
)
/** So much counts a word that only begins the name of another thing. */
const asPart = 0.5

/** So much counts a word within a longer one that is known: 摄像 of 装摄像头. */
const asInner = 0.6
/** The longest known word at each place of a text. Linear. */
function longestAt(all: readonly Heard[]): ReadonlyMap<number, Span> {
  const longest = new Map<number, Span>()
  for (const { span } of all)
    for (let at = span.from; at < span.to; at++) {
      const known = longest.get(at)
      if (!known || known.to - known.from < span.to - span.from) longest.set(at, span)
    }
  return longest
}

function isInner(text: string, inner: Span, longest: ReadonlyMap<number, Span>): boolean {
  const outer = longest.get(inner.from)
  if (!outer || outer.to < inner.to || outer.to - outer.from <= inner.to - inner.from) return false
  return !goesOn.test(text.slice(inner.to, outer.to))
}

/** Who does something with what stands before: 水罐车驾驶员 drives that and no coach, 坦克修理工 mends that. */
const withThat = /^(?:驾驶员|司机|操作[手员]|修理工|维修工|值班员|管理员|技师|技工)$/
const asHead = 0.5

/** Whether a word is only the beginning of a longer one that is something else. */
function isOnlyPart(text: string, { from, to }: Span, cuts: Cuts): boolean {
  const word = cuts.around(to - 1)
  if (word.to > to) return word.from <= from && !goesOn.test(text.slice(to, word.to))
  const next = cuts.around(to)
  return to < text.length && next.to - next.from === 1 && thing.test(text.slice(to, next.to))
}

/** Who flies these sits in none: 无人机都飞过. */
const flownFromBelow = /(?:无人机|大疆|航模|穿越机|多旋翼|四旋翼)[^，。；]*$/

/** Whether what a text says at a place is somebody who was served, or a thing with which nothing was done. */
function isBeside(text: string, { from, to: end }: Span): boolean {
  const to = doer.test(text.charAt(end)) ? end + 1 : end
  const [before, own] = [text.slice(Math.max(0, from - 12), from), text.slice(from, to)]
  if (notOperated.test(before) || nextTo.test(text.slice(to, to + 3))) return true
  if (/^飞(?!机)/.test(own) && flownFromBelow.test(before)) return true
  if (!isSomebody.test(own)) return false
  const after = text.slice(to, to + 4)
  return (
    forWhom.test(before) ||
    (withWhom.test(before) && goesOnWith.test(after)) ||
    whoThereWas.test(before) ||
    whoDid.test(after)
  )
}

/** What only those things lead to that stand beside what was done, and how surely. */
export function besideOnly(
  text: string,
  led: readonly (readonly [Span, readonly Weighted[]])[],
): Map<string, number> {
  const own = led.filter(([span]) => !isBeside(text, span)).flatMap(([, occupations]) => occupations)
  const done = new Set(own.filter(({ confidence }) => confidence >= 0.3).map(({ id }) => id))
  const beside = led.filter(([span]) => isBeside(text, span)).flatMap(([, occupations]) => occupations)
  return new Map(beside.filter(({ id }) => !done.has(id)).map(({ id, confidence }) => [id, confidence]))
}

/** Where a unit is named and then a post in it, the post is what was done: 消防大队文员 is a clerk. */
export function modifying(text: string, all: readonly Heard[]): (one: Heard) => number {
  const starts = new Set(all.map(({ span }) => span.from))
  const ends = new Set(all.map(({ span }) => span.to))
  const longest = longestAt(all)
  const cuts = once(() => cutsOf(text))
  return ({ span }) => {
    const inner = isInner(text, span, longest)
    const isPart = isOnlyPart(text, span, cuts())
    if (inner || isPart) return (inner ? asInner : 1) * (isPart ? asPart : 1)
    const own = text.slice(span.from, span.to)
    if (isBeside(text, span)) return asServed
    if (withThat.test(own) && ends.has(span.from)) return asHead
    if (isUnitOrSomebody.test(own) && forWhom.test(text.slice(0, span.from).slice(-4))) return asPlace
    for (let next = span.to; next <= span.to + 4; next++) {
      const gap = text.slice(span.to, next)
      if (!between.test(gap)) continue
      if (starts.has(next) && (gap !== '' || isUnit.test(own))) return asPlace
    }
    return 1
  }
}
