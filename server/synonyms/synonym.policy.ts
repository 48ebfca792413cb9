import { reachesAll } from '../reference/index.ts'
import type { Viewer } from '../platform/viewer.ts'

/** Words mean the same for everybody in the district: the bureau alone gives them a meaning. */
export const maySetSynonyms = (viewer: Viewer): boolean => reachesAll(viewer)

/** What was given is no secret among staff. */
export const mayReadSynonyms = (viewer: Viewer): boolean => viewer.role === 'STAFF'
