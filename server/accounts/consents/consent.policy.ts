import type { Viewer } from '../../platform/viewer.ts'

/** Consents are about the file of a person who served, which no other account keeps. */
export const mayConsent = (viewer: Viewer): boolean => viewer.role === 'VETERAN'
