import { degrees, type Degree } from '../../../rules/choices.ts'
import { shortPlace, type Reference } from '../../reference/index.ts'
import { shiftIn } from '../advert/shift.ts'
import { isDenied } from '../denial.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Searches } from '../searches.ts'
import type { SynonymsNow } from '../synonyms.ts'
import type { Span } from '../text/scanner.ts'
import { clausesOf, isWish, type Clause } from './clauses.ts'
import { legibleBy } from './legible.ts'

const proposalKinds = ['DEGREE', 'SERVICE_YEARS', 'OCCUPATION', 'AREA', 'PAY_MIN', 'SHIFT'] as const
type ProposalKind = (typeof proposalKinds)[number]

/** What a text on service says beside service, for a field of its own; with the words that say so. */
export interface ReadProposal {
  readonly kind: ProposalKind
  /** A degree, `2012-2015`, a code, CNY a month, a shift. */
  readonly value: string
  readonly words: readonly string[]
}

interface Read extends Span {
  readonly kind: ProposalKind
  readonly value: string
}

const degreeWords: readonly (readonly [Degree, string])[] = [
  ['JUNIOR_HIGH', '初中|middle school'],
  ['HIGH_SCHOOL', '高中|中专|中技|技校|职高|high school'],
  ['ASSOCIATE', "大专|专科|高职|associate degree|associate's degree"],
  ['BACHELOR', "本科|学士|bachelor(?:'s)?(?: degree)?"],
  ['MASTER', "硕士|研究生|master(?:'s)? degree"],
  ['DOCTORATE', '博士|phd|doctorate'],
]
const ways = '我?(?:是|有)?(?:全日制|统招|自考|函授|成人|普通|国家开放大学|在职|退伍后|军校)?'
const ends = '(?:在?读?(?:学历|毕业(?:生)?|文凭|文化(?:程度)?|肄业|生)?|school)?(?:graduate|diploma)?'
/** Only a part that is schooling and nothing else: who teaches 高中数学 has said nothing of the own. */
const degreeIn = degreeWords.map(
  ([degree, words]) =>
    [
      degree,
      new RegExp(`^(?:学历(?:是|为)?[: ]?)?${ways}(${words})${ends}$|(${words})(?:学历|毕业|文凭)`),
    ] as const,
)

/** The highest degree that a text says its writer has. */
function degreesOf(clauses: readonly Clause[]): Read[] {
  const read = clauses.flatMap((clause): Read[] => {
    const found = degreeIn.findLast(([, pattern]) => pattern.test(clause.text.trim()))
    return found && !/没|未|不/.test(clause.text)
      ? [{ kind: 'DEGREE', value: found[0], ...spanOf(clause) }]
      : []
  })
  return read.toSorted((one, other) => rankOf(other) - rankOf(one)).slice(0, 1)
}

const rankOf = ({ value }: Read): number => degrees.findIndex((degree) => degree === value)
const spanOf = ({ from, to }: Span): Span => ({ from, to })

const years = /(19[5-9]\d|20[0-4]\d)年?(?:\d{1,2}月)?(?:到|至|-|—|~|–| to )+(19[5-9]\d|20[0-4]\d)/g

const yearsOf = (text: string): Read[] =>
  [...text.matchAll(years)]
    .filter(([, from, to]) => Number(from) <= Number(to))
    .map((found) => ({
      kind: 'SERVICE_YEARS',
      value: `${found[1]}-${found[2]}`,
      from: found.index,
      to: found.index + found[0].length,
    }))

const digits = '一二三四五六七八九'
const digitOf = (word: string): number => (word === '两' ? 2 : digits.indexOf(word) + 1)

/** `六千五`, `一万二`, `6千`, `6.5k`, `8000`; null for anything else. */
function amountOf(words: string): number | null {
  const plain = /^(\d+(?:\.\d+)?)(千|万|k|w)?$/.exec(words)
  const unit: Record<string, number> = { 千: 1_000, k: 1_000, 万: 10_000, w: 10_000 }
  if (plain?.[1]) return Math.round(Number(plain[1]) * (unit[plain[2] ?? ''] ?? 1))
  const spoken = /^([一二两三四五六七八九])([千万])([一二两三四五六七八九])?[千百]?$/.exec(words)
  if (!spoken?.[1]) return null
  const step = spoken[2] === '万' ? 10_000 : 1_000
  return digitOf(spoken[1]) * step + (spoken[3] ? (digitOf(spoken[3]) * step) / 10 : 0)
}

