import type { RouteObject } from 'react-router'

/** The veteran's pages and those for everybody, each in its own chunk. */
export const veteranRoutes: RouteObject[] = []
