import { expect, test } from 'vitest'
import type { Failure } from '../../client/core/api/failure.ts'
import { wayOn } from '../../client/core/api/way-on.ts'

const failure = (code: 'NOT_FOUND' | 'UNAVAILABLE'): Failure => ({
  kind: 'REFUSED',
  code,
  message: '',
  fields: [],
  retryAfter: null,
  errorId: null,
  signedInAs: null,
})

test.each([
  ['/fairs/f', '/fairs'],
  ['/staff/fairs/f', '/staff/fairs'],
  ['/staff/fairs/f/edit', '/staff/fairs'],
  ['/employer/postings/p/', '/employer/postings'],
  ['/postings/p', '/'],
  ['/employer/agreements/c/change', '/employer/agreements'],
  ['/pass', '/'],
])('from %s, where nothing is, one goes on to %s', (at, to) => {
  expect(wayOn(failure('NOT_FOUND'), at)).toBe(to)
})

test('what failed otherwise is tried again', () => {
  expect(wayOn(failure('UNAVAILABLE'), '/fairs/f')).toBeNull()
  expect(wayOn({ kind: 'OFFLINE' }, '/fairs/f')).toBeNull()
})
