import type { Viewer } from '../../platform/viewer.ts'
import { mayDecideOnVeterans, mayReadFile } from '../veteran.policy.ts'
import type { VeteranRow } from '../veteran.ts'

/** Whoever checks who somebody is decides that two files are one person's. */
export const mayMergeFiles = mayDecideOnVeterans

/** Both lie in their area. */
export const mayMerge = (viewer: Viewer, files: readonly Pick<VeteranRow, 'areaCode'>[]): boolean =>
  mayMergeFiles(viewer) && files.every((file) => mayReadFile(viewer, file))
