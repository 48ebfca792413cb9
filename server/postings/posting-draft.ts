import type { PostingInput } from '../../rules/posting.ts'
import type { EmployerRow } from '../employers/index.ts'
import { platformErrors } from '../platform/errors.ts'
import type { Reading } from '../reading/index.ts'
import { objections } from './posting-elements.ts'
import { factsOf, type ReadTitle } from './posting-facts.ts'
import { checkedPosting } from './posting.input.ts'
import { wordingOf } from './posting-wording.ts'
import type { PostingRow } from './posting.ts'
import { findingsIn, isHeld, submitted } from '../verification/index.ts'

/** A posting to make as it stood on some day. */
export interface PostingDraft extends Pick<PostingRow, '_id' | 'state' | 'publishedAt' | 'createdAt'> {
  readonly employerId: string
  readonly input: PostingInput
}

/** Until when the employer's postings may be seen. */
export const verifiedUntil = ({ verification }: EmployerRow): Date | null =>
  verification.state === 'VERIFIED' ? verification.validUntil : (verification.inForce?.until ?? null)

/** The row of a draft; `INVALID` names all that is wrong with it, `NOT_FOUND` when its employer is unknown. */
export function rowOfDraft(
  draft: PostingDraft,
  employer: EmployerRow | undefined,
  reading: ReadTitle & Pick<Reading, 'wording'>,
): PostingRow {
  if (!employer) throw platformErrors.notFound()
  const { input, ...standing } = draft
  const posting = factsOf(checkedPosting(input, draft.createdAt), reading)
  const wrong = draft.state === 'DRAFT' ? [] : objections(posting, employer, draft.createdAt, reading.wording)
  if (wrong.length > 0) throw platformErrors.invalid(wrong)
  const waits = findingsIn(wordingOf(posting), reading.wording).some(isHeld)
  return {
    ...posting,
    ...standing,
    ...(waits && draft.state === 'OPEN' && { verification: submitted(draft.createdAt) }),
    employerVerifiedUntil: verifiedUntil(employer),
    employerSeen: employer.version,
    source: null,
    updatedAt: draft.publishedAt ?? draft.createdAt,
    version: 1,
  }
}
