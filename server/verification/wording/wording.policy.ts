import type { Viewer } from '../../platform/viewer.ts'

/** Staff check the wording of what staff write. */
export const mayCheckWorded = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** Whoever wrote it decides only where there is no colleague. */
export const mayDecideOnWorded = (viewer: Viewer, writtenBy: string | null, hasColleague: boolean): boolean =>
  mayCheckWorded(viewer) && (viewer.id !== writtenBy || !hasColleague)
