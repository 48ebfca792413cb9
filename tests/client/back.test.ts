import { expect, test } from 'vitest'
import { ownPage } from '../../rules/own-page.ts'

test('signing in leads back to a page of ours', () => {
  expect(ownPage('/fairs/42?x=1')).toBe('/fairs/42?x=1')
})

test.each([
  '/\t/evil.example',
  '/\n//evil.example',
  '/a\\b',
  '/fairs\u0000',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '',
  null,
])('signing in never leads to %s', (wished) => expect(ownPage(wished)).toBeNull())
