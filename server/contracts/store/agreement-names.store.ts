import type { Model } from 'mongoose'
import { declined } from '../agreement-steps.ts'
import type { AgreementRow } from '../agreement.ts'
import { hidden, type StoredAgreement } from './agreement-schema.ts'

/** Nobody's any more: that there was one, and its chain, stay; what names the person, and every word, go. */
const nameless = (stored: StoredAgreement, now: Date) => {
  // What waits is taken back with the person; what is in force is another's contract too, and stays counted.
  const gone = declined(stored, 'WITHDRAWN', { side: null, byId: null, by: null, at: now })
  const row = { ...stored, ...gone }
  return {
    $set: {
      ...(gone && { state: row.state, revision: row.revision, chain: row.chain, changedAt: now }),
      accountId: `erased-${row._id}`,
      veteranId: `erased-${row._id}`,
      veteranName: '',
      awaits: [],
      wakeAt: null,
      fileMovedFrom: null,
      revisions: row.revisions.map((each) => ({ ...each, terms: null })),
      said: row.said.map((each) => ({ ...each, words: null })),
      namesGoneAt: now,
    },
    $unset: { livingKey: 1, changeOwed: 1 },
    $inc: { version: 1 },
  } as const
}

/** What names people in agreements, and how it goes. */
export const agreementNames = (rows: Model<StoredAgreement>) => {
  const forget = async (row: StoredAgreement, now: Date): Promise<void> => {
    await rows.updateOne({ _id: row._id, version: row.version }, nameless(row, now)).exec()
  }
  const over = { namesGoneAt: null, state: { $in: ['ENDED', 'REFUSED', 'WITHDRAWN'] as const } }
  const dueFilter = (until: Date) => ({ ...over, changedAt: { $lte: until } })
  const without = <Row extends { readonly byId: string | null }>(all: readonly Row[], byId: string): Row[] =>
    all.map((each) => (each.byId === byId ? { ...each, byId: null, by: null } : each))

  return {
    everyOf: (accountId: string) =>
      rows
        .find({ accountId }, hidden)
        .sort({ changedAt: -1, _id: -1 })
        .lean<AgreementRow>()
        .cursor({ batchSize: 100 }),

    /** Whoever changes one at that moment is overtaken: it is read again until none is left. */
    async forgetPerson(accountId: string, now: Date): Promise<string[]> {
      const ids: string[] = []
      for (;;) {
        const row = await rows.findOne({ accountId }).lean<StoredAgreement>().exec()
        if (!row) return [...new Set(ids)]
        ids.push(row._id)
        await forget(row, now)
      }
    },

    /** The name of a member, or of staff, in what they did. */
    async forgetMember(byId: string): Promise<void> {
      for (const field of ['said.byId', 'revisions.byId'])
        for (;;) {
          const row = await rows
            .findOne({ [field]: byId })
            .lean<StoredAgreement>()
            .exec()
          if (!row) break
          const set = { said: without(row.said, byId), revisions: without(row.revisions, byId) }
          await rows
            .updateOne({ _id: row._id, version: row.version }, { $set: set, $inc: { version: 1 } })
            .exec()
        }
      await rows.updateMany({ drawnById: byId }, { $set: { drawnById: null } }).exec()
    },

    countOver: () => rows.countDocuments(over).exec(),
    countDue: (until: Date) => rows.countDocuments(dueFilter(until)).exec(),
    async forgetDue(until: Date, most: number, now: Date): Promise<string[]> {
      const found = await rows.find(dueFilter(until), {}, { limit: most }).lean<StoredAgreement[]>().exec()
      for (const row of found) await forget(row, now)
      return found.map(({ _id }) => _id)
    },
  }
}
