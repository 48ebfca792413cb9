import type { QueryFilter } from 'mongoose'
import { longestFair } from '../../rules/fair.ts'
import { narrowed, type Narrowing } from '../platform/narrowing.ts'
import { ascending, descending, keyset } from '../platform/page.ts'
import type { FairRow } from './fair.ts'

export type FairTime = 'COMING' | 'PAST' | 'DRAFTS'

/** Those to come soonest first, those over latest first; drafts, which need no day yet, by their last change. */
export const byTime = {
  COMING: { startsAt: ascending.date, _id: ascending.text },
  PAST: { startsAt: descending.date, _id: descending.text },
  DRAFTS: { updatedAt: descending.date, _id: descending.text },
}
export const inTime = {
  COMING: keyset('fairs-coming', byTime.COMING),
  PAST: keyset('fairs-past', byTime.PAST),
}
export const newestDraft = keyset('fairs-drafts', byTime.DRAFTS)
const during = (time: FairTime, now: Date): QueryFilter<FairRow> => {
  if (time === 'DRAFTS') return { state: 'DRAFT' }
  return time === 'COMING'
    ? { startsAt: { $gte: new Date(now.getTime() - longestFair) }, endsAt: { $gte: now } }
    : { startsAt: { $lte: now }, endsAt: { $lt: now } }
}

const announced = { publishedAt: { $ne: null } } as const

export const timeFilter = (time: FairTime, now: Date, drafts: boolean): QueryFilter<FairRow> => ({
  ...during(time, now),
  ...(drafts ? {} : announced),
})

/** Those that were announced, and of the others those that the viewer runs. */
export const announcedOr = ({ filter }: Narrowing): Narrowing =>
  narrowed(Object.keys(filter).length > 0 && { $or: [announced, filter] })
