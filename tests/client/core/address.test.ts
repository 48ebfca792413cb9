// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { useLocation } from 'react-router'
import { describe, expect, it } from 'vitest'
import { useAddress } from '../../../client/core/list/use-address.ts'
import { useTrail } from '../../../client/core/list/use-trail.ts'
import { inApp } from '../support/in-app.ts'

const opened = <Thing>(use: () => Thing, at: string) =>
  renderHook(() => ({ thing: use(), search: useLocation().search }), inApp({ at })).result

describe('what the address says after its path', () => {
  it('is changed in part, the rest staying as it is', () => {
    const page = opened(useAddress, '/fairs?time=PAST&id=f1')
    act(() => page.current.thing.put({ id: 'f2', tab: 'overview' }))
    expect(page.current.search).toBe('?time=PAST&id=f2&tab=overview')
    expect(page.current.thing.params.get('id')).toBe('f2')
  })

  it('loses what is null or empty', () => {
    const page = opened(useAddress, '/fairs?time=PAST&id=f1')
    act(() => page.current.thing.put({ id: null, time: '' }))
    expect(page.current.search).toBe('')
  })
})

describe('the trail to a page of a list', () => {
  it('begins at the first page and goes on from cursor to cursor', () => {
    const list = opened(useTrail, '/fairs?time=PAST')
    expect(list.current.thing).toMatchObject({ after: null, page: 1 })
    act(() => list.current.thing.next('a'))
    act(() => list.current.thing.next('b'))
    expect(list.current.thing).toMatchObject({ after: 'b', page: 3 })
    expect(list.current.search).toBe('?time=PAST&after=a%7Eb')
  })

  it('goes back a step at a time, or to the first page at once', () => {
    const list = opened(useTrail, '/fairs?after=a~b')
    act(() => list.current.thing.previous())
    expect(list.current.thing).toMatchObject({ after: 'a', page: 2 })
    act(() => list.current.thing.restart())
    expect(list.current.search).toBe('')
  })
})
