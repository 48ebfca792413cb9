import { reachesAll } from '../../reference/index.ts'
import type { Viewer } from '../../platform/viewer.ts'

/** Staff declare who is close to themselves, and see their own declarations alone. */
export const mayDeclareRelatives = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** The bureau sees who declared, not whom. */
export const maySeeDeclarers = (viewer: Viewer): boolean => reachesAll(viewer)
