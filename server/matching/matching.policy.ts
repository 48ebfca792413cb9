import type { Viewer } from '../platform/viewer.ts'

export const mayBeMatched = (viewer: Viewer): boolean => viewer.role === 'VETERAN'
