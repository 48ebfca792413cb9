import type { Language } from '../../rules/text.ts'
import type { PastDecision, Undoing } from './verification.ts'

/** What a clerk looked at, by the names of its fields. */
export type Facts = Readonly<Record<string, unknown>>

/** What a record keeps of decisions: the last ones, the newest last, and how it stood at the newest. */
export interface Decided {
  readonly pastDecisions?: readonly PastDecision[]
  readonly factsThen?: Facts
}

/** So many decisions are kept of one record. */
const mostKept = 10

/** The record's decisions with one more, made when it stood as in `facts`. */
export const withDecision = (row: Decided, decision: PastDecision, facts: Facts): Required<Decided> => ({
  pastDecisions: [...(row.pastDecisions ?? []), decision].slice(-mostKept),
  factsThen: facts,
})

/** The record's decisions with the newest undone; a record of before they were kept begins with it. */
export const withUndoing = (
  { pastDecisions = [] }: Decided,
  newest: PastDecision,
  undone: Undoing,
): Pick<Required<Decided>, 'pastDecisions'> => ({
  pastDecisions: [...pastDecisions.slice(0, -1), { ...newest, undone }],
})

/** A field that is another now than when staff last decided; what was not there is undefined. */
interface ChangedFact {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** What has changed since staff last decided, in the order of the fields; nothing before the first decision. */
const changedFacts = ({ factsThen }: Decided, now: Facts): ChangedFact[] =>
  factsThen === undefined
    ? []
    : Object.entries(now)
        .map(([field, after]) => ({ field, before: factsThen[field], after }))
        .filter(({ before, after }) => !isSame(before, after))

/** How often it was given back, and stayed so until it was handed in again. */
export const timesReturned = ({ pastDecisions = [] }: Decided): number =>
  pastDecisions.filter(({ outcome, undone }) => outcome === 'RETURNED' && !undone).length

/** The values of a fact in words of the language. */
export type FactWords = (field: string, value: unknown, language: Language) => readonly string[]

/** What speaks for itself: a text, a number, a choice, or several; nothing for what is not there. */
export const plainWords = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value])
    .filter((each) => each !== null && each !== undefined && each !== '')
    .map(String)

/** What has changed since staff last decided, as it is told. */
export const changesSince = (row: Decided, now: Facts, words: FactWords, language: Language) =>
  changedFacts(row, now).map(({ field, before, after }) => ({
    field,
    before: words(field, before, language),
    after: words(field, after, language),
  }))
