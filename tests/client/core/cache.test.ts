// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { cacheFacts } from '../../../client/core/api/cache-facts.ts'
import { useAction } from '../../../client/core/api/use-action.ts'
import { useReading } from '../../../client/core/api/use-reading.ts'
import { actions, coded, keyless, pages } from '../../../client/core/generated/cache-facts.ts'
import { InboxDocument, ReadNotificationDocument } from '../../../client/core/inbox/generated/inbox.ts'
import { usePages } from '../../../client/core/list/use-pages.ts'
import { AreasBelowDocument } from '../../../client/core/records/generated/area.ts'
import { inApp } from '../support/in-app.ts'
import { pageOf, served } from '../support/served.ts'

const factsOf = (sdl: string) => {
  const module = cacheFacts(buildSchema(sdl))
  return Object.fromEntries(
    Array.from(module.matchAll(/export const (\w+) = (.*)/g), ([, name = '', json = '']) => [
      name,
      JSON.parse(json) as unknown,
    ]),
  )
}

describe('what the cache is told of a schema', () => {
  const sdl = `
    type Query { fairs(after: String): FairPage! fair(id: ID!): Fair! home: Area! }
    type Mutation { publishFair(id: ID!): Fair! signOut: Boolean! visit: Area! }
    type PageInfo { endCursor: String hasNextPage: Boolean! }
    type FairPage { nodes: [Fair!]! pageInfo: PageInfo! }
    type Fair { id: ID! area: Area! rules: FairRules }
    type FairRules { capacity: Int! }
    type Area { code: ID! name: String! }
  `
  it('names the types without a key and those known by a code, but not the roots', () => {
    expect(factsOf(sdl)).toMatchObject({ keyless: ['PageInfo', 'FairPage', 'FairRules'], coded: ['Area'] })
  })

  it('names the fields that are pages with what they show, and the actions that change what is shown', () => {
    expect(factsOf(sdl)).toMatchObject({ pages: { fairs: 'Fair' }, actions: { publishFair: 'Fair' } })
  })

  it('knows the schema of the product', () => {
    expect(keyless).toContain('Verification')
    expect(keyless).not.toContain('Fair')
    expect(coded).toContain('Area')
    expect(pages).toMatchObject({ myNotifications: 'Notification', matches: 'Match' })
    expect(actions).toMatchObject({ registerForFair: 'FairRegistration', readNotification: 'Notification' })
  })
})

const aNotice = (readAt: string | null) => ({
  id: 'n',
  path: '/fairs/f',
  title: '邀请',
  body: '',
  createdAt: '2026-11-01T00:00:00Z',
  readAt,
  fair: null,
})

describe('the cache', () => {
  it('reads the lists again that show what an action answered with', async () => {
    let readAt: string | null = null
    const api = served({
      myNotifications: () => ({ ...pageOf([aNotice(readAt)]), unreadCount: readAt ? 0 : 1 }),
      readNotification: () => aNotice((readAt = '2026-11-02T00:00:00Z')),
    })
    const { result } = renderHook(
      () => ({
        inbox: usePages(InboxDocument, {}, (data) => data.myNotifications),
        read: useAction(ReadNotificationDocument),
      }),
      inApp(),
    )
    await waitFor(() => expect(result.current.inbox.data?.unreadCount).toBe(1))
    await act(() => result.current.read.run({ id: 'n' }))
    await waitFor(() => expect(result.current.inbox.data?.unreadCount).toBe(0))
    expect(api.times('Inbox')).toBe(2)
  })

  it('does not ask twice for what is known', async () => {
    const api = served({ areas: () => [{ code: '350505', name: '泉港区', path: '泉港区' }] })
    const below = () => useReading(AreasBelowDocument, { parent: '350500' }, { policy: 'cache-first' })
    const { wrapper } = inApp()
    const first = renderHook(below, { wrapper })
    await waitFor(() => expect(first.result.current.data).toBeDefined())
    const { result } = renderHook(() => [below(), below()], { wrapper })
    await waitFor(() => expect(result.current[1]?.data?.areas[0]?.name).toBe('泉港区'))
    expect(api.times('AreasBelow')).toBe(1)
  })
})
