// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useAction } from '../../../client/core/api/use-action.ts'
import { SignOutDocument } from '../../../client/core/session/generated/signing.ts'
import { inApp } from '../support/in-app.ts'
import { refusal, served } from '../support/served.ts'

const aVoice = () => {
  const said: string[] = []
  return {
    said,
    done: (text: string) => void said.push(text),
    failed: (failure: { kind: string }) => void said.push(failure.kind),
  }
}

test('an action answers with its data, and the face says what was done', async () => {
  served({ signOut: () => true })
  const voice = aVoice()
  const { result } = renderHook(() => useAction(SignOutDocument), inApp({ voice }))
  const outcome = await act(() => result.current.run({}, 'signed out'))
  expect(outcome).toEqual({ data: { signOut: true }, failure: undefined })
  expect(voice.said).toEqual(['signed out'])
  expect(result.current.busy).toBe(false)
})

test('nothing is said of an action that has no words for it', async () => {
  served({ signOut: () => true })
  const voice = aVoice()
  const { result } = renderHook(() => useAction(SignOutDocument), inApp({ voice }))
  await act(() => result.current.run({}))
  expect(voice.said).toEqual([])
})

test('a refusal stays until the next run and reaches the voice', async () => {
  let isRefused = true
  served({
    signOut: () => {
      if (isRefused) throw refusal('CONFLICT', '已经变了')
      return true
    },
  })
  const voice = aVoice()
  const { result } = renderHook(() => useAction(SignOutDocument), inApp({ voice }))
  const { failure } = await act(() => result.current.run({}, 'done'))
  expect(failure).toMatchObject({ kind: 'REFUSED', code: 'CONFLICT', message: '已经变了' })
  expect(result.current.failure).toEqual(failure)
  expect(voice.said).toEqual(['REFUSED'])
  isRefused = false
  await act(() => result.current.run({}))
  expect(result.current.failure).toBeUndefined()
})

test('without a network an action fails as offline and throws nothing', async () => {
  const api = served({ signOut: () => true })
  api.online = false
  const { result } = renderHook(() => useAction(SignOutDocument), inApp())
  expect(await act(() => result.current.run({}))).toEqual({ data: undefined, failure: { kind: 'OFFLINE' } })
})

test('an action is busy until its answer is there', async () => {
  let answer: (value: boolean) => void = () => undefined
  served({ signOut: () => new Promise<boolean>((resolve) => (answer = resolve)) })
  const { result } = renderHook(() => useAction(SignOutDocument), inApp())
  act(() => void result.current.run({}))
  await waitFor(() => expect(result.current.busy).toBe(true))
  await act(async () => answer(true))
  await waitFor(() => expect(result.current.busy).toBe(false))
})
