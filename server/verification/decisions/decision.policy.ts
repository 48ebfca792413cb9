import type { Viewer } from '../../platform/viewer.ts'

/** Staff find again what was decided in their own area. */
export const mayLookAtDecisions = (viewer: Viewer): boolean => viewer.role === 'STAFF'
