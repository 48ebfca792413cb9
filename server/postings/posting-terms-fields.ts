import type { PostingTerms } from '../../rules/posting-terms.ts'

/** How the terms are stored; imported postings and those of before have none. */
export const termsFields = {
  hoursFrom: String,
  hoursTo: String,
  hours: String,
  restDays: String,
  insurances: { type: [String], default: undefined },
  meals: String,
  lodging: String,
  transport: String,
  contractMonths: Number,
  probationMonths: Number,
  probationPay: Number,
  otherPlaces: String,
} as const satisfies Readonly<Record<keyof PostingTerms, unknown>>

/** Of an imported posting nothing is kept of what no source states. */
export const withoutTerms = <Facts extends object>(facts: Facts) =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !Object.hasOwn(termsFields, name))) as Omit<
    Facts,
    keyof PostingTerms
  >
