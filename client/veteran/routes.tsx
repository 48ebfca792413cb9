import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { openRoutes } from '../open/routes.ts'
import { RequireRole } from '../phone/layout/RequireRole.tsx'
import { HomePage } from './home/HomePage.tsx'
import { Frame } from './home/Frame.tsx'
import { MissingPage } from '../phone/layout/MissingPage.tsx'

const page = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
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

const forVeterans: RouteObject[] = [
  page('profile', async () => (await import('./profile/ProfilePage.tsx')).ProfilePage),
  page('profile/service', async () => (await import('./profile/service/ServicePage.tsx')).ServicePage),
  page(
    'profile/suggestions',
    async () => (await import('./profile/suggestions/SuggestionsPage.tsx')).SuggestionsPage,
  ),
  page('profile/wishes', async () => (await import('./profile/wishes/WishesPage.tsx')).WishesPage),
  page('profile/identity', async () => (await import('./profile/identity/IdentityPage.tsx')).IdentityPage),
  page('profile/proofs', async () => (await import('./profile/proofs/ProofsPage.tsx')).ProofsPage),
  page('profile/living', async () => (await import('./profile/living/LivingPage.tsx')).LivingPage),
  page('profile/readings', async () => (await import('./profile/ReadingsPage.tsx')).ReadingsPage),
  page('profile/status', async () => (await import('./status/StatusPage.tsx')).StatusPage),
  page('matches', async () => (await import('./matches/MatchesPage.tsx')).MatchesPage),
  page('ways', async () => (await import('./ways/WayPage.tsx')).WaysPage),
  page('ways/occupation/:code', async () => (await import('./ways/WayPage.tsx')).OccupationWayPage),
  page('ways/posting/:id', async () => (await import('./ways/WayPage.tsx')).PostingWayPage),
  page('searches', async () => (await import('../open/search/kept/SavedSearchesPage.tsx')).SavedSearchesPage),
  page(
    'searches/:id',
    async () => (await import('../open/search/kept/AlertedSearchPage.tsx')).AlertedSearchPage,
  ),
  page('inbox', async () => (await import('./inbox/InboxPage.tsx')).InboxPage),
  page('account/security', async () => (await import('./account/SecurityPage.tsx')).SecurityPage),
  page('account/my-data', async () => (await import('./privacy/MyDataPage.tsx')).MyDataPage),
  page('account/erase', async () => (await import('./privacy/ErasePage.tsx')).ErasePage),
  page('account/consents', async () => (await import('./privacy/ConsentsPage.tsx')).ConsentsPage),
  page('account', async () => (await import('./account/AccountPage.tsx')).AccountPage),
]

/** The veteran's pages and those for everybody, each in its own chunk. */
export const veteranRoutes: RouteObject[] = [
  {
    Component: Frame,
    children: [
      ...forEverybody,
      ...openRoutes,
      { element: <RequireRole only="VETERAN" />, children: forVeterans },
      { path: '*', Component: MissingPage },
    ],
  },
]
