import type { Viewer } from '../platform/viewer.ts'
import { reachesAll } from '../reference/index.ts'

/** The bureau says how long what is kept. */
export const setsRetention = (viewer: Viewer): boolean => reachesAll(viewer)
