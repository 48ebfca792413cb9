import type { Model } from 'mongoose'
import { unsubmitted } from '../verification/index.ts'
import type { StoredVeteran } from './veteran-schema.ts'

/** What is remembered of them from the last decision. */
const rememberedThen = { 'factsThen.residentId': 1, 'factsThen.proofs': 1 } as const

/** What follows in the file when its person says yes or no to a use of it. */
export const personsWord = (veterans: Model<StoredVeteran>) => ({
  /** Takes out what is sensitive: number, hashes and proofs; the status has to be checked anew then. */
  async dropSensitive(accountId: string, now: Date): Promise<void> {
    const held = { $or: [{ residentIdTail: { $ne: null } }, { 'proofs.0': { $exists: true } }] }
    const change = { residentIdTail: null, verification: unsubmitted, updatedAt: now }
    await veterans
      .updateOne(
        { accountId, ...held },
        {
          $set: change,
          $unset: { residentIdSealed: 1, residentIdHash: 1, residentIdNear: 1, proofs: 1, ...rememberedThen },
          $inc: { version: 1 },
        },
      )
      .exec()
  },
  /** Takes the file away; its decisions are known by the log of staff alone. */
  async remove(accountId: string): Promise<void> {
    await veterans.deleteOne({ accountId }).exec()
  },
  /** Whether the person wants invitations; nobody without a file has said no. */
  wantsInvitations: async (accountId: string): Promise<boolean> =>
    (await veterans.exists({ accountId, wantsInvitations: false }).exec()) === null,
  /** By the person's own word, from a mail or among the consents. */
  setInvitations: async (
    accountId: string,
    wantsInvitations: boolean,
    now: Date,
    owed: Pick<StoredVeteran, 'audienceOwed'>,
  ): Promise<void> => {
    const change = { $set: { wantsInvitations, updatedAt: now, ...owed }, $inc: { version: 1 } }
    await veterans.updateOne({ accountId, wantsInvitations: !wantsInvitations }, change).exec()
  },
})
