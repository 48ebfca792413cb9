import type { RouteObject } from 'react-router'

/** Pages that anybody may read, in a chunk of their own. */
export const openRoutes: RouteObject[] = [
  { path: 'search', lazy: async () => ({ Component: (await import('./search/SearchPage.tsx')).SearchPage }) },
  { path: 'help', lazy: async () => ({ Component: (await import('./HelpPage.tsx')).HelpPage }) },
  {
    path: 'accessibility',
    lazy: async () => ({ Component: (await import('./AccessibilityPage.tsx')).AccessibilityPage }),
  },
  { path: 'join', lazy: async () => ({ Component: (await import('./join/JoinPage.tsx')).JoinPage }) },
  {
    path: 'status',
    lazy: async () => ({ Component: (await import('./status/StatusShownPage.tsx')).StatusShownPage }),
  },
  { path: 'not-me', lazy: async () => ({ Component: (await import('./notme/NotMePage.tsx')).NotMePage }) },
  {
    path: 'seen-as/:face',
    lazy: async () => ({ Component: (await import('./seen/SeenAsPage.tsx')).SeenAsPage }),
  },
  {
    path: 'privacy',
    lazy: async () => ({ Component: (await import('./privacy/PrivacyPage.tsx')).PrivacyPage }),
  },
  {
    path: 'policies',
    lazy: async () => ({ Component: (await import('./policies/PoliciesPage.tsx')).PoliciesPage }),
  },
  {
    path: 'policies/:id',
    lazy: async () => ({ Component: (await import('./policies/PolicyPage.tsx')).PolicyPage }),
  },
  {
    path: 'responsible',
    lazy: async () => ({ Component: (await import('./ResponsiblePage.tsx')).ResponsiblePage }),
  },
]
