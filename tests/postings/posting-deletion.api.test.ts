import { describe, expect } from 'vitest'
import { anEmployer } from '../support/a-employer.ts'
import { aDraft, aPosting } from '../support/a-posting.ts'
import { overHttp } from '../support/fixtures.ts'

const document =
  'mutation ($id: ID!, $version: Int) { deletePosting(id: $id, version: $version) { id title } }'

const it = overHttp.extend('remove', ({ app }) => async (id: string, as: string | null, version?: number) => {
  const { data, errors } = await app.ask(document, { id, version }, as ? { as } : {})
  return errors?.[0]?.extensions.code ?? data.deletePosting
})

describe('a draft of a posting', () => {
  it('is deleted by its employer, and is gone', async ({ remove, services, employer }) => {
    const draft = await aDraft(services, employer)
    expect(await remove(draft._id, employer.token, draft.version)).toEqual({
      id: draft._id,
      title: draft.title,
    })
    expect(await remove(draft._id, employer.token)).toBe('NOT_FOUND')
    const { totalCount } = await services.postings.myPostings(employer.viewer, { first: 10 })
    expect(totalCount).toBe(0)
  })

  it('is not deleted when it has changed since it was read, version 0 too', async ({
    remove,
    services,
    employer,
  }) => {
    const draft = await aDraft(services, employer)
    expect(await remove(draft._id, employer.token, draft.version + 1)).toBe('CONFLICT')
    expect(await remove(draft._id, employer.token, 0)).toBe('CONFLICT')
    expect(await services.postings.posting(employer.viewer, draft._id)).toMatchObject({ state: 'DRAFT' })
  })

  it('is nobody else’s to delete', async ({ remove, services, employer, veteran, staff }) => {
    const draft = await aDraft(services, employer)
    const other = await anEmployer(services)
    expect(await remove(draft._id, null)).toBe('UNAUTHENTICATED')
    expect(await remove(draft._id, veteran.token)).toBe('FORBIDDEN')
    expect(await remove(draft._id, staff.token)).toBe('FORBIDDEN')
    expect(await remove(draft._id, other.token)).toBe('NOT_FOUND')
  })
})

describe('a posting that has been published', () => {
  it('is closed, never deleted', async ({ remove, services, employer }) => {
    const open = await aPosting(services, employer)
    expect(await remove(open._id, employer.token)).toBe('CONFLICT')
    await services.postings.closePosting(employer.viewer, open._id)
    expect(await remove(open._id, employer.token)).toBe('CONFLICT')
    expect(await services.postings.posting(employer.viewer, open._id)).toMatchObject({ state: 'CLOSED' })
  })
})
