import { lazy, Suspense, type ComponentType } from 'react'
import {
  Outlet,
  ScrollRestoration,
  type PatchRoutesOnNavigationFunction,
  type RouteObject,
} from 'react-router'
import { seenToken } from './core/device/kept.ts'
import { BrokenPage } from './phone/layout/BrokenPage.tsx'
import { RequireRole } from './phone/layout/RequireRole.tsx'
import { placesOfLater, veteranRoutes } from './veteran/routes.tsx'

const SeenFrame = lazy(async () => ({ default: (await import('./open/seen/SeenFrame.tsx')).SeenFrame }))

const Root = () => (
  <>
    {seenToken() === null ? (
      <Outlet />
    ) : (
      <Suspense>
        <SeenFrame>
          <Outlet />
        </SeenFrame>
      </Suspense>
    )}
    <ScrollRestoration />
  </>
)

const desk = (path: string, role: 'EMPLOYER' | 'STAFF', load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => {
    const [{ DeskProviders }, Desk] = await Promise.all([import('./desk/shell/DeskProviders.tsx'), load()])
    const Component = () => (
      <RequireRole only={role}>
        <DeskProviders>
          <Desk />
        </DeskProviders>
      </RequireRole>
    )
    return { Component }
  },
})

/** Every face behind its own chunk; a phone never loads a desk's. */
export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: BrokenPage,
    HydrateFallback: () => null,
    children: [
      ...veteranRoutes,
      desk(
        'employer/*',
        'EMPLOYER',
        async () => (await import('./employer/EmployerRoutes.tsx')).EmployerRoutes,
      ),
      desk('staff/*', 'STAFF', async () => (await import('./staff/StaffRoutes.tsx')).StaffRoutes),
    ],
  },
]

const rooms = new Set(
  [...(veteranRoutes[0]?.children ?? []), ...(routes[0]?.children ?? [])].map(
    ({ path }) => path?.split('/')[0],
  ),
)

/** Puts in the pages that are not in the first table, when an address asks for one of them. */
export const laterPages: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  if (rooms.has(path.split('/')[1])) return
  const { laterRoutes } = await import('./veteran/later-routes.tsx')
  patch(placesOfLater.everybody, laterRoutes.everybody)
  patch(placesOfLater.veterans, laterRoutes.veterans)
}
