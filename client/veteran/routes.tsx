import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { RequireRole } from '../phone/layout/RequireRole.tsx'
import { HomePage } from './home/HomePage.tsx'
import { Frame } from './home/Frame.tsx'
import { MissingPage } from '../phone/layout/MissingPage.tsx'

export const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
})

const forEverybody: RouteObject[] = [
  { index: true, Component: HomePage },
  page('sign-in', async () => (await import('./account/SignInPage.tsx')).SignInPage),
  page('reset-password', async () => (await import('./account/ResetPage.tsx')).ResetPage),
  page('sign-up', async () => (await import('./account/SignUpPage.tsx')).SignUpPage),
  page('fairs', async () => (await import('./fairs/FairsPage.tsx')).FairsPage),
  page('fairs/:id', async () => (await import('./fairs/FairPage.tsx')).FairPage),
  page('trainings', async () => (await import('./trainings/TrainingsPage.tsx')).TrainingsPage),
  page('postings/:id', async () => (await import('./postings/PostingPage.tsx')).PostingPage),
  page('unsubscribe', async () => (await import('./account/UnsubscribePage.tsx')).UnsubscribePage),
  page('pass/:fairId?', async () => (await import('./pass/PassPage.tsx')).PassPage),
]

/** Where the rest of the pages is put once it is asked for. */
export const placesOfLater = { everybody: 'everybody', veterans: 'veterans' } as const

/** The pages that somebody comes to first, each in its own chunk; `later-routes.tsx` holds the others. */
export const veteranRoutes: RouteObject[] = [
  {
    id: placesOfLater.everybody,
    Component: Frame,
    children: [
      ...forEverybody,
      {
        id: placesOfLater.veterans,
        element: <RequireRole only="VETERAN" />,
        children: [page('matches', async () => (await import('./matches/MatchesPage.tsx')).MatchesPage)],
      },
      { path: '*', Component: MissingPage },
    ],
  },
]
