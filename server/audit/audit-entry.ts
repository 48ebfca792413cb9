import { createHash } from 'node:crypto'

/** What is written of an act of staff before it is done, or that it is done. */
export interface AuditFacts {
  readonly at: Date
  /** The account, and what it was called then; `operator` for what was typed on the machine itself. */
  readonly byId: string
  readonly by: string
  readonly stationId: string | null
  /** What is done: the name of the field of the API, or of the command. */
  readonly act: string
  /** The ids of what it is done to; of what was made, once it is. */
  readonly subjects: readonly string[]
  readonly why: string | null
  /** Of a completion: the entry of the act, and what became of it, `DONE` or the code of the refusal. */
  readonly of: number | null
  readonly outcome: string | null
}

/** What makes facts an entry of a chain: it carries the hash of the one before, so that none can be changed, taken out or moved unnoticed. */
export interface ChainLink {
  /** 1, 2, 3 … without a gap. */
  readonly _id: number
  readonly previous: string
  readonly hash: string
}

/** An entry of the log of staff. */
export interface AuditRow extends AuditFacts, ChainLink {}

/** The end of a chain, to which the next entry is linked. */
type End = Pick<ChainLink, '_id' | 'hash'>

/** What the first entry carries. */
const beginning = '0'.repeat(64)

/** JSON that is the same for the same facts, whatever the order in which they were kept. */
export const canonical = (value: unknown): string => {
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

/** The hash of facts, whatever the order in which they were kept. */
export const hashOf = (facts: object): string => createHash('sha256').update(canonical(facts)).digest('hex')

/** The entry that follows another, or begins the chain. */
export function linked<Facts extends object>(facts: Facts, before: End | null): Facts & ChainLink {
  const row = { ...facts, _id: (before?._id ?? 0) + 1, previous: before?.hash ?? beginning }
  return { ...row, hash: hashOf(row) }
}

/** What is wrong with an entry where the chain has come so far; null when nothing is. */
export function wrongLink(row: ChainLink, before: End | null): string | null {
  const { hash, ...facts } = row
  if (row._id !== (before?._id ?? 0) + 1) return `entry ${(before?._id ?? 0) + 1} is missing`
  if (row.previous !== (before?.hash ?? beginning)) return `entry ${row._id} does not follow the one before`
  return hashOf(facts) === hash ? null : `entry ${row._id} was altered`
}
