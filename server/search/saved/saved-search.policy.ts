import type { Viewer } from '../../platform/viewer.ts'

export const mayKeepSearches = (viewer: Viewer): boolean => viewer.role === 'VETERAN'
