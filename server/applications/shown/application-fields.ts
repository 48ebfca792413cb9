import { dayOf } from '../../../rules/office-time.ts'
import { numberOf } from '../../accounts/index.ts'
import type { ApplicationEventResolvers, ApplicationResolvers } from '../../graphql/generated/types.ts'
import { isPresent } from '../../platform/present.ts'
import { isVerified } from '../../verification/index.ts'
import type { Asking } from './asking.ts'
import type { SeenApplication } from './application-seen.ts'
import { isEnd, type ApplicationEventRow } from '../application.ts'

/** Something that befell an application, as one of its sides reads it. */
export interface SeenEvent {
  readonly event: ApplicationEventRow
  readonly seen: SeenApplication
}

const isPersons = ({ side }: SeenApplication): boolean => side === 'VETERAN'

const nobody = '已注销'

/** One that the viewer may see: an employer's own always, for the person what everybody may. */
async function postingOf({ row, side }: SeenApplication, { loaders, services }: Asking) {
  const posting = await loaders.postings.load(row.postingId)
  if (posting === null || side === 'EMPLOYER') return posting
  const employer = posting.employerId === null ? null : await loaders.employers.load(posting.employerId)
  return services.postings.isVisible(posting, employer) ? posting : null
}

async function nextBestOf({ row, side }: SeenApplication, { loaders, services }: Asking) {
  if (side !== 'VETERAN') return []
  const found = (await Promise.all(row.nextBest.map((id) => loaders.postings.load(id)))).filter(isPresent)
  return services.postings.visibleNow(found)
}

/** Whether the employer may read the person: it has been opened, which is written down, and the organisation is verified. */
async function applicantOf({ row, side }: SeenApplication, { loaders, now }: Asking) {
  if (side === 'VETERAN') return row.applicant
  const employer = await loaders.employers.load(row.employerId)
  const isShown = row.openedAt !== null && employer !== null && isVerified(employer.verification, now)
  return isShown ? row.applicant : null
}

async function contactOf({ row, side }: SeenApplication, { loaders, now }: Asking) {
  const { personAgrees, employerAgrees } = row
  const agreed = { personAgrees, employerAgrees, phone: null, name: null }
  if (!personAgrees || !employerAgrees) return agreed
  const employer = await loaders.employers.load(row.employerId)
  if (!employer || !isVerified(employer.verification, now)) return agreed
  if (side === 'VETERAN') return { ...agreed, phone: employer.contactPhone, name: employer.contactName }
  const account = await loaders.accounts.load(row.accountId)
  return { ...agreed, phone: (account && numberOf(account)) ?? null, name: row.applicant?.name ?? null }
}

export const applicationFields: ApplicationResolvers = {
  id: ({ row }) => row._id,
  posting: (seen, _, context) => postingOf(seen, context),
  postingId: ({ row }) => row.postingId,
  title: ({ row }) => row.title,
  employer: async ({ row, side }, _, { loaders, now }) => {
    const employer = await loaders.employers.load(row.employerId)
    return employer && (side === 'EMPLOYER' || isVerified(employer.verification, now)) ? employer : null
  },
  employerName: ({ row }) => row.employerName,
  state: ({ row }) => row.state,
  changedAt: ({ row }) => row.changedAt,
  sentAt: ({ row }) => row.sentAt,
  openedAt: ({ row }) => row.openedAt,
  answerBy: ({ row }) => row.answerBy,
  isCalendarKnown: ({ row }) => row.isCalendarKnown,
  message: ({ row }) => row.message,
  isInvited: ({ row }) => row.isInvited === true,
  applicant: (seen, _, context) => applicantOf(seen, context),
  applicantName: ({ row }) => row.applicant?.name ?? nobody,
  declineReason: ({ row }) => row.declineReason,
  words: ({ row }) => row.words,
  closedBecause: ({ row }) => row.closedBecause,
  lateWords: ({ row }) => row.lateWords,
  isWordOwed: ({ row }) => row.wordOwedSince !== null,
  history: (seen) => seen.row.history.map((event) => ({ event, seen })),
  undoableUntil: (seen) => seen.undoableUntil,
  mayNudge: (seen, _, { now }) => {
    const { group, nudgedAt, nudgeFrom } = seen.row
    return isPersons(seen) ? group === 'WAITING' && nudgedAt === null && dayOf(now) >= nudgeFrom : null
  },
  nudgeFrom: ({ row: { group, nudgedAt, nudgeFrom } }) =>
    group === 'WAITING' && nudgedAt === null ? nudgeFrom : null,
  nudgedAt: ({ row }) => row.nudgedAt,
  mayWithdraw: (seen) => (isPersons(seen) ? !isEnd(seen.row.state) : null),
  contact: (seen, _, context) => contactOf(seen, context),
  nextBest: (seen, _, context) => nextBestOf(seen, context),
  version: ({ row }) => row.version,
}

export const eventFields: ApplicationEventResolvers = {
  act: ({ event }) => event.act,
  at: ({ event }) => event.at,
  side: ({ event }) => event.side,
  by: ({ event, seen: { side, row } }) => {
    if (event.side === null) return null
    if (event.side === 'VETERAN') return row.applicant?.name ?? nobody
    return side === 'EMPLOYER' ? event.by : row.employerName
  },
  reason: ({ event }) => event.reason,
  words: ({ event }) => event.words,
}
