import type { Viewer } from '../platform/viewer.ts'

export const mayOfferTrainings = (viewer: Viewer): boolean => viewer.role === 'STAFF'
