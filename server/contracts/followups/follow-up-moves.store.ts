import type { Model } from 'mongoose'
import type { FollowUpAnswerRow } from './follow-up.ts'
import type { StoredFollowUp } from './follow-up-schema.ts'

const nobodys = (answer: FollowUpAnswerRow | null): FollowUpAnswerRow | null =>
  answer && { ...answer, words: null, byId: null, by: null }

/** Nobody's any more: what came of it stays and counts, what names the person goes. */
const nameless = (row: StoredFollowUp) => ({
  $set: {
    accountId: `erased-${row._id}`,
    veteranId: `erased-${row._id}`,
    personAnswer: nobodys(row.personAnswer),
    employerAnswer: nobodys(row.employerAnswer),
    decision: row.decision && { ...row.decision, words: '—', byId: null, by: null },
    awaits: [],
    wakeAt: null,
    ...(row.outcome === null && { state: 'DROPPED' as const }),
  },
  $unset: { changeOwed: 1 },
  $inc: { version: 1 },
})

/** How follow-ups follow their agreement: to another firm or file, and into namelessness. Each step may be repeated. */
export const followUpMoves = (rows: Model<StoredFollowUp>) => ({
  async moveWith(
    agreementIds: readonly string[],
    owner: Partial<Pick<StoredFollowUp, 'employerId' | 'accountId' | 'veteranId'>>,
  ): Promise<void> {
    await rows
      .updateMany({ agreementId: { $in: [...agreementIds] } }, { $set: owner, $inc: { version: 1 } })
      .exec()
  },

  agreementsOf: (accountId: string): Promise<string[]> => rows.distinct('agreementId', { accountId }).exec(),

  async forgetOf(agreementIds: readonly string[]): Promise<void> {
    const found = await rows
      .find({ agreementId: { $in: [...agreementIds] }, accountId: { $not: /^erased-/ } })
      .lean<StoredFollowUp[]>()
      .exec()
    for (const row of found) await rows.updateOne({ _id: row._id }, nameless(row)).exec()
  },

  /** The name of a member of staff in what they wrote down. */
  async forgetWriter(byId: string): Promise<void> {
    for (const field of ['personAnswer', 'employerAnswer', 'decision'])
      await rows
        .updateMany(
          { [`${field}.byId`]: byId },
          { $set: { [`${field}.byId`]: null, [`${field}.by`]: null }, $inc: { version: 1 } },
        )
        .exec()
  },
})
