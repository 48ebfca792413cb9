import { firmsMerged } from '../../server/employers/index.ts'
import { runner } from '../job.ts'

/** Lets the people, postings and keys of two organisations follow a merge or its undoing, and tells their people. */
export const firmsMergedRunner = runner(firmsMerged, async (job, services) => {
  const { employers, postings, applications, contracts, apiKeys, notifications } = services
  const move = await employers.firmMergeFollowing.follow(job.id)
  if (move) {
    await postings.moveAll(move)
    await applications.moveToFirm(move)
    await contracts.moveToFirm(move)
    if (!move.isBack) await apiKeys.endAllOf(move.from, move.merge)
    await notifications.request(move.notices)
  }
  await employers.firmMergeFollowing.done(job)
})
