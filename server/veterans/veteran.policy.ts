import type { Viewer } from '../platform/viewer.ts'

/** A person keeps one file, the own one. */
export const mayKeepFile = (viewer: Viewer): boolean => viewer.role === 'VETERAN'

/** Staff open files, so many a day, and the bureau hears of many; every opening is logged and the person sees it. */
export const mayReadFiles = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** What proves a status is seen by its person and by staff who decide on it; each opening is logged. */
export const mayOpenProofs = (viewer: Viewer): boolean => mayReadFiles(viewer)

export const mayDecideOnVeterans = (viewer: Viewer): boolean => viewer.role === 'STAFF'
