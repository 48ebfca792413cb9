import { clauseAround } from '../text/clause.ts'
import { scan, type Span } from '../text/scanner.ts'
import { whoAt } from './veteran-words.ts'

const wanted = String.raw`优先|优待|优录|优选|首选|欢迎|专场|专岗|加分|[更者]佳|prefer|welcome|priority|encourag|friendly|\ba plus\b|an advantage`
const wantedAfter = new RegExp(`^(.{0,24}?)(${wanted})(.{0,8})`)
const wantedBefore = new RegExp(
  `^(.*)(优先(?!于)|优待|欢迎|面向|prefer(?:ence|red)?|welcomes?|encourages?|priority)(.*?)$`,
)
const refused =
  /(?:未必|不一定|不见得|不|无|没有?|未|不再|并不|暂无|取消)(?:再|会|能|予以?|给予?|享受|享有|任何|是|被|做|作)*$|(?:\b(?:not?|never|without|don't|doesn't)|n't)(?: (?:an?|any|be|to|the|special|given|give|get|receive|enjoy|have))* ?$/
const refusedAfter = /^(?:政策|权)?(?:已|被)*(?:取消|不适用|作废|停止|除外)/
const answeredNo = /^[^,。;]{0,12}\? ?(?:没有|不)/
/** Who is not meant, named before. */
const notWho =
  /(?:非|不是|不属于|不招[收聘录]?|不收|不要求?|不限于?|不面向|谢绝|拒绝|无需是?|无须是?|[尚]?未|不如|不必是?|不需要?是?|没有?|暂?无|不含|不包括|是否|无论|不论|不管|比|相比|与|(?<!象)为|给|帮助|服务|接待|协助|对接|管理|关爱|\bnon-|\b(?:no|not|with|(?<!preference |priority |preferred )for|helping|serving|supporting|over|than|rather than)(?: the| any)?) ?$/
const notOnly = /(?:不仅|不只|不光|不但|不止|not only)[^,，]*$/
const comparedWith = /preferred (?:over|to)|优先于|rather than/

/** A wish that stands farther off belongs to something else. */
const isNear = (gap: string): boolean =>
  gap.replaceAll(/[a-z]+/g, '').length <= 8 && !/^(?!在?同等)\p{Script=Han}{4,} /u.test(gap)

/** A bare 退役 or veteran may describe anything: what follows tells. */
function isPerson(word: string, after: string): boolean {
  if (word === '退役')
    return /^(?:者|的|后|均|且|或|及|和|、|\/|优|欢迎|加分|专|可|更| |$|\P{Script=Han})/u.test(after)
  return (
    word !== 'veteran' ||
    /^(?:$|[^a-z ]| (?:or|and|prefer|welcome|status|candidates?|applicants?|friendly|is|are))/.test(after)
  )
}

function isPreferred(text: string, span: Span): boolean {
  const { before, after } = clauseAround(text, span)
  if (!isPerson(text.slice(span.from, span.to), after) || answeredNo.test(text.slice(span.to))) return false
  if (notWho.test(before) && !notOnly.test(before))
    return /^(?:者|的)?(?:请?勿|不招|免谈|不要|谢绝)/.test(after)
  if (/除了?$/.test(before) && /^[以之]?外/.test(after)) return false
  const [, gap = '', , rest = ''] = wantedAfter.exec(after) ?? []
  if (wantedAfter.test(after) && isNear(gap)) return !refused.test(gap) && !refusedAfter.test(rest)
  const [, start = '', want = '', between = ''] = wantedBefore.exec(before) ?? []
  if (want === '' || !isNear(between) || comparedWith.test(want + between)) return false
  if (/\b(?:not|never)\b/.test(between)) return false
  return (!refused.test(start) || notOnly.test(before)) && !/^请?勿|^免谈|^除外/.test(after.trim())
}

/** What is only added to the word does not part it from what is said of it: 退役军人(含配偶)优先. */
const aside = /(?<=军人|士兵|士官|军官|老兵|退伍|退役|veterans? ?)\([^()]{0,12}\)/g

/** Whether a text prefers or welcomes veterans, in whatever of the usual words. The text is plain. */
export function prefersVeterans(plain: string): boolean {
  const text = plain.replaceAll(aside, '')
  return scan(text, whoAt).some((found) => found.meaning === 'VETERAN' && isPreferred(text, found))
}
