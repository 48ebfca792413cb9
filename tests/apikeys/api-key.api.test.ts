import { describe, expect } from 'vitest'
import { newObjectId } from '../../server/platform/ids.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aDraft, aPosting, postingInput } from '../support/a-posting.ts'
import { aKey, byKeys as it, refusedAs } from './a-key.ts'

const draft =
  'mutation($input: PostingInput!, $key: ID) { draftPosting(input: $input, key: $key) { id editedBy } }'
const own = '{ myPostings(first: 10) { nodes { id state } } }'
const all = ['READ_OPEN', 'READ_OWN', 'WRITE_OWN_POSTINGS'] as const

describe('a program with a key', () => {
  it('brings documents of its own where pages may not', async ({ app, services, employer }) => {
    const { token } = await aKey(app.wired, employer)
    const asked = '{ homeArea { code } fairs(time: COMING, first: 1) { totalCount } }'
    expect((await app.ask(asked)).errors?.[0]?.extensions.code).toBe('INVALID')
    expect((await app.ask(asked, {}, { as: employer.token })).errors?.[0]?.extensions.code).toBe('INVALID')
    expect((await app.ask(asked, {}, { as: token })).errors).toBeUndefined()
    expect(
      (await services.apiKeys.apiKeys(employer.viewer, { first: 10 })).nodes[0]?.lastUsedOn,
    ).not.toBeNull()
  })

  it('reads what is open, page by page, and no draft of its own organisation by that', async ({
    app,
    services,
    employer,
  }) => {
    const [open, hidden] = [await aPosting(services, employer), await aDraft(services, employer)]
    const unseen = await anEmployer(services, {
      verification: { ...employer.employer.verification, state: 'RETURNED' },
    })
    const closed = await aPosting(services, unseen).catch(() => null)
    const { token } = await aKey(app.wired, employer)
    const ids: string[] = []
    for (let after: string | null = null; ;) {
      const asked =
        'query($after: String) { openPostings(first: 1, after: $after, areaCode: "350505") { nodes { id employer { name contactPhone } } pageInfo { endCursor hasNextPage } } }'
      const { data, errors } = await app.ask(asked, { after }, { as: token })
      expect(errors).toBeUndefined()
      ids.push(...data.openPostings.nodes.map(({ id }: { id: string }) => id))
      expect(
        data.openPostings.nodes.every(
          (each: { employer: { contactPhone: string | null } }) => each.employer.contactPhone === null,
        ),
      ).toBe(true)
      after = data.openPostings.pageInfo.endCursor
      if (!data.openPostings.pageInfo.hasNextPage) break
    }
    expect(ids).toContain(open._id)
    expect(ids).not.toContain(hidden._id)
    expect(ids).not.toContain(closed?._id)
    const one = 'query($id: ID!) { posting(id: $id) { id } }'
    expect((await app.ask(one, { id: hidden._id }, { as: token })).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    )
  })

  it('reads its own organisation with READ_OWN: how it stands, all its postings, and nobody’s name or number', async ({
    app,
    services,
    employer,
  }) => {
    const hidden = await aDraft(services, employer)
    const { token } = await aKey(app.wired, employer, { scopes: ['READ_OWN'] })
    const asked = `query($id: ID!) { posting(id: $id) { id state } myEmployer { id contactName contactPhone proofDemands { __typename } verification { state } } }`
    expect(refusedAs(await app.ask(asked, { id: hidden._id }, { as: token }))).toMatchObject({
      reason: 'NEVER_BY_KEY',
    })
    const { data } = await app.ask(
      asked.replace('proofDemands { __typename }', ''),
      { id: hidden._id },
      { as: token },
    )
    expect(data).toEqual({
      posting: { id: hidden._id, state: 'DRAFT' },
      myEmployer: {
        id: employer.employer._id,
        contactName: null,
        contactPhone: null,
        verification: { state: 'VERIFIED' },
      },
    })
    expect((await app.ask(own, {}, { as: token })).data.myPostings.nodes).toEqual([
      { id: hidden._id, state: 'DRAFT' },
    ])
    const members = '{ myEmployer { members { name phone } } }'
    expect(refusedAs(await app.ask(members, {}, { as: token }))).toMatchObject({
      status: 403,
      reason: 'NEVER_BY_KEY',
    })
    expect(refusedAs(await app.ask('{ openPostings { nodes { id } } }', {}, { as: token }))).toMatchObject({
      reason: 'SCOPE_MISSING',
    })
  })

  it('writes its own postings with WRITE_OWN_POSTINGS, once under a key, and is told as who wrote last', async ({
    app,
    services,
    employer,
  }) => {
    const { token } = await aKey(app.wired, employer, { scopes: ['WRITE_OWN_POSTINGS'] })
    const given = { input: postingInput(), key: newObjectId() }
    const [one, again] = [
      await app.ask(draft, given, { as: token }),
      await app.ask(draft, given, { as: token }),
    ]
    expect(one.data.draftPosting.editedBy).toBe('人事系统 · API')
    expect(again.data).toEqual(one.data)
    const { id } = one.data.draftPosting
    const publish = 'mutation($id: ID!) { publishPosting(id: $id, version: 1) { state } }'
    expect((await app.ask(publish, { id }, { as: token })).data.publishPosting.state).toBe('OPEN')
    const stale = services.postings.updatePosting(employer.viewer, id, { ...postingInput(), version: 1 })
    await expect(stale).rejects.toMatchObject({ text: { zh: expect.stringContaining('人事系统 · API') } })
    const close = 'mutation($id: ID!) { closePosting(id: $id) { state } }'
    expect((await app.ask(close, { id }, { as: token })).data.closePosting.state).toBe('CLOSED')
    expect(refusedAs(await app.ask(own, {}, { as: token }))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'SCOPE_MISSING',
    })
  })

  it('reaches nothing of another organisation', async ({ app, services, employer }) => {
    const other = await anEmployer(services)
    const theirs = await aDraft(services, other)
    const { token } = await aKey(app.wired, employer, { scopes: all })
    for (const asked of [
      'query($id: ID!) { posting(id: $id) { id } }',
      'mutation($id: ID!) { publishPosting(id: $id) { id } }',
      'mutation($id: ID!) { closePosting(id: $id) { id } }',
      'mutation($id: ID!) { deletePosting(id: $id) { id } }',
    ])
      expect(refusedAs(await app.ask(asked, { id: theirs._id }, { as: token })).code).toBe('NOT_FOUND')
    expect((await app.ask(own, {}, { as: token })).data.myPostings.nodes).toEqual([])
  })

  it('is refused by name what is in no scope of its own, also beside or within what is', async ({
    app,
    employer,
  }) => {
    const { token } = await aKey(app.wired, employer, { scopes: ['READ_OPEN'] })
    const asked = async (text: string) => refusedAs(await app.ask(text, {}, { as: token, language: 'en' }))
    for (const text of [
      '{ viewer { id } }',
      '{ homeArea { code } myNotifications(first: 1) { totalCount } }',
      '{ ...Hidden } fragment Hidden on Query { homeArea { code } apiKeys { totalCount } }',
      'query A { homeArea { code } } query B { mySessions { id } }',
      'mutation { makeApiKey(input: { name: "x", scopes: [READ_OPEN] }) { token } }',
      'mutation { revokeApiKey(id: "x") { id } }',
      'mutation { one: leaveEmployer }',
    ])
      expect(await asked(text)).toMatchObject({ nothing: true, status: 403, reason: 'SCOPE_MISSING' })
    const { errors } = await app.ask(
      '{ a: viewer { id } myPostings { totalCount } }',
      {},
      { as: token, language: 'en' },
    )
    expect(errors?.[0]?.message).toContain('viewer, myPostings')
    expect(errors?.[0]?.message).toContain('READ_OWN')
    const never = await app.ask('{ veterans { totalCount } }', {}, { as: token, language: 'en' })
    expect(never.errors?.[0]?.message).toContain('No API key does')
  })

  it('keeps to the limits of documents and values', async ({ app, employer }) => {
    const { token } = await aKey(app.wired, employer)
    const deep = `{ homeArea ${'{ parent '.repeat(14)}{ code } ${'}'.repeat(14)} }`
    const wide = `{ ${Array.from({ length: 20 }, (_, at) => `a${at}: homeArea { code }`).join(' ')} }`
    const long = `{ ${'homeArea { code } '.repeat(600)} }`
    for (const text of [deep, wide, long, '{ homeArea {', '{ nobody }'])
      expect((await app.ask(text, {}, { as: token })).status).toBeGreaterThanOrEqual(400)
    const words = 'query($search: String!) { occupations(search: $search, first: 1) { code } }'
    expect(
      (await app.ask(words, { search: 'x'.repeat(30_000) }, { as: token })).errors?.[0]?.extensions.code,
    ).toBe('INVALID')
    expect(
      (await app.ask('{ openPostings(first: 101) { nodes { id } } }', {}, { as: token })).errors?.[0]
        ?.extensions.code,
    ).toBe('INVALID')
  })

  it('reads the schema', async ({ app, employer }) => {
    const { token } = await aKey(app.wired, employer)
    expect(
      (await app.ask('{ __schema { queryType { name } } }', {}, { as: token })).data.__schema.queryType.name,
    ).toBe('Query')
  })
})
