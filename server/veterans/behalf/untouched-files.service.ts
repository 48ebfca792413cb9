import { allowed, type Viewer } from '../../platform/viewer.ts'
import { inReach } from '../../reference/index.ts'
import type { VeteranStore } from '../veteran.store.ts'
import { mayMakeOnBehalf } from './behalf.policy.ts'
import type { UntouchedFileRow } from './untouched-files.store.ts'

/** Whoever has more of them works through the first. */
const mostShown = 100

/** Files that staff of the viewer's area keep and nobody has touched since then. */
export const untouchedFilesOf =
  (files: Pick<VeteranStore, 'untouched'>) =>
  async (viewer: Viewer | null, until: Date): Promise<UntouchedFileRow[]> =>
    files.untouched(until, inReach(allowed(viewer, mayMakeOnBehalf)).filter, mostShown)
