import { reachesAll } from '../../reference/index.ts'
import type { Viewer } from '../../platform/viewer.ts'

/** The bureau alone takes from an organisation the code under which it was verified. */
export const mayReleaseCodes = (viewer: Viewer): boolean => viewer.role === 'STAFF' && reachesAll(viewer)
