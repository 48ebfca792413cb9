import type { Model, QueryFilter } from 'mongoose'
import type { StoredApplication } from './application-schema.ts'
import type { RatedRow } from '../rate/answer-rate.ts'

/** How many of a posting's wait, and how many are hired. */
export interface PostingCounts {
  readonly _id: string
  readonly waiting: number
  readonly hired: number
  readonly open: number
  /** Not opened yet. */
  readonly unread: number
  readonly total: number
}

/** The most recent ones that say how an employer answers. */
const mostRated = 1_000

/** Counts of applications, each along an index. */
export const applicationCounts = (rows: Model<StoredApplication>) => {
  const count = (filter: QueryFilter<StoredApplication>) => rows.countDocuments(filter).exec()
  return {
    /** Of several postings, in one question. */
    countsFor: async (postingIds: readonly string[]): Promise<PostingCounts[]> => {
      const found = await rows.aggregate<{
        readonly _id: { readonly postingId: string; readonly state: string }
        readonly n: number
      }>([
        { $match: { postingId: { $in: [...postingIds] } } },
        { $group: { _id: { postingId: '$postingId', state: '$state' }, n: { $sum: 1 } } },
      ])
      return postingIds.map((_id) => {
        const sum = (...states: readonly string[]) =>
          found
            .filter((each) => each._id.postingId === _id && states.includes(each._id.state))
            .reduce((all, { n }) => all + n, 0)
        const waiting = sum('SENT', 'OPENED')
        const open = waiting + sum('INTERVIEW', 'OFFERED')
        const [hired, unread] = [sum('HIRED'), sum('SENT')]
        return {
          _id,
          waiting,
          hired,
          open,
          unread,
          total: open + hired + sum('DECLINED', 'WITHDRAWN', 'CLOSED'),
        }
      })
    },

    countWaiting: (employerId: string) => count({ employerId, group: 'WAITING' }),
    countDueBy: (employerId: string, day: string) =>
      count({ employerId, group: 'WAITING', answerBy: { $lte: day } }),
    countWordsOwed: (employerId: string) => count({ employerId, wordOwedSince: { $gt: new Date(0) } }),

    /** Which of an employer's were answered in time and which were not, since then, the latest first. */
    rated: (employerId: string, since: Date): Promise<RatedRow[]> =>
      rows
        .find(
          { employerId, ratedAt: { $gte: since } },
          { rated: 1, answerDays: 1 },
          { sort: { ratedAt: -1 }, limit: mostRated },
        )
        .lean<RatedRow[]>()
        .exec(),

    /** Of people who live in these areas; null is anywhere. */
    async areaCounts(areas: readonly string[] | null, hiredSince: Date) {
      // Of those who were erased nobody lives anywhere.
      const lives = areas === null ? { namesGoneAt: null } : { homePath: { $in: [...areas] } }
      const [waiting, overdue, underWay, hired] = await Promise.all([
        count({ ...lives, group: 'WAITING' }),
        count({ ...lives, wordOwedSince: { $gt: new Date(0) } }),
        count({ ...lives, group: 'UNDER_WAY' }),
        count({ ...lives, group: 'ENDED', state: 'HIRED', changedAt: { $gte: hiredSince } }),
      ])
      return { waiting, overdue, underWay, hired }
    },
  }
}
