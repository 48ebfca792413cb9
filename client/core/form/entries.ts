import type * as z from 'zod/mini'
import { blankOf, judge, type Rule } from '../../../rules/rule.ts'
import { readNumber } from '../../../rules/typed-number.ts'
import type { Entries } from './rule-resolver.ts'

const namesOf = ({ shape }: Rule): string[] => Object.keys(shape.shape)

/** A form in which nothing is entered but what the rule itself assumes. */
export const blankEntries = <Shape extends z.ZodMiniObject>(rule: Rule<Shape>): Entries<Shape> => {
  const assumed: Readonly<Record<string, unknown>> = blankOf(rule.shape)
  return Object.fromEntries(namesOf(rule).map((name) => [name, assumed[name] ?? null])) as Entries<Shape>
}

/** A form that begins with a record; what the rule does not know of it is left out. */
export const entriesOf = <Shape extends z.ZodMiniObject>(
  rule: Rule<Shape>,
  record: Entries<Shape>,
): Entries<Shape> =>
  Object.fromEntries(
    namesOf(rule).map((name) => [name, record[name as keyof Entries<Shape>]]),
  ) as Entries<Shape>

/** The fields that cannot be left empty. */
export const demandedBy = (rule: Rule): ReadonlySet<string> => {
  const judged = judge(rule, Object.fromEntries(namesOf(rule).map((name) => [name, null])))
  return new Set('wrong' in judged ? judged.wrong.map(({ path }) => path) : [])
}

const nothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

const written = (entries: object): string =>
  JSON.stringify(entries, (_, value: unknown) => (nothing(value) ? null : value))

/** Whether two forms say the same; an empty text and an empty list are nothing. */
export const isSame = (one: object, other: object): boolean => written(one) === written(other)

/** What of a form is not as it was at first; which version it was read at is no entry. */
export const changedIn = (
  entries: Readonly<Record<string, unknown>>,
  start: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(entries).filter(([name, value]) => name !== 'version' && !isSame([value], [start[name]])),
  )

/** What is kept of what was typed: null for nothing; what cannot be read is kept as it was typed, and no rule takes it. */
export const typedAs = <Kept>(read: (typed: string) => Kept | null, typed: string): Kept | string | null =>
  typed.trim() === '' ? null : (read(typed) ?? typed)

/** A number as typed: null for nothing, NaN, which no rule takes, for what is none. */
export const numberTyped = (typed: string): number | null =>
  typed.trim() === '' ? null : (readNumber(typed) ?? Number.NaN)
