import type { Viewer } from '../../platform/viewer.ts'

/** It says nothing of anybody, so that all staff may read what their district looks for in vain. */
export const mayReadUnanswered = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** Whose searches count: staff try things out, and programs are nobody. */
export const isCounted = (viewer: Viewer | null): boolean =>
  viewer === null || (viewer.role !== 'STAFF' && viewer.isProgram !== true)
