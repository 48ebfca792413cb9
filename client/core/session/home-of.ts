import type { Viewer } from './session.ts'

const homes = { VETERAN: '/', EMPLOYER: '/employer', STAFF: '/staff' } as const

/** Where a person's work begins. */
export const homeOf = (viewer: Viewer | null | undefined): string => (viewer ? homes[viewer.role] : '/')
