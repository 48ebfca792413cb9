import { createHash } from 'node:crypto'
import type { WordingFinding } from '../../reading/index.ts'
import { textsOf, type ShownTexts } from './shown-texts.ts'

/** What a clerk thought of one text, by the text's digest: kept for exactly this text, in whichever record of its kind it stands. */
export interface DecidedTextRow {
  readonly digest: string
  readonly verdict: 'LAWFUL' | 'RETURNED' | 'TAKEN_DOWN'
  readonly reason: string | null
  readonly at: Date
  readonly by: string
}

/** The same, with where it was said. */
export interface FoundDecision extends DecidedTextRow {
  readonly recordId: string
  readonly ownerId: string | null
}

export const digestOf = (text: string): string =>
  createHash('sha256').update(text.trim()).digest('base64url').slice(0, 32)

/** So many decisions a record keeps, the newest. */
const mostKept = 60

export const withDecisions = (
  before: readonly DecidedTextRow[] | undefined,
  added: readonly DecidedTextRow[],
): DecidedTextRow[] => [...(before ?? []), ...added].slice(-mostKept)

/** A finding in one field of a record. */
type Found = Pick<WordingFinding, 'severity'> & { readonly field: string }

interface Asked {
  readonly recordId: string
  readonly ownerId: string | null
  readonly texts: ShownTexts
  readonly findings: readonly Found[]
  readonly decisions: readonly FoundDecision[]
}

/** What clerks' decisions make of a record's texts. */
export interface TextStanding {
  /** Fields whose very text a clerk gave back already, with what was said then. */
  readonly returned: readonly { readonly field: string; readonly reason: string }[]
  /** Fields that a clerk is to look at. */
  readonly held: readonly string[]
}

/**
 * Reads decisions: in a record's own texts the latest counts. Of another record's, what is found lawful counts for everybody,
 * what was given back only where the text is held again, and what was taken down where the same owner writes it once more.
 */
export function standingOf({ recordId, ownerId, texts, findings, decisions }: Asked): TextStanding {
  const returned: { field: string; reason: string }[] = []
  const held: string[] = []
  for (const [field, text] of textsOf(texts)) {
    const isSuspicious = findings.some((each) => each.field === field && each.severity === 'HELD')
    const digest = digestOf(text)
    // Of two at one moment the later kept counts.
    const about = decisions
      .toReversed()
      .filter((each) => each.digest === digest && counts(each, { recordId, ownerId }, isSuspicious))
      .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    const latest = about.find((each) => each.recordId === recordId) ?? about[0]
    if (latest?.verdict === 'RETURNED') returned.push({ field, reason: latest.reason ?? '' })
    else if (latest?.verdict === 'TAKEN_DOWN' || (isSuspicious && !latest)) held.push(field)
  }
  return { returned, held }
}

/** Tells of a text whether the latest decision on it found it lawful. */
export function isFoundLawful(decisions: readonly FoundDecision[]): (text: string) => boolean {
  const newest = new Map(
    decisions
      .toSorted((one, other) => one.at.getTime() - other.at.getTime())
      .map(({ digest, verdict }) => [digest, verdict]),
  )
  return (text) => newest.get(digestOf(text)) === 'LAWFUL'
}

const counts = (
  { verdict, recordId, ownerId }: FoundDecision,
  asked: Pick<Asked, 'recordId' | 'ownerId'>,
  isSuspicious: boolean,
): boolean => {
  if (recordId === asked.recordId || verdict === 'LAWFUL') return true
  return verdict === 'RETURNED' ? isSuspicious : ownerId !== null && ownerId === asked.ownerId
}

interface Decision {
  readonly verdict: DecidedTextRow['verdict']
  readonly at: Date
  readonly by: string
  /** Why, by field; fields that are not named are left out. Null decides on every field. */
  readonly reasons: ReadonlyMap<string, string> | null
}

/** What a decision on a record says of its texts; empty ones are none. */
export const decisionsOn = (texts: ShownTexts, { reasons, ...said }: Decision): DecidedTextRow[] =>
  textsOf(texts).flatMap(([field, text]) =>
    reasons !== null && !reasons.has(field)
      ? []
      : [{ ...said, digest: digestOf(text), reason: reasons?.get(field) ?? null }],
  )
