// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { forgetPerson, kept, keptText } from '../../../client/core/device/kept.ts'

beforeEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  sessionStorage.clear()
})

test('a thing is read as it was written, and gone once it is dropped', () => {
  const ticket = kept<{ code: string }>('local', 'ticket')
  expect(ticket.read()).toBeNull()
  ticket.write({ code: 'ABCD' })
  expect(ticket.read()).toEqual({ code: 'ABCD' })
  ticket.drop()
  expect(ticket.read()).toBeNull()
})

test('what another program left in its place is nothing, not an error', () => {
  localStorage.setItem('rongqiao.ticket', '{broken')
  expect(kept('local', 'ticket').read()).toBeNull()
})

test('a browser that keeps nothing is no error', () => {
  const none = () => {
    throw new DOMException('not allowed', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: none, setItem: none, removeItem: none })
  const language = keptText('local', 'language')
  expect(() => language.write('en')).not.toThrow()
  expect(language.read()).toBeNull()
  expect(forgetPerson).not.toThrow()
})

test('what is of the session lives in its tab, each thing by its own name', () => {
  const [identity, wishes] = [kept('session', 'draft.v.identity'), kept('session', 'draft.v.wishes')]
  identity.write({ name: '王海' })
  wishes.write({ payMin: '5000' })
  expect(identity.read()).toEqual({ name: '王海' })
  expect(Object.keys(localStorage)).toEqual([])
  identity.drop()
  expect(identity.read()).toBeNull()
  expect(wishes.read()).toEqual({ payMin: '5000' })
})

test('forgetting a person touches nothing of other programs', () => {
  localStorage.setItem('other.key', '1')
  localStorage.setItem('rongqiao.language', 'en')
  kept('session', 'draft.v.identity').write({ name: '王海' })
  kept('local', 'ticket').write({})
  forgetPerson()
  expect(Object.keys(sessionStorage)).toEqual([])
  expect(Object.keys(localStorage).toSorted((one, two) => one.localeCompare(two))).toEqual([
    'other.key',
    'rongqiao.language',
  ])
})
