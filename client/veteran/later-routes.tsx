import type { RouteObject } from 'react-router'
import { openRoutes } from '../open/routes.ts'
import { page, type placesOfLater } from './routes.tsx'

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
  page('ways', async () => (await import('./ways/WayPage.tsx')).WaysPage),
  page('ways/occupation/:code', async () => (await import('./ways/WayPage.tsx')).OccupationWayPage),
  page('ways/posting/:id', async () => (await import('./ways/WayPage.tsx')).PostingWayPage),
  page('applications', async () => (await import('./applications/ApplicationsPage.tsx')).ApplicationsPage),
  page(
    'applications/:id',
    async () => (await import('./applications/one/ApplicationPage.tsx')).ApplicationPage,
  ),
  page('agreements', async () => (await import('./agreements/AgreementsPage.tsx')).AgreementsPage),
  page('agreements/:id', async () => (await import('./agreements/one/AgreementPage.tsx')).AgreementPage),
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

/** A stranger writes first and signs in afterwards. */
const forEverybody: RouteObject[] = [
  ...openRoutes,
  page('apply/:id', async () => (await import('./applications/applying/ApplyPage.tsx')).ApplyPage),
]

/** The pages that are seldom the first, by the place they are put at: a table that the first download does not carry. */
export const laterRoutes: Readonly<Record<keyof typeof placesOfLater, RouteObject[]>> = {
  everybody: forEverybody,
  veterans: forVeterans,
}
