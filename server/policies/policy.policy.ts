import { reachesAll } from '../reference/index.ts'
import type { Viewer } from '../platform/viewer.ts'

/** What holds for the whole district is said by the bureau. */
export const mayWritePolicies = (viewer: Viewer): boolean => reachesAll(viewer)

/** What was withdrawn is shown to staff, who may have told people of it. */
export const maySeeWithdrawn = (viewer: Viewer | null): boolean => viewer?.role === 'STAFF'