const pay =
  /(?:月薪|工资|薪资|薪水|待遇|底薪|收入|一个?月|每月|拿|pay|salary|wage)(?:不低于|不少于|至少|最低|要|能有|在|是|of|:| |over|above|at least)*(\d+(?:\.\d+)?[千万kw]?|[一二两三四五六七八九][千万][一二两三四五六七八九]?[千百]?)|(\d+(?:\.\d+)?[千万kw]?|[一二两三四五六七八九][千万][一二两三四五六七八九]?[千百]?)(?:元|块)?(?:钱)?(?:一个?月|每月|以上|起)/
const likelyPay = { from: 1_000, to: 100_000 }

function payOf(clause: Clause): Read[] {
  const found = pay.exec(clause.text)
  const amount = found && amountOf(found[1] ?? found[2] ?? '')
  if (!amount || amount < likelyPay.from || amount > likelyPay.to) return []
  return [{ kind: 'PAY_MIN', value: String(amount), ...spanOf(clause) }]
}

const placed = /(?:在|到|去|回|来|离|(?:\bin|\bnear) )([\u3400-\u9fff]{2,12}|[a-z]+)/g
const shortestPlace = 2

/** The parts in which something is wished for: one that says so, and those that follow. */
function wishedIn(clauses: readonly Clause[]): readonly Clause[] {
  const first = clauses.findIndex(({ text }) => isWish(text) || /找工作|求职|本地找|想干|想做/.test(text))
  return first < 0 ? [] : clauses.slice(first)
}

/** Reads what a description of service says of schooling, years and wishes. Nothing of it is taken without a yes. */
export function proposalReader(
  tables: Reference,
  lexicon: Lexicon,
  { areas }: Searches,
  reworded: SynonymsNow['reworded'],
) {
  const legible = legibleBy(tables, reworded)
  const isCalled = (code: string, name: string): boolean => {
    const called = tables.areas.get(code)?.name
    return (
      called !== undefined &&
      [called.zh, shortPlace(called.zh), called.en.split(' ')[0]?.toLowerCase()].includes(name)
    )
  }
  function areaOf(words: string): string | null {
    const longest = /[a-z]/.test(words) ? [words] : beginningsOf(words)
    for (const name of longest) {
      const [found] = areas(name, 1)
      if (found && isCalled(found.code, name)) return found.code
    }
    return null
  }
  const areasOf = (clause: Clause): Read[] =>
    [...clause.text.matchAll(placed)].flatMap((found): Read[] => {
      const code = areaOf(found[1] ?? '')
      return code ? [{ kind: 'AREA', value: code, ...spanOf(clause) }] : []
    })
  const occupationsOf = (text: string, clause: Clause): Read[] =>
    lexicon
      .find(clause.text, 'occupation')
      .map(({ term, from, to }) => ({ id: term.id, from: clause.from + from, to: clause.from + to }))
      .filter((span) => !isDenied(text, span))
      .map(({ id, from, to }) => ({ kind: 'OCCUPATION', value: id, from, to }))
  const shiftsOf = (clause: Clause): Read[] => {
    const shift = shiftIn(clause.text)
    return shift ? [{ kind: 'SHIFT', value: shift, ...spanOf(clause) }] : []
  }
  return (original: string): ReadProposal[] => {
    const { text, origin } = legible(original.slice(0, 4_000))
    const clauses = clausesOf(text)
    const wished = wishedIn(clauses)
    const read = [
      ...degreesOf(clauses),
      ...yearsOf(text),
      ...wished.flatMap((clause) => occupationsOf(text, clause)),
      ...wished.flatMap(areasOf),
      ...wished.flatMap(payOf).slice(0, 1),
      ...wished.flatMap(shiftsOf).slice(0, 1),
    ]
    const seen = new Set<string>()
    return read
      .filter(({ kind, value }) => seen.size < seen.add(`${kind}:${value}`).size)
      .map(({ kind, value, from, to }) => ({
        kind,
        value,
        words: [original.slice(origin[from], origin[to]).trim()],
      }))
  }
}

const beginningsOf = (words: string): string[] =>
  Array.from({ length: words.length - shortestPlace + 1 }, (_, at) => words.slice(0, words.length - at))
