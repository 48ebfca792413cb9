import type { Model } from 'mongoose'
import { changeWhere } from '../../platform/database.ts'
import type { OwedMark } from '../../platform/queue/owed.ts'
import type { AccountRow } from '../account.ts'
import { idleAccounts } from '../inactivity/inactivity.store.ts'

/** What stays of somebody who has gone: that there was an account. */
const nobody = (id: string) => ({
  ...{ phone: `erased#${id}`, name: '已注销', email: null, passwordHash: '', officeKey: null },
  ...{ activeAt: null, idleEndsAt: null },
})

const hidden = { passwordHash: 0, phoneTail: 0, eraseOwed: 0 } as const

/** How accounts come to their end: by their person's wish, or because nobody uses them. */
export const endings = (accounts: Model<AccountRow>) => ({
  ...idleAccounts(accounts),

  /**
   * Closes the account for good and frees its number in one write, with what is owed; null when it was closed before, or used
   * since its person was told.
   */
  beginErasing: (
    id: string,
    now: Date,
    owed: { readonly eraseOwed?: OwedMark },
    idleEndsAt?: Date,
  ): Promise<AccountRow | null> =>
    changeWhere(
      accounts,
      { _id: id, erasedAt: null, ...(idleEndsAt && { idleEndsAt }) },
      { ...nobody(id), ...{ disabledAt: now, erasedAt: now, updatedAt: now, ...owed } },
      hidden,
    ),
  /** What was written to a closed account while it was being closed goes too. */
  anonymise: async (_id: string): Promise<void> => {
    await accounts.updateOne({ _id, erasedAt: { $ne: null } }, { $set: nobody(_id) }).exec()
  },
})
