import type { WrongField } from '../../rules/rule.ts'
import { AppError } from '../../server/platform/errors.ts'

/** What an `INVALID` names; empty when nothing is refused. Other failures are thrown on. */
export function wrongFields(check: () => unknown): readonly WrongField[] {
  try {
    check()
    return []
  } catch (error) {
    if (error instanceof AppError && error.code === 'INVALID') return error.details.fields ?? []
    throw error
  }
}
