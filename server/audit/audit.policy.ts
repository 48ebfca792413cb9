import { reachesAll } from '../reference/index.ts'
import type { Viewer } from '../platform/viewer.ts'

/** The bureau alone looks through what staff have done. */
export const mayReadAudit = (viewer: Viewer): boolean => reachesAll(viewer)
