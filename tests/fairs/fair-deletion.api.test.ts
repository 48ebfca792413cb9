import { describe, expect } from 'vitest'
import { aDraftFair, aFair } from '../support/a-fair.ts'
import { overHttp } from '../support/fixtures.ts'

const document = 'mutation ($id: ID!, $version: Int) { deleteFair(id: $id, version: $version) { id } }'

const it = overHttp.extend('remove', ({ app }) => async (id: string, as: string | null, version?: number) => {
  const { data, errors } = await app.ask(document, { id, version }, as ? { as } : {})
  return errors?.[0]?.extensions.code ?? data.deleteFair
})

describe('a draft of a fair', () => {
  it('is deleted by staff, and is gone', async ({ remove, services, staff }) => {
    const draft = await aDraftFair(services, staff.viewer)
    expect(await remove(draft._id, staff.token, draft.version)).toEqual({ id: draft._id })
    expect(await remove(draft._id, staff.token)).toBe('NOT_FOUND')
  })

  it('is not deleted when it has changed since it was read, version 0 too', async ({
    remove,
    services,
    staff,
  }) => {
    const draft = await aDraftFair(services, staff.viewer)
    for (const version of [0, draft.version + 1])
      expect(await remove(draft._id, staff.token, version)).toBe('CONFLICT')
    expect(await services.fairs.fair(staff.viewer, draft._id)).toMatchObject({ state: 'DRAFT' })
  })

  it('is nobody’s to delete but staff’s', async ({ remove, services, employer, veteran, staff }) => {
    const draft = await aDraftFair(services, staff.viewer)
    expect(await remove(draft._id, null)).toBe('UNAUTHENTICATED')
    expect(await remove(draft._id, veteran.token)).toBe('FORBIDDEN')
    expect(await remove(draft._id, employer.token)).toBe('FORBIDDEN')
  })
})

it('a fair that was announced is called off, never deleted', async ({ remove, services, staff }) => {
  const fair = await aFair(services, staff.viewer)
  expect(await remove(fair._id, staff.token)).toBe('CONFLICT')
  await services.fairs.cancel(staff.viewer, fair._id, '场地维修')
  expect(await remove(fair._id, staff.token)).toBe('CONFLICT')
  expect(await services.fairs.fair(staff.viewer, fair._id)).toMatchObject({ state: 'CANCELLED' })
})
