import type { Viewer } from '../../platform/viewer.ts'
import { readsFacet } from '../../veterans/index.ts'

/** Matches tell of wishes, skills and service: they are for staff who find people work. */
export const mayFindWorkFor = (viewer: Viewer): boolean => readsFacet(viewer, 'EMPLOYMENT')
