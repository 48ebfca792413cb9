import type { Model } from 'mongoose'
import { groupOf, type ApplicationRow } from '../application.ts'
import { hidden, type StoredApplication } from './application-schema.ts'

/** Nobody's any more: what the employer answered, and when, stays and counts. */
const nameless = (row: StoredApplication, now: Date) => {
  const isLiving = groupOf(row.state) !== 'ENDED'
  const history = row.history.map((event) =>
    event.side === 'VETERAN' ? { ...event, byId: null, by: null, words: null } : { ...event, words: null },
  )
  return {
    $set: {
      ...(isLiving && { state: 'WITHDRAWN', group: 'ENDED', changedAt: now, answerBy: null, wakeAt: null }),
      accountId: `erased-${row._id}`,
      veteranId: `erased-${row._id}`,
      homePath: [],
      message: '',
      applicant: null,
      words: null,
      lateWords: null,
      wordOwedSince: null,
      personAgrees: false,
      nextBest: [],
      before: null,
      fileMovedFrom: null,
      history,
      namesGoneAt: now,
    },
    $unset: { livingKey: 1, waitingSlot: 1, daySlot: 1, changeOwed: 1 },
    $inc: { version: 1 },
  } as const
}

/** What names people in applications, and how it goes. */
export const applicationNames = (rows: Model<StoredApplication>) => {
  const forget = async (row: StoredApplication, now: Date): Promise<void> => {
    await rows.updateOne({ _id: row._id, version: row.version }, nameless(row, now)).exec()
  }
  const dueFilter = (until: Date) => ({
    namesGoneAt: null,
    group: 'ENDED' as const,
    changedAt: { $lte: until },
  })

  return {
    everyOf: (accountId: string) =>
      rows
        .find({ accountId }, hidden)
        .sort({ listedAt: -1, _id: -1 })
        .lean<ApplicationRow>()
        .cursor({ batchSize: 100 }),

    /** Whoever changes one at that moment is overtaken: it is read again until none is left. */
    async forgetPerson(accountId: string, now: Date): Promise<void> {
      for (;;) {
        const row = await rows.findOne({ accountId }).lean<StoredApplication>().exec()
        if (!row) return
        await forget(row, now)
      }
    },

    /** The name of a member in what the own organisation did. */
    async forgetMember(byId: string): Promise<void> {
      for (;;) {
        const row = await rows.findOne({ 'history.byId': byId }).lean<StoredApplication>().exec()
        if (!row) return
        const history = row.history.map((event) =>
          event.byId === byId ? { ...event, byId: null, by: null } : event,
        )
        await rows
          .updateOne({ _id: row._id, version: row.version }, { $set: { history }, $inc: { version: 1 } })
          .exec()
      }
    },

    countEnded: () => rows.countDocuments({ namesGoneAt: null, group: 'ENDED' }).exec(),
    countDue: (until: Date) => rows.countDocuments(dueFilter(until)).exec(),
    async forgetDue(until: Date, most: number, now: Date): Promise<number> {
      const found = await rows.find(dueFilter(until), {}, { limit: most }).lean<StoredApplication[]>().exec()
      for (const row of found) await forget(row, now)
      return found.length
    },
  }
}
