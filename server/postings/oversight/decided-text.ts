import { createHash } from 'node:crypto'
import type { WordingFinding } from '../../reading/index.ts'
import { textsOf, type PostingWording, type WordedField } from '../posting-wording.ts'

/** What a clerk thought of one text, by the text's digest: kept for exactly this text, in whichever posting it stands. */
export interface DecidedTextRow {
  readonly digest: string
  readonly verdict: 'LAWFUL' | 'RETURNED' | 'TAKEN_DOWN'
  readonly reason: string | null
  readonly at: Date
  readonly by: string
}

/** The same, with where it was said. */
export interface FoundDecision extends DecidedTextRow {
  readonly postingId: string
  readonly employerId: string | null
}

export const digestOf = (text: string): string =>
  createHash('sha256').update(text.trim()).digest('base64url').slice(0, 32)

/** So many decisions a posting keeps, the newest. */
const mostKept = 60

export const withDecisions = (
  before: readonly DecidedTextRow[] | undefined,
  added: readonly DecidedTextRow[],
): DecidedTextRow[] => [...(before ?? []), ...added].slice(-mostKept)

/** A finding in one field of a posting. */
type Found = Pick<WordingFinding, 'severity'> & { readonly field: WordedField }

interface Asked {
  readonly postingId: string
  readonly employerId: string | null
  readonly texts: PostingWording
  readonly findings: readonly Found[]
  readonly decisions: readonly FoundDecision[]
}

/** What clerks' decisions make of a posting's texts. */
export interface TextStanding {
  /** Fields whose very text a clerk gave back already, with what was said then. */
  readonly returned: readonly { readonly field: WordedField; readonly reason: string }[]
  /** Fields that a clerk is to look at. */
  readonly held: readonly WordedField[]
}

/**
 * Reads decisions: in a posting's own texts the latest counts. Of another posting's, what is found lawful counts for every
 * employer, what was given back only where the text is held again, and what was taken down where the same employer writes
 * it once more.
 */
export function standingOf({ postingId, employerId, texts, findings, decisions }: Asked): TextStanding {
  const returned: { field: WordedField; reason: string }[] = []
  const held: WordedField[] = []
  for (const [field, text] of textsOf(texts)) {
    const isSuspicious = findings.some((each) => each.field === field && each.severity === 'HELD')
    const digest = digestOf(text)
    // Of two at one moment the later kept counts.
    const about = decisions
      .toReversed()
      .filter((each) => each.digest === digest && counts(each, { postingId, employerId }, isSuspicious))
      .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    const latest = about.find((each) => each.postingId === postingId) ?? about[0]
    if (latest?.verdict === 'RETURNED') returned.push({ field, reason: latest.reason ?? '' })
    else if (latest?.verdict === 'TAKEN_DOWN' || (isSuspicious && !latest)) held.push(field)
  }
  return { returned, held }
}

const counts = (
  { verdict, postingId, employerId }: FoundDecision,
  asked: Pick<Asked, 'postingId' | 'employerId'>,
  isSuspicious: boolean,
): boolean => {
  if (postingId === asked.postingId || verdict === 'LAWFUL') return true
  return verdict === 'RETURNED' ? isSuspicious : employerId !== null && employerId === asked.employerId
}

interface Decision {
  readonly verdict: DecidedTextRow['verdict']
  readonly at: Date
  readonly by: string
  /** Why, by field; fields that are not named are left out. Null decides on every field. */
  readonly reasons: ReadonlyMap<string, string> | null
}

/** What a decision on a posting says of its texts; empty ones are none. */
export const decisionsOn = (texts: PostingWording, { reasons, ...said }: Decision): DecidedTextRow[] =>
  textsOf(texts).flatMap(([field, text]) =>
    text.trim() === '' || (reasons !== null && !reasons.has(field))
      ? []
      : [{ ...said, digest: digestOf(text), reason: reasons?.get(field) ?? null }],
  )
