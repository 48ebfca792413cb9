import { platformErrors, type AppError } from '../platform/errors.ts'
import type { VerificationRow } from './verification.ts'

interface Checked {
  readonly updatedAt?: Date
  readonly verification: Pick<VerificationRow, 'decidedAt' | 'decidedBy'>
}

/**
 * It is not what was read: when the last that befell it was a decision of staff, whose and when, which both the person and colleagues may
 * know. What its person wrote meanwhile, in another window, names nobody.
 */
export const changedSince = (now: Checked | null): AppError => {
  const { decidedAt = null, decidedBy = null } = now?.verification ?? {}
  return decidedBy && decidedAt && decidedAt.getTime() === now?.updatedAt?.getTime()
    ? platformErrors.changedBy(decidedBy, decidedAt)
    : platformErrors.changed()
}
