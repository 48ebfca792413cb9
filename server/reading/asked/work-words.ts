import type { Found } from '../lexicon.ts'
import type { WordsOf } from '../text/segment.ts'
import type { AskedWork } from './asked.ts'

/** What is left of 服务员 is in too many titles of other work. */
export const vagueStems = new Set('服务|管理|操作|技术|工作|业务|工程|技|教|驻|职'.split('|'))

/** Ends of names that mean the same. */
export const sameEnds: readonly (readonly string[])[] = [
  ['老师', '教师', '教员'],
  ['司机', '驾驶员'],
  ['工程师', '技术员'],
  ['服务员', '服务生'],
  ['保洁', '清洁'],
  ['阿姨', '保姆'],
]

/** What may be said the one way or the other within a name. */
const sameWords: readonly (readonly string[])[] = [
  ['英语', '英文'],
  ['日语', '日文'],
  ['韩语', '韩文'],
  ['电商', '电子商务'],
  ['仓库', '仓储'],
  ['保洁', '清洁'],
  ['美发', '理发'],
  ['短视频', '视频'],
]

/** The name with such a word said otherwise. */
export const otherwise = (name: string): string[] =>
  sameWords.flatMap((set) => {
    const said = set.find((word) => name.includes(word))
    return said === undefined
      ? []
      : set.filter((word) => word !== said).map((word) => name.replace(said, word))
  })

const leastNames = 3

/** Words that are in several names and no name themselves: 测试. */
export function piecesOf(names: readonly string[], wordsOf: WordsOf): string[] {
  const known = new Set(names)
  const counts = new Map<string, number>()
  for (const name of names)
    for (const word of new Set(wordsOf(name)))
      if (word.length > 1 && word !== name) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].flatMap(([word, count]) => (count >= leastNames && !known.has(word) ? [word] : []))
}

/** Names of who does work, not of the work: of two such in one run either will do. */
const person = /(?:[员工师机手]|会计|出纳|保安|保洁|客服|护士|前台|保姆|月嫂)$/u
const rank = /(?:经理|主管|助理|学徒|师傅|工程师|实习生|[组班队店]长)$/u

/** The people that a run names one after another and nothing between them, else the run itself: 会计出纳. */
export function peopleIn(run: string, terms: readonly Found[]): string[] {
  const isAll = terms.every(
    ({ from, to, term }, at) =>
      from === (terms[at - 1]?.to ?? 0) && person.test(run.slice(from, to)) && !rank.test(term.word),
  )
  return isAll && terms.length > 1 && terms.at(-1)?.to === run.length
    ? terms.map(({ from, to }) => run.slice(from, to))
    : [run]
}

/** What an employer is or has, and no work: titles that have it come first. */
const circumstance =
  /^(?:[国央外民私]企|事业单位|上市公司|大厂|大公司|小公司|编制|有编|合资|世界500强|直招|急招|周末|晚上|白天|下午|上午|宝妈)$/u
export const blankWork = (name: string): AskedWork => ({
  kind: 'WORK',
  names: [name],
  parts: [],
  others: [],
  near: [],
  occupations: [],
  isNamed: false,
})

export const isCircumstance = (run: string): boolean => circumstance.test(run)
