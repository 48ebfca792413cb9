import { reachesAll } from '../reference/index.ts'
import type { Viewer } from '../platform/viewer.ts'
import type { ExportRow } from './export.ts'

/** Staff take lists along, each as far as the list is open to them; no program does. */
export const mayExport = (viewer: Viewer): boolean => viewer.role === 'STAFF' && viewer.isProgram !== true

/** The bureau sees that there are exports, by whom and why. */
export const seesExports = (viewer: Viewer): boolean => mayExport(viewer) && reachesAll(viewer)

/** What is in it is for who asked for it, and for nobody else. */
export const mayDownload = (viewer: Viewer, { byId }: Pick<ExportRow, 'byId'>): boolean =>
  mayExport(viewer) && viewer.id === byId

export const mayDrop = (viewer: Viewer, row: Pick<ExportRow, 'byId'>): boolean =>
  mayDownload(viewer, row) || seesExports(viewer)
