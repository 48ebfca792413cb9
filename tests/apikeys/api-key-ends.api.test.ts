import { describe, expect } from 'vitest'
import { newObjectId } from '../../server/platform/ids.ts'
import { tokenOf } from '../../server/apikeys/api-token.ts'
import { anEmployer } from '../support/a-employer.ts'
import { aKey, byKeys as it, refusedAs } from './a-key.ts'

const own = '{ myPostings(first: 10) { nodes { id state } } }'
const all = ['READ_OPEN', 'READ_OWN', 'WRITE_OWN_POSTINGS'] as const

describe('a key of the bureau', () => {
  it('manages trainings, as itself, and is in the log of staff with all that it does', async ({
    app,
    services,
    staff,
  }) => {
    const { key, token } = await aKey(app.wired, staff, {
      name: '培训平台',
      scopes: ['READ_OPEN', 'WRITE_TRAININGS'],
    })
    const make =
      'mutation($key: ID) { draftTraining(input: { titleZh: "叉车培训" }, key: $key) { id state } }'
    const given = { key: newObjectId() }
    const [one, again] = [
      await app.ask(make, given, { as: token }),
      await app.ask(make, given, { as: token }),
    ]
    expect(one.errors).toBeUndefined()
    expect(again.data).toEqual(one.data)
    expect(
      (await app.ask('{ trainingDrafts(first: 50) { nodes { id } } }', {}, { as: token })).data.trainingDrafts
        .nodes,
    ).toContainEqual({ id: one.data.draftTraining.id })
    const log = await services.audit.auditLog(staff.viewer, { byId: key._id }, { first: 10 })
    expect(log.nodes.map(({ act, by }) => [act, by])).toContainEqual(['draftTraining', '培训平台 · API'])
  })

  it('reads what staff see of trainings apart from what anybody sees, so that it sees no more of the rest', async ({
    app,
    services,
    staff,
  }) => {
    const unseen = await anEmployer(services, {
      verification: { ...(await anEmployer(services)).employer.verification, state: 'PENDING' },
    })
    const { token } = await aKey(app.wired, staff, { scopes: ['READ_OPEN', 'WRITE_TRAININGS'] })
    const asked = `query($id: ID!) { trainingDrafts { totalCount } employer(id: $id) { contactPhone } }`
    const given = { id: unseen.employer._id }
    expect(refusedAs(await app.ask(asked, given, { as: token }))).toMatchObject({ reason: 'ASK_APART' })
    const alone = await app.ask('query($id: ID!) { employer(id: $id) { contactPhone } }', given, {
      as: token,
    })
    expect(alone.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect(
      refusedAs(await app.ask('{ veterans(first: 1) { totalCount } }', {}, { as: token })),
    ).toMatchObject({ reason: 'SCOPE_MISSING' })
  })

  it('without WRITE_TRAININGS changes none', async ({ app, staff }) => {
    const { token } = await aKey(app.wired, staff)
    const make = 'mutation { draftTraining(input: { titleZh: "叉车培训" }) { id } }'
    expect(refusedAs(await app.ask(make, {}, { as: token }))).toMatchObject({ reason: 'SCOPE_MISSING' })
  })
})

describe('a key opens nothing', () => {
  it('when it is garbled, cut short or of nobody', async ({ app, employer }) => {
    const { token } = await aKey(app.wired, employer)
    const asked = async (as: string) => refusedAs(await app.ask('{ homeArea { code } }', {}, { as }))
    const flipped = `${token.slice(0, 20)}${token[20] === 'x' ? 'y' : 'x'}${token.slice(21)}`
    for (const garbled of [token.slice(0, -1), `${token}x`, flipped, 'rq_', 'rq_live_', token.toLowerCase()])
      expect(await asked(garbled)).toMatchObject({ status: 401, reason: 'KEY_GARBLED' })
    expect(await asked(tokenOf('0'.repeat(64)))).toMatchObject({ status: 401, reason: 'KEY_UNKNOWN' })
  })

  it('from the moment at which it is revoked, and after its last', async ({ app, services, employer }) => {
    const [one, other] = [await aKey(app.wired, employer), await aKey(app.wired, employer, { days: 1 })]
    const asked = async (as: string) => refusedAs(await app.ask('{ homeArea { code } }', {}, { as }))
    await services.apiKeys.revokeApiKey(employer.viewer, one.key._id)
    expect(await asked(one.token)).toMatchObject({ status: 401, reason: 'KEY_REVOKED' })
    await app.platform.connection
      .collection('apikeys')
      .updateOne(
        { _id: other.key._id as never },
        { $set: { expiresAt: new Date(app.platform.clock().getTime()) } },
      )
    expect(await asked(other.token)).toMatchObject({ status: 401, reason: 'KEY_ENDED' })
  })

  it('while its organisation is not verified, and again when it is; and none when that is gone', async ({
    app,
    employer,
  }) => {
    const { token } = await aKey(app.wired, employer)
    const asked = async () => refusedAs(await app.ask('{ homeArea { code } }', {}, { as: token }))
    const rows = app.platform.connection.collection('employers')
    const its = { _id: employer.employer._id as never }
    await rows.updateOne(its, { $set: { 'verification.state': 'RETURNED' } })
    expect(await asked()).toMatchObject({ status: 403, reason: 'KEY_RESTING' })
    await rows.updateOne(its, { $set: { 'verification.state': 'VERIFIED' } })
    expect((await asked()).code).toBeUndefined()
    await rows.deleteOne(its)
    expect(await asked()).toMatchObject({ status: 401, reason: 'KEY_UNKNOWN' })
  })

  it('from a cookie, and at no other address', async ({ app, employer }) => {
    const { token } = await aKey(app.wired, employer, { scopes: all })
    const answer = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `rongqiao_session=${token}` },
      body: JSON.stringify({ query: own }),
    })
    expect(answer.status).toBe(400)
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${app.url}/my-data`, { headers })).status).toBe(401)
    const put = {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      body: 'x',
    }
    expect((await fetch(`${app.url}/evidence?kind=LICENCE`, put)).status).toBe(401)
  })

  it('of the pages’ own operations', async ({ app, employer }) => {
    const { token } = await aKey(app.wired, employer, { scopes: all })
    const answer = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        operationName: 'MyMembers',
        extensions: { persistedQuery: { sha256Hash: 'abcdef' } },
      }),
    })
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { reason: 'KEY_WITH_KNOWN_OPERATION' } }],
    })
  })
})

it('a key asks at most 120 times a minute', async ({ app, services, employer }) => {
  const { token } = await aKey(app.wired, employer)
  for (let asked = 0; asked < 120; asked++) await services.apiKeys.keyOf(token)
  const { errors, status } = await app.ask('{ homeArea { code } }', {}, { as: token })
  expect(status).toBe(429)
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) })
})

it('the store holds the hash of a key alone, and the log never shows one', async ({
  app,
  kept,
  employer,
}) => {
  const { token } = await aKey(app.wired, employer)
  await app.ask('{ homeArea { code } }', {}, { as: token })
  await app.ask('{ viewer { id } }', {}, { as: token })
  await app.ask('{ homeArea { code } }', {}, { as: `${token}x` })
  const rows = JSON.stringify(await app.platform.connection.collection('apikeys').find().toArray())
  expect(rows).not.toContain(token.slice(12))
  expect(rows).toContain(token.slice(0, 12))
  expect(kept.text()).toContain('/graphql')
  expect(kept.text()).not.toContain(token.slice(8, 20))
  expect(kept.text()).not.toContain('rq_live_')
})
