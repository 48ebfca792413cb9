import { isVerified, type VerificationRow } from '../../verification/index.ts'

/** How long a code is good for: long enough to be read, too short to be handed on. */
const minutesGood = 5

/** What a code stands for: which file, by which decision, until when. It goes out sealed only. */
export interface StatusClaim {
  readonly veteranId: string
  readonly decidedAt: number
  readonly until: number
}

type Checked = Pick<VerificationRow, 'state' | 'validUntil' | 'decidedAt'>

/** The claim of a verified person at this moment; null for anybody else. */
export function claimOf(
  file: { readonly _id: string; readonly verification: Checked & VerificationRow },
  now: Date,
): StatusClaim | null {
  if (!isVerified(file.verification, now)) return null
  const decidedAt = file.verification.decidedAt?.getTime() ?? 0
  return { veteranId: file._id, decidedAt, until: now.getTime() + minutesGood * 60_000 }
}

/** All of one length, so that neither text nor length tells two people apart. */
export const claimText = ({ veteranId, decidedAt, until }: StatusClaim): string =>
  [veteranId.padStart(32), String(decidedAt).padStart(16), String(until).padStart(16)].join('|')

/** The claim that was written so; null for another text. */
export function readClaim(text: string): StatusClaim | null {
  const [veteranId, decidedAt, until, ...rest] = text.split('|').map((part) => part.trim())
  if (!veteranId || !decidedAt || !until || rest.length > 0) return null
  return { veteranId, decidedAt: Number(decidedAt), until: Number(until) }
}

/** Whether the claim holds now, of the file as it is now. */
export const holds = (claim: StatusClaim, verification: VerificationRow | undefined, now: Date): boolean =>
  claim.until > now.getTime() &&
  verification !== undefined &&
  isVerified(verification, now) &&
  verification.decidedAt?.getTime() === claim.decidedAt
