import { createHash } from 'node:crypto'
import { letterGroups } from '../made-password.ts'

const howMany = 10

/** Ten of 60 bits, each for one sign-in without the phone. */
export const newRecoveryCodes = (): string[] => Array.from({ length: howMany }, () => letterGroups(3))

/** Kept instead of the code; the dashes are only for the eye. */
export const recoveryHash = (accountId: string, code: string): string =>
  createHash('sha256')
    .update(`${accountId} ${code.replaceAll('-', '')}`)
    .digest('hex')
