import { LRUCache } from 'lru-cache'
import { inDictionary as wordsInDictionary, type PartOf } from '../../reading/index.ts'
import type { Candidate } from './found.ts'

/** How well a title fits asked work: grades in hundredths, and whether the words are in it or only its occupation is like them. */
export interface WorkFit {
  readonly grade: number
  readonly isNamed: boolean
}

type AskedWork = PartOf<'WORK'>

const latin = /[a-z0-9]/

/** Titles are cut into words again and again. */
const cuts = new LRUCache<string, ReadonlySet<number>>({ max: 20_000, memoMethod: wordEnds })

function wordEnds(title: string): ReadonlySet<number> {
  const ends = new Set<number>()
  let at = 0
  for (const word of wordsInDictionary(title)) ends.add((at += word.length))
  return ends
}

const isHan = (character: string | undefined): boolean =>
  character !== undefined && /\p{Script=Han}/u.test(character)

/** Whether it is made of the end of one word and the beginning of another: 电工 of 机电工程师, 保安 of 环保安全. */
function isAcross(title: string, from: number, to: number): boolean {
  if (to - from > 3 || !isHan(title[from - 1]) || !isHan(title[to]) || !isHan(title[from])) return false
  const ends = cuts.memo(title)
  if (ends.has(from) || ends.has(to)) return false
  return Array.from({ length: to - from - 1 }, (_, at) => from + at + 1).some((inside) => ends.has(inside))
}

/** Where words stand in a title, a Latin word not as a piece of a longer one; -1 when nowhere. */
function placeIn(title: string, words: string): number {
  for (let at = title.indexOf(words); at >= 0; at = title.indexOf(words, at + 1)) {
    const end = at + words.length
    const parted = (inner: string | undefined, outer: string | undefined) =>
      !(inner !== undefined && outer !== undefined && latin.test(inner) && latin.test(outer))
    const plural = title.startsWith('s', end) ? end + 1 : end
    const isParted = [end, plural].some((edge) => parted(title[edge - 1], title[edge]))
    if (parted(title[at], title[at - 1]) && isParted && !isAcross(title, at, end)) return at
  }
  return -1
}

/** What a title is about comes before its brackets and dashes, and ends with the work: 销售 is what 汽车销售（懂会计） is. */
function isMain(title: string, at: number, words: string): boolean {
  const main = title.split(/[([（【/+-]/)[0] ?? title
  return (
    at < main.length &&
    (main.endsWith(words) || main.startsWith(words) || main.length - at - words.length <= 3)
  )
}

/** Titles say of some work that they are not it: 客服（非销售）. */
const denied = /(?:非|不是|无|不做|不|没有|无需|拒绝)$/

const isDeniedAt = (title: string, at: number): boolean => denied.test(title.slice(Math.max(0, at - 3), at))

function nameGrade(title: string, words: string): number {
  const at = placeIn(title, words)
  if (at < 0) return 0
  if (isDeniedAt(title, at)) return 0
  return isMain(title, at, words) ? 100 : 96
}

const leastSure = 0.45
const leastNear = 0.35
const leastPartly = 0.1

/** How surely a posting is for one of the occupations that are asked for. */
const sameOccupation = (
  { occupations: asked }: Pick<AskedWork, 'occupations'>,
  { entry }: Pick<Candidate, 'entry'>,
): number => {
  let most = 0
  for (const { id, confidence } of entry.occupations)
    for (const wanted of asked)
      if (wanted.id === id) most = Math.max(most, confidence * Math.min(1, wanted.confidence * 1.2))
  return most
}

/** How well one posting fits asked work. Pure; nothing but the words and what they mean decides. */
export function workFit(work: AskedWork, candidate: Candidate): WorkFit | null {
  const { title } = candidate.says
  const [first = '', ...more] = work.names
  const own = nameGrade(title, first)
  if (own > 0) return { grade: own, isNamed: true }
  if (hasAllParts(work, title)) return { grade: 94, isNamed: true }
  const other = work.others.find(({ id }) => nameGrade(title, id) > 0)
  if (other) return { grade: Math.round(72 + 20 * other.confidence), isNamed: true }
  const alternative = Math.max(0, ...more.map((name) => nameGrade(title, name)))
  if (alternative > 0) return { grade: alternative - 25, isNamed: false }
  const sure = sameOccupation(work, candidate)
  const hasPart = work.parts.some((ways) => ways.some((part) => !isVague(part) && placeIn(title, part) >= 0))
  if (sure >= leastPartly && hasPart) return { grade: Math.round(55 + 10 * sure), isNamed: false }
  if (sure >= leastSure) return { grade: Math.round(20 + 30 * Math.min(1, sure)), isNamed: false }
  const near = sameOccupation({ occupations: work.near }, candidate)
  return near >= leastNear ? { grade: Math.round(5 + 15 * near), isNamed: false } : null
}

/** Ends of titles that say nothing of the work. */
const isVague = (part: string): boolean =>
  /^(?:工程师|技术员|经理|主管|专员|助理|师傅|人员|总监|工人|员工)$/u.test(part)

const hasAllParts = ({ parts }: AskedWork, title: string): boolean =>
  parts.length > 1 && parts.every((ways) => ways.some((part) => placeIn(title, part) >= 0))

const groupLength = 7

/** Of words that name no work themselves the group is compared: who drives and refuses 长途 drives other lorries. */
function isSameTrade(refused: AskedWork, wanted: readonly AskedWork[]): boolean {
  const length = refused.isNamed ? 99 : groupLength
  const sure = ({ occupations }: AskedWork) =>
    occupations.filter(({ confidence }) => confidence >= 0.3).map(({ id }) => id.slice(0, length))
  return wanted.some((work) => sure(work).some((id) => sure(refused).includes(id)))
}

/** Whether refused work is what a posting is for, or is named in it without being denied there. */
export function isRefusedWork(
  work: AskedWork,
  candidate: Candidate,
  wanted: readonly AskedWork[],
): 'NAMED' | 'MEANT' | 'DENIED' | null {
  const { title } = candidate.says
  const others = work.others.map(({ id }) => id)
  const named = [...work.names, ...others].map((name) => placeIn(title, name)).filter((at) => at >= 0)
  if (named.some((at) => !isDeniedAt(title, at))) return 'NAMED'
  if (hasAllParts(work, title)) return 'NAMED'
  // Who wants one kind of an occupation and refuses another refuses its name alone: 配送员, but no 外卖; 开发, but no java.
  if (isSameTrade(work, wanted) || /^[a-z0-9+#. ]+$/.test(work.names[0] ?? ''))
    return named.length > 0 ? 'DENIED' : null
  const asked = work.isNamed
    ? work.occupations
    : work.occupations.filter(({ confidence }) => confidence >= 0.12)
  const length = work.isNamed ? 99 : groupLength
  const share = candidate.entry.occupations
    .filter(({ id }) => asked.some((one) => id.slice(0, length) === one.id.slice(0, length)))
    .reduce((sum, { confidence }) => sum + confidence, 0)
  if (share >= 0.4) return 'MEANT'
  return named.length > 0 ? 'DENIED' : null
}
