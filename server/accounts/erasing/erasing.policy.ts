import type { Viewer } from '../../platform/viewer.ts'

/** What staff did has to stay known by name; the bureau disables their accounts. */
export const mayErase = (viewer: Viewer): boolean => viewer.role !== 'STAFF'
