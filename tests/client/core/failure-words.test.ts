// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import i18next from 'i18next'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useFailureWords } from '../../../client/core/api/failure-words.ts'
import type { Failure } from '../../../client/core/api/failure.ts'
import { inApp } from '../support/in-app.ts'

beforeAll(() => void i18next.changeLanguage('en'))
afterAll(() => void i18next.changeLanguage('zh-CN'))

const refused = (more: Partial<Extract<Failure, { kind: 'REFUSED' }>>): Failure => ({
  kind: 'REFUSED',
  code: 'CONFLICT',
  message: 'Somebody changed it.',
  fields: [],
  retryAfter: null,
  errorId: null,
  signedInAs: null,
  ...more,
})

const wordsOf = (failure: Failure, reading = false) =>
  renderHook(() => useFailureWords()(failure, reading), inApp()).result.current

describe('a failure in words', () => {
  it('says that what was typed is kept, but only where something was typed', async () => {
    await i18next.changeLanguage('en')
    expect(wordsOf({ kind: 'OFFLINE' }).text).toMatch(/What you entered is still on this page/)
    expect(wordsOf({ kind: 'OFFLINE' }, true).text).not.toMatch(/entered/)
  })

  it("gives the server's own sentence", () => {
    expect(wordsOf(refused({}))).toEqual({ title: 'Not done', text: 'Somebody changed it.', more: null })
    expect(wordsOf(refused({}), true).title).toBe('This could not be read')
  })

  it('leads to the fields where fields are wrong', () => {
    expect(wordsOf(refused({ code: 'INVALID' })).title).toBe('Some answers need a change')
  })

  it('says how long to wait, in minutes when it is long', () => {
    expect(wordsOf(refused({ code: 'RATE_LIMITED', retryAfter: 1 })).more).toBe(
      'Please try again in 1 second.',
    )
    expect(wordsOf(refused({ code: 'RATE_LIMITED', retryAfter: 89.2 })).more).toBe(
      'Please try again in 90 seconds.',
    )
    expect(wordsOf(refused({ code: 'RATE_LIMITED', retryAfter: 91 })).more).toBe(
      'Please try again in 2 minutes.',
    )
  })

  it('gives a number to report where the server failed', () => {
    expect(wordsOf(refused({ code: 'UNAVAILABLE', errorId: 'f-17' })).more).toBe('Fault number f-17')
  })

  it('says how to go on when the session ended meanwhile', () => {
    expect(wordsOf(refused({ code: 'UNAUTHENTICATED' })).text).not.toBe('Somebody changed it.')
  })
})
