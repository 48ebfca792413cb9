import type { ComponentType } from 'react'
import { Outlet, ScrollRestoration, type RouteObject } from 'react-router'
import { BrokenPage } from './phone/layout/BrokenPage.tsx'
import { RequireRole } from './phone/layout/RequireRole.tsx'
import { veteranRoutes } from './veteran/routes.tsx'

const Root = () => (
  <>
    <Outlet />
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
