import type { Role } from '../platform/viewer.ts'

/** Staff accounts are made by the bureau. */
export const maySignUpAs = (role: Role): boolean => role !== 'STAFF'
