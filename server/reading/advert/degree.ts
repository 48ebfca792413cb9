import { degrees, type Degree } from '../../../rules/choices.ts'
import { stanceOf } from '../stance.ts'
import { clauseAround } from '../text/clause.ts'
import { scan, wordsAt, type Span } from '../text/scanner.ts'

const levels: readonly (readonly [Degree, readonly string[]])[] = [
  ['NONE', ['小学']],
  ['JUNIOR_HIGH', ['初中']],
  ['HIGH_SCHOOL', ['高中', '中专', '中技', '中职', '技校', '职高']],
  ['ASSOCIATE', ['大专', '专科', '高职']],
  ['BACHELOR', ['本科', '学士']],
  ['MASTER', ['硕士', '研究生']],
  ['DOCTORATE', ['博士']],
]
/** In English a level is also a school, a trade or a rank: only with its degree it is one. */
const englishLevels: readonly (readonly [Degree, readonly string[]])[] = [
  ['HIGH_SCHOOL', ['high school diploma', 'high school graduate', 'high school or above']],
  ['ASSOCIATE', ['associate degree', "associate's degree"]],
  ['BACHELOR', ["bachelor's degree", 'bachelor degree', "bachelor's", 'bachelors degree']],
  ['MASTER', ["master's degree", 'master degree', "master's", 'masters degree']],
  ['DOCTORATE', ['phd required', 'phd or', 'doctorate', 'doctoral degree']],
]
const levelAt = wordsAt(
  [...levels, ...englishLevels].flatMap(([degree, words]) => words.map((word) => [word, degree] as const)),
)

/** A cell that states the least degree, in the usual words of adverts; null asks for none. */
const cells = new Map<string, Degree | null>([
  ...['', '不限', '学历不限', '无要求'].map((word) => [word, null] as const),
  ...levels.flatMap(([degree, words]) => words.map((word) => [word, degree] as const)),
  ...['中技/中专', '中专/中技', '高中/中专', '中专/高中'].map((word) => [word, 'HIGH_SCHOOL'] as const),
  ['初中及以下', 'NONE'],
  ['MBA', 'MASTER'],
])

/** The least degree that a cell of a table states; undefined when it is not understood. */
export const degreeNamed = (cell: string): Degree | null | undefined =>
  cells.get(cells.has(cell) ? cell : cell.replace(/及?以上$/, ''))

const anyLevel = levels.flatMap(([, words]) => words).join('|')
const inList = `(?:(?:[、/]|或者?)(?:${anyLevel}))*`
const askedAfter = new RegExp(
  `^${inList} ?(?:学历|学位|文凭|文化|毕业(?!设计|论文|班|季|照)|[及或]?以上(?!年级)|及上|起|以下[^,]{0,2}勿|请?勿)`,
)
const askedBefore = /(?:统招|全日制|国民教育|(?:学历|文化程度)(?:要求)?[为是]?[: ]*|要求|至少|最低|不低于)$/
const welcome = new RegExp(
  `^(?:(?!${anyLevel})[^ ,;])*(?:优先|更佳|者佳|加分)|^[^,;.]{0,20}(?:prefer|\\ba plus|advantage)`,
)

function isAsked(text: string, span: Span): boolean {
  const { before, after } = clauseAround(text, span)
  if (stanceOf(text, span) === 'DENIED' || welcome.test(after)) return false
  const isEnglish = /[a-z]/.test(text.charAt(span.from))
  const isAside = text.charAt(span.from - 1) === '(' && text.charAt(span.to) === ')'
  return isEnglish || isAside || askedAfter.test(after) || askedBefore.test(before)
}

/** The least degree that a text asks for; what is only welcome, or taught, is not asked. The text is plain. */
export function degreeIn(plain: string): Degree | null {
  const asked = scan(plain, levelAt).filter((found) => isAsked(plain, found))
  return degrees.find((degree) => asked.some(({ meaning }) => meaning === degree)) ?? null
}
