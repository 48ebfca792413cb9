import { ranks, type Rank } from '../../../rules/choices.ts'
import type { Clause } from '../service/clauses.ts'
import type { ProposalSpan } from './proposal.ts'

/** What each is called, of before 2022 too: 上士 became 二级上士, 四级军士长 一级上士. */
const words: readonly (readonly [Rank, string])[] = [
  ['PRIVATE', '列兵'],
  ['PRIVATE_FIRST_CLASS', '上等兵|private first class'],
  ['CORPORAL', '下士|一(?:期|级)士官|corporal'],
  ['SERGEANT', '中士|二(?:期|级)士官'],
  ['STAFF_SERGEANT_2', '二级上士|(?<!一级|[一二两三四五六七八九十\\d])上士|三(?:期|级)士官'],
  ['STAFF_SERGEANT_1', '一级上士|四级军士长|四(?:期|级)士官'],
  ['SERGEANT_MAJOR_3', '三级军士长'],
  ['SERGEANT_MAJOR_2', '二级军士长'],
  ['SERGEANT_MAJOR_1', '一级军士长'],
  ['SECOND_LIEUTENANT', '少尉|second lieutenant'],
  ['FIRST_LIEUTENANT', '中尉|first lieutenant'],
  ['CAPTAIN', '上尉'],
  ['MAJOR', '少校'],
  ['LIEUTENANT_COLONEL', '中校|lieutenant colonel'],
  ['COLONEL', '上校'],
  ['SENIOR_COLONEL', '大校'],
]
const patterns = words.map(([rank, pattern]) => [rank, new RegExp(pattern, 'g')] as const)

/** Somebody else's: 给上校开车, 首长是大校. */
const another = /(?:给|为|替|跟着|首长|领导|战友|我爸|父亲|爷爷|老公|丈夫|儿子)[^，,。]{0,8}$/

const placeOf = ({ value }: ProposalSpan): number => ranks.findIndex((rank) => rank === value)

/** The highest rank that a text says its writer had. */
export function ranksTold(clauses: readonly Clause[]): ProposalSpan[] {
  const read = clauses.flatMap(({ text, from }) =>
    patterns.flatMap(([value, pattern]) =>
      [...text.matchAll(pattern)]
        .filter(({ index }) => !another.test(text.slice(0, index)))
        .map(({ 0: word, index }): ProposalSpan => ({
          kind: 'RANK',
          value,
          from: from + index,
          to: from + index + word.length,
        })),
    ),
  )
  return read.toSorted((one, other) => placeOf(other) - placeOf(one)).slice(0, 1)
}
