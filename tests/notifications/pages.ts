/** The pages that the product has, as its routers say. */
export const pages = [
  ...[
    '/',
    '/fairs/:id',
    '/profile',
    '/profile/proofs',
    '/inbox',
    '/searches/:id',
    '/account',
    '/account/consents',
    ...['/unsubscribe', '/not-me'],
    '/pass',
    '/trainings',
    '/applications/:id',
    ...['/agreements/:id', '/invitations'],
  ],
  ...[
    '/employer',
    '/employer/organisation',
    '/employer/organisation/members',
    '/employer/organisation/keys',
    '/employer/postings/:id',
    '/employer/applicants',
    '/employer/agreements/:id',
    '/employer/account',
  ],
  ...['/staff', '/staff/account', '/staff/retention', '/staff/exports/all', '/postings/:id'],
].map((path) => ({ path }))
