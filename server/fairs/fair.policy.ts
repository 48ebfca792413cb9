import { mayKeep } from '../reference/index.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { FairRow } from './fair.ts'

export const mayRunFairs = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** Those of their own station and of those below: to change them, and to read who registered and what waits. */
export const mayRunFair = (viewer: Viewer | null, fair: FairRow): boolean =>
  viewer !== null && mayRunFairs(viewer) && mayKeep(viewer, fair)

/** Of drafts only; what was announced is called off. */
export const mayDeleteFairs = mayRunFairs

export const maySeeFair = (viewer: Viewer | null, fair: FairRow): boolean =>
  fair.publishedAt !== null || mayRunFair(viewer, fair)

export const mayRegister = (viewer: Viewer): boolean => viewer.role === 'VETERAN'
