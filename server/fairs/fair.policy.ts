import type { Viewer } from '../platform/viewer.ts'
import type { FairRow } from './fair.ts'

export const mayRunFairs = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** Of drafts only; what was announced is called off. */
export const mayDeleteFairs = mayRunFairs

export const maySeeFair = (viewer: Viewer | null, fair: FairRow): boolean =>
  fair.publishedAt !== null || (viewer !== null && mayRunFairs(viewer))

export const mayRegister = (viewer: Viewer): boolean => viewer.role === 'VETERAN'
