// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useQueue } from '../../../client/staff/queue/use-queue.ts'
import { inApp } from '../support/in-app.ts'
import { pageOf, served } from '../support/served.ts'

const area = { code: '350505', name: '泉港区', path: '福建省 泉州市 泉港区' }
const since = '2026-11-20T01:00:00.000Z'
const verification = { state: 'PENDING', submittedAt: since, reasons: [] }

const queues = {
  veteransToVerify: pageOf(
    [{ id: 'v', name: '王海', area: null, submittedAt: since, timesReturned: 2, version: 1 }],
    'next',
  ),
  employersToVerify: pageOf([
    { id: 'e', name: '泉港示例有限公司', nameEn: null, area, verification, version: 1 },
  ]),
}

test('both queues are told by the same lines, and each knows how many wait in the other', async () => {
  served(queues)
  const veterans = renderHook(() => useQueue('veterans'), inApp()).result
  const employers = renderHook(() => useQueue('employers'), inApp()).result
  await waitFor(() => expect(veterans.current.counts).toEqual({ veterans: 1, employers: 1 }))
  expect(veterans.current.data?.nodes).toMatchObject([
    { id: 'v', name: '王海', area: null, since, returned: 2 },
  ])
  await waitFor(() =>
    expect(employers.current.data?.nodes).toMatchObject([{ id: 'e', area: { name: '泉港区' }, since }]),
  )
})

test('turning the page asks for the next lines of the open queue only', async () => {
  const api = served(queues)
  const { result } = renderHook(() => useQueue('veterans'), inApp())
  await waitFor(() => expect(result.current.data).toBeDefined())
  act(() => result.current.trail.next('next'))
  await waitFor(() => expect(api.sent('VeteransToVerify')).toEqual({ first: 20, after: 'next' }))
  expect(api.sent('EmployersToVerify')).toEqual({ first: 20, after: null })
})
