import type { Viewer } from '../../platform/viewer.ts'
import { reachesAll } from '../../reference/index.ts'

/** The bureau, whose stations serve the whole district, makes stations and staff. */
export const managesStaff = (viewer: Pick<Viewer, 'role' | 'reach' | 'reachesToo'>): boolean =>
  reachesAll(viewer)
