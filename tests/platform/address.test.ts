import { expect, it } from 'vitest'
import { addressKey } from '../../server/platform/address.ts'

it.each([
  ['203.0.113.7', '::ffff:203.0.113.7'],
  ['203.0.113.7', '::ffff:cb00:7107'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::1'],
  ['2001:DB8:1:2::', '2001:db8:0001:0002:ffff:ffff:ffff:ffff'],
])('%s and %s are one caller', (one, other) => {
  expect(addressKey(one)).toBe(addressKey(other))
})

it.each([
  ['203.0.113.7', '203.0.113.8'],
  ['2001:db8:1:2::1', '2001:db8:1:3::1'],
  ['', 'x'],
])('“%s” and “%s” are two', (one, other) => {
  expect(addressKey(one)).not.toBe(addressKey(other))
})
