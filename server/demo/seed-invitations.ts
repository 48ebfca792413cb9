import { viewerOfAccount } from '../accounts/index.ts'
import { addMissing, type Demo } from './demo.ts'
import { applicationsAt, postingOf, viewer } from './seed-applications.ts'

/** Who invites whom of those it finds, so many days ago, and whether that person said no. */
const stories = [
  { _id: 'invitation-001', employer: 'employer-01', nth: 0, daysAgo: 2, isDeclined: false },
  { _id: 'invitation-002', employer: 'employer-01', nth: 1, daysAgo: 5, isDeclined: true },
  { _id: 'invitation-003', employer: 'employer-02', nth: 0, daysAgo: 1, isDeclined: false },
] as const
type Story = (typeof stories)[number]

async function invite(demo: Demo, { _id, employer, nth, daysAgo, isDeclined }: Story): Promise<void> {
  const { accounts, matching } = demo.wired.services
  const postingId = await postingOf(demo, employer, 0)
  if (postingId === null) return
  const member = await viewer(demo, employer)
  const { nodes } = await matching.veteransForPosting(member, postingId, { first: nth + 1 })
  const handle = nodes[nth]?.id
  if (handle === undefined) return
  const applications = applicationsAt(demo, demo.ago(daysAgo, _id), _id)
  await applications.inviteToApply(member, postingId, handle, '您好，您的经历与本岗位相符，欢迎应聘。')
  await applications.owed.invitations.done({ id: _id, version: 1 })
  const [row] = isDeclined ? await applications.invitationsByIds([_id]) : []
  const [account] = row ? await accounts.byIds([row.accountId]) : []
  if (account) await applications.declineInvitation(viewerOfAccount(account), _id)
}

/** Invitations to apply. Gives how many there are. */
export const seedInvitations = (demo: Demo): Promise<number> =>
  addMissing(stories, demo.wired.services.applications.invitationsByIds, async (missing) => {
    for (const story of missing) await invite(demo, story)
  })
