import type { Viewer } from '../../platform/viewer.ts'
import { mayReadFile } from '../veteran.policy.ts'
import type { VeteranRow } from '../veteran.ts'
import { isKept } from './on-behalf.ts'

/** Staff make files for people without a phone. */
export const mayMakeOnBehalf = (viewer: Viewer): boolean => viewer.role === 'STAFF'

/** Of their own area, as long as the person has not taken the file over. */
export const mayKeepOnBehalf = (viewer: Viewer, file: Pick<VeteranRow, 'areaCode' | 'onBehalf'>): boolean =>
  mayReadFile(viewer, file) && isKept(file)
