import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '../../server/platform/viewer.ts'
import { aStaffMember } from '../support/a-account.ts'
import { aFair } from '../support/a-fair.ts'
import { aNotice } from '../support/a-notice.ts'
import { aVeteran } from '../support/a-veteran.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

let app: TestApp
let staff: Viewer
beforeAll(async () => {
  app = await testApp()
  staff = (await aStaffMember(app.wired.services)).viewer
})
afterAll(() => app.close())

const inbox = `query ($first: Int! = 20, $after: String) { myNotifications(first: $first, after: $after) {
  nodes { id kind title body path createdAt readAt fair { id title state } } pageInfo { endCursor hasNextPage } unreadCount } }`
const read = `mutation ($id: ID!) { readNotification(id: $id) { id readAt } }`

describe('the inbox over HTTP', () => {
  it('shows an invitation in the reader’s language, with its fair, and marks it as read once', async () => {
    const chinese = await aVeteran(app.wired.services)
    const english = await aVeteran(app.wired.services, {}, { language: 'en' })
    const fair = await aFair(app.wired.services, staff)
    await app.wired.services.fairs.announce(fair._id)
    const { data } = await app.ask(inbox, {}, { as: chinese.token })
    const [notice] = data.myNotifications.nodes
    expect(notice).toMatchObject({
      kind: 'FAIR_INVITATION',
      path: `/fairs/${fair._id}`,
      title: '邀请您参加：退役军人专场招聘会',
      readAt: null,
      fair: { id: fair._id, title: '退役军人专场招聘会', state: 'PUBLISHED' },
    })
    expect(notice.body).toContain('泉港区体育馆')
    const other = await app.ask(inbox, {}, { as: english.token })
    expect(other.data.myNotifications.nodes[0].title).toBe('You are invited: Job fair for veterans')
    const once = await app.ask(read, { id: notice.id }, { as: chinese.token })
    const twice = await app.ask(read, { id: notice.id }, { as: chinese.token })
    expect(once.data.readNotification.readAt).toBeTruthy()
    expect(twice.data).toEqual(once.data)
    const after = await app.ask(inbox, {}, { as: chinese.token })
    expect(after.data.myNotifications.unreadCount).toBe(0)
  })

  it('is marked as read whole, the reader’s own and nobody else’s', async () => {
    const [owner, stranger] = [await aVeteran(app.wired.services), await aVeteran(app.wired.services)]
    const requests = [owner, owner, owner, stranger].map(({ viewer }) => aNotice({ recipientId: viewer.id }))
    await app.wired.services.notifications.request(requests)
    const all = 'mutation { readAllNotifications(first: 2) { nodes { readAt } unreadCount } }'
    expect((await app.ask(all, {})).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    const { data } = await app.ask(all, {}, { as: owner.token })
    expect(data.readAllNotifications).toMatchObject({ unreadCount: 0 })
    expect(data.readAllNotifications.nodes).toEqual([
      { readAt: expect.any(String) },
      { readAt: expect.any(String) },
    ])
    const unread = 'query { myNotifications { unreadCount } }'
    expect((await app.ask(unread, {}, { as: owner.token })).data.myNotifications.unreadCount).toBe(0)
    expect((await app.ask(unread, {}, { as: stranger.token })).data.myNotifications.unreadCount).toBe(1)
  })

  it('shows and marks nobody else’s notices', async () => {
    const [owner, stranger] = [await aVeteran(app.wired.services), await aVeteran(app.wired.services)]
    await app.wired.services.notifications.request([aNotice({ recipientId: owner.viewer.id })])
    const { data } = await app.ask(inbox, {}, { as: owner.token })
    const { id } = data.myNotifications.nodes[0]
    const seen = await app.ask(inbox, {}, { as: stranger.token })
    expect(seen.data.myNotifications).toMatchObject({ nodes: [], unreadCount: 0 })
    const refused = await app.ask(read, { id }, { as: stranger.token, language: 'en' })
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    for (const [query, variables] of [
      [inbox, {}],
      [read, { id }],
    ] as const)
      expect((await app.ask(query, variables)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
    const still = await app.ask(inbox, {}, { as: owner.token })
    expect(still.data.myNotifications.unreadCount).toBe(1)
  })

  it('of a decision on one’s file names no fair', async () => {
    const { viewer, token } = await aVeteran(app.wired.services)
    const facts = { title: { zh: '陈建国', en: '陈建国' }, outcome: 'VERIFIED' } as const
    await app.wired.services.notifications.request([
      aNotice({ kind: 'VERIFICATION_DECIDED', recipientId: viewer.id, facts }),
    ])
    const { data } = await app.ask(inbox, {}, { as: token })
    expect(data.myNotifications.nodes).toMatchObject([{ title: '核验已通过', fair: null }])
  })

  it('of a kind that no feature brings any more still opens, and names no fair', async () => {
    const { viewer, token } = await aVeteran(app.wired.services)
    await app.wired.services.notifications.request([
      aNotice({ kind: 'FORGOTTEN', recipientId: viewer.id, path: '/somewhere' }),
    ])
    const { data, errors } = await app.ask(inbox, {}, { as: token })
    expect(errors).toBeUndefined()
    expect(data.myNotifications.nodes).toMatchObject([
      { kind: 'FORGOTTEN', title: '通知', body: '', path: '/somewhere', fair: null },
    ])
  })

  it('refuses pages of no size, of every size, and from nowhere', async () => {
    const { token } = await aVeteran(app.wired.services)
    for (const variables of [{ first: 0 }, { first: 101 }, { after: 'nowhere' }]) {
      const { errors } = await app.ask(inbox, variables, { as: token })
      expect(errors?.[0]?.extensions.code).toBe('INVALID')
    }
  })
})
