import type { Text } from '../../rules/text.ts'

/** Whose data it is: the account, and the records that are about its person. */
export interface Person {
  readonly accountId: string
  readonly recordIds: readonly string[]
}

/** One thing that is kept of a person: its name in a download, and as people read it. */
export interface HeldFact {
  readonly key: string
  readonly name: Text
  readonly value: unknown
  /** What a code means, on the page; a download has the code. */
  readonly said?: Text
}
export type HeldRecord = readonly HeldFact[]

/** What a feature holds of people. Each brings its own as `personal`; nobody else knows where it lies. */
export interface PersonalPart {
  readonly key: string
  readonly name: Text
  /** Of this person and nobody else, the newest first, read in batches. */
  held(person: Person): AsyncIterable<HeldRecord>
  /** Takes it away, or what names the person where the rest has to stay. Safe to repeat, and goes on where it was cut short. */
  erase(person: Person): Promise<void>
  /** Why the account cannot be erased yet; thrown as a refusal by name. */
  hinders?(accountId: string): Promise<void>
}

export const fact = (key: string, zh: string, en: string, value: unknown, said?: Text): HeldFact => ({
  key,
  name: { zh, en },
  value,
  ...(said && { said }),
})

/** Several things that are said as one, or nothing. */
export const saidList = (texts: readonly Text[]): Text | undefined =>
  texts.length === 0
    ? undefined
    : { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') }

/** What is one record, or none. */
export async function* oneRecord(record: HeldRecord | null | Promise<HeldRecord | null>) {
  const there = await record
  if (there) yield there
}

/** Each row of a reading as what is told of it. */
export async function* eachAs<Row>(rows: AsyncIterable<Row>, told: (row: Row) => HeldRecord) {
  for await (const row of rows) yield told(row)
}
