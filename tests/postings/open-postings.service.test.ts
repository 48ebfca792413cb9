import { expect, test } from 'vitest'
import { anEmployer } from '../support/a-employer.ts'
import { aPosting } from '../support/a-posting.ts'
import { testPlatform } from '../support/test-platform.ts'
import { postingsOn } from './on-platform.ts'

const it = test.extend('services', { scope: 'file' }, async ({}, { onCleanup }) => {
  const platform = await testPlatform()
  onCleanup(platform.close)
  const services = await postingsOn(platform)
  return { ...services, rows: platform.connection.collection('postings') }
})

it('reads on where nothing of a page is to be seen, so that only the end is empty', async ({ services }) => {
  const employer = await anEmployer(services)
  const made = [await aPosting(services, employer)]
  while (made.length < 6) made.push(await aPosting(services, employer))
  const ids = made.map(({ _id }) => _id).toSorted()
  const seen = [ids[3], ids[4]]
  await services.rows.updateMany({ _id: { $nin: seen as never[] } }, { $set: { employerId: 'gone' } })
  const first = await services.postings.openPostings({ first: 1 })
  expect(first.nodes.map(({ _id }) => _id)).toEqual([seen[0]])
  const second = await services.postings.openPostings({ first: 1, after: first.pageInfo.endCursor })
  expect(second.nodes.map(({ _id }) => _id)).toEqual([seen[1]])
  const end = await services.postings.openPostings({ first: 1, after: second.pageInfo.endCursor })
  expect(end).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } })
})
