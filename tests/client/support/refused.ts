import type { Refusal } from '../../../client/core/api/failure.ts'

/** What the server refused, as a page reads it. */
export const refused = (more: Partial<Refusal>): Refusal => ({
  kind: 'REFUSED',
  code: 'INVALID',
  message: '填写有误',
  fields: [],
  retryAfter: null,
  errorId: null,
  signedInAs: null,
  ...more,
})
