import { reachesAll } from '../reference/index.ts'
import type { Viewer } from '../platform/viewer.ts'

/** Staff of the bureau, for its own systems; they see and end those of organisations too. No key makes or ends a key. */
export const keepsBureauKeys = (viewer: Viewer): boolean =>
  viewer.role === 'STAFF' && viewer.isProgram !== true && reachesAll(viewer)

/** An organisation's are kept by its owner, which the organisation says. */
export const mayKeepApiKeys = (viewer: Viewer): boolean =>
  (viewer.role === 'EMPLOYER' && viewer.isProgram !== true) || keepsBureauKeys(viewer)
