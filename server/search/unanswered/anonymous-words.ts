import { inDictionary, isPersonName, normalise } from '../../reading/index.ts'
import type { SearchPartRow } from '../search-part.ts'

/** Longer texts are told, not searched for: they say too much of who wrote them. */
const longest = 40

/** Five digits in a row, however they are parted, are a number of somebody: a phone, a card, a code. */
const longNumber = /\d(?:[\s.·_-]*\d){4}|[〇零一二三四五六七八九幺两](?:\s*[〇零一二三四五六七八九幺两]){4}/
const address = /[@/\\]|www\.|\.(?:com|cn|net)\b/

const surnames = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文连庄柯施洪詹',
)

/** Whether a run of characters may be what somebody is called: a surname and one or two characters that are no word with it, or a well-known name. */
function mayBeName(run: string): boolean {
  if (!/^\p{Script=Han}{2,3}$/u.test(run) || !surnames.has(run.charAt(0))) return false
  const words = inDictionary(run)
  return (words.length > 1 && words[0]?.length === 1) || isPersonName(run)
}

/** Greetings and titles that go with a name: 张先生, 小王, 李师傅. */
const withTitle =
  /[\p{Script=Han}](?:先生|女士|小姐|同志|战友|主任|书记|站长|连长|排长)|(?:我叫|姓名|身份证|电话|微信)/u

/**
 * Typed words without anything that tells who typed them; null when they may name somebody, or are a text rather than a search.
 * Where nothing is kept of words, they are counted with all others.
 */
export function anonymousWords(typed: string, understood: readonly SearchPartRow[]): string | null {
  const plain = normalise(typed).replaceAll(/\s+/g, ' ').trim()
  if (plain === '' || plain.length > longest) return null
  if (longNumber.test(plain) || address.test(plain) || withTitle.test(plain)) return null
  const unknown = understood.flatMap((part) => (part.kind === 'WORK' && !part.isNamed ? [part.words] : []))
  const runs = [...plain.split(' '), ...unknown.map(normalise)]
  return runs.some(mayBeName) ? null : plain
}
